import * as v from 'valibot'
import { FitConnectParcel } from '../../../widgets/contract/backend.ts'
import { fitConnectMediaType, sealedMediaType } from '../../../widgets/contract/limits.ts'
import type { Sha256, Uuid } from '../../../widgets/contract/primitives.ts'
import { sha256 } from '../../../widgets/seal/digest.ts'
import { readManifestHeader } from '../../../widgets/seal/open-application.ts'
import type { StoredSubmission } from '../store.ts'
import { type Later, later } from './carrier.ts'

/** Where the sealed files lie. */
export interface Blobs {
  read(application: Uuid, id: Uuid): Promise<Uint8Array<ArrayBuffer> | undefined>
}

/** A part of an application as it travels on: sealed. */
export interface SealedFile {
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Reads it when its turn comes, so that never more than one lies in memory. */
  read(): Promise<Uint8Array<ArrayBuffer>>
}

interface Reference {
  readonly id: Uuid
  readonly sha256: Sha256
  readonly size: number
}

/**
 * The manifest and the files of an application, or why they cannot be sent now: each file is read once and compared with
 * its hash before the first byte goes out.
 */
export async function sealedFiles(
  submission: StoredSubmission,
  blobs: Blobs,
): Promise<readonly [SealedFile, ...SealedFile[]] | Later> {
  const { id, kind, manifest, code } = submission
  const references = referencesOf(submission)
  for (const reference of references) {
    if ((await readBlob(blobs, id, reference)) === undefined) return missing
  }
  const bytes = new TextEncoder().encode(manifest)
  const files = references.map((reference, index) => ({
    name: `${code}-${index + 1}.jwe`,
    type: sealedMediaType,
    size: reference.size,
    read: async () => {
      const found = await readBlob(blobs, id, reference)
      if (!found) throw new Error('A file has vanished while it was being sent.')
      return found
    },
  }))
  const parcel = kind === 'fit-connect'
  return [
    {
      name: `${code}.${parcel ? 'json' : 'jwe'}`,
      type: parcel ? fitConnectMediaType : sealedMediaType,
      size: bytes.length,
      read: async () => bytes,
    },
    ...files,
  ]
}

/** Not there, or not what came in: a backup can bring it back. */
export const missing = later('Eine Datei des Antrags fehlt in der Ablage oder ist beschädigt.')

/** Bytes of a file; `undefined` where they are not there or not the ones that came in. */
export async function readBlob(
  blobs: Blobs,
  application: Uuid,
  reference: Reference,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await blobs.read(application, reference.id)
  return bytes && (await sha256(bytes)) === reference.sha256 ? bytes : undefined
}

const referencesOf = ({ kind, manifest }: StoredSubmission): readonly Reference[] =>
  kind === 'fit-connect' ? readParcel(manifest).blobs : readManifestHeader(manifest).blobs

/** @throws {v.ValiError} where it is none: the intake has checked it when it came in. */
export const readParcel = (manifest: string): FitConnectParcel =>
  v.parse(FitConnectParcel, JSON.parse(manifest))
