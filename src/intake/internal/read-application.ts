import * as v from 'valibot'
import { FitConnectParcel } from '../../../widgets/contract/backend.ts'
import type { BlobReference } from '../../../widgets/contract/envelope.ts'
import { fitConnectMediaType, sealedMediaType } from '../../../widgets/contract/limits.ts'
import { Semver, Slug } from '../../../widgets/contract/primitives.ts'
import { readManifestHeader } from '../../../widgets/seal/open-application.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import type { NewSubmission } from '../store.ts'
import { readBoundedJson } from './bounded-json.ts'
import { JweHeader, readJweHeader } from './jwe-header.ts'

/** A sealed application with what its outside says. */
export interface SealedApplication extends Pick<
  NewSubmission,
  'id' | 'form' | 'ver' | 'office' | 'kid' | 'kind' | 'manifest'
> {
  readonly blobs: readonly BlobReference[]
  /** FIT-Connect destination that it is sealed to. */
  readonly destination?: string
}

/** Reads the outside of an application; undefined where it is none. */
export type ReadApplication = (bytes: Uint8Array) => SealedApplication | undefined

/** How applications come, by media type. */
export const applicationReaders: ReadonlyMap<string, ReadApplication> = new Map([
  [sealedMediaType, readSealed],
  [fitConnectMediaType, readParcel],
])

/** Sealed to the office: a compact JWE. */
function readSealed(bytes: Uint8Array): SealedApplication | undefined {
  const manifest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  try {
    const { id, form, ver, office, kid, blobs } = readManifestHeader(manifest)
    return { id, form, ver, office, kid, kind: 'sealed', manifest, blobs }
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/** What receipts and rows say of it has the same form whomever it is sealed to. */
const Parcel = v.object({ ...FitConnectParcel.entries, form: Slug, ver: Semver, office: Slug })

/** Sealed to a FIT-Connect destination: several compact JWEs, all to the same key. */
function readParcel(bytes: Uint8Array): SealedApplication | undefined {
  const json = readBoundedJson(bytes)
  if (!v.is(FitConnectParcel, json) || !v.is(Parcel, json)) return undefined
  const { id, form, ver, office, kid, destination, metadata, data, blobs } = json
  const isSealed = [metadata, data].every((jwe) => isJweTo(kid, jwe))
  const isListedOnce = new Set(blobs.map((blob) => blob.id)).size === blobs.length
  if (!isSealed || !isListedOnce) return undefined
  const manifest = Buffer.from(bytes).toString('utf8')
  return { id, form, ver, office, kid, kind: 'fit-connect', manifest, blobs, destination }
}

function isJweTo(kid: string, jwe: string): boolean {
  const header = /^([A-Za-z0-9_-]+)(?:\.[A-Za-z0-9_-]+){4}$/u.exec(jwe)?.[1]
  const parsed = v.safeParse(JweHeader, header === undefined ? undefined : readJweHeader(header))
  return parsed.success && parsed.output.kid === kid
}
