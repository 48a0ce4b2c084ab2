import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { HandInFile } from '../../../widgets/contract/hand-in-file.ts'
import { fitConnectMediaType, sealedMediaType } from '../../../widgets/contract/limits.ts'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import { readBlobHeader, readManifestHeader } from '../../../widgets/seal/open-application.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import { CommandError } from '../command-error.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** An application that somebody has handed in by hand, as it would have come by the wire. */
export interface HandedIn {
  readonly id: Uuid
  readonly mediaType: string
  readonly manifest: Bytes
  readonly blobs: readonly { readonly id: Uuid; readonly bytes: Bytes }[]
}

/** What one file holds. */
type Part = { readonly application: HandedIn } | { readonly blob: HandedIn['blobs'][number] }

/**
 * Puts together one application from a `.amtantrag` file, the JSON that a `json` backend got, or the `.jwe` files of a form
 * handler.
 *
 * @param files Name and content of each.
 * @throws {CommandError} where that is not one application, or a byte has changed.
 */
export function readHandedIn(files: readonly { readonly name: string; readonly text: string }[]): HandedIn {
  const parts = files.map(({ name, text }) => readPart(name, text.trim()))
  const [first, another] = parts.flatMap((part) => ('application' in part ? [part.application] : []))
  if (!first) throw new CommandError('Unter diesen Dateien ist kein Antrag, nur Anlagen.')
  if (another) throw new CommandError('Das sind mehrere Anträge. Bitte einen nach dem anderen aufnehmen.')
  return {
    ...first,
    blobs: [...first.blobs, ...parts.flatMap((part) => ('blob' in part ? [part.blob] : []))],
  }
}

function readPart(name: string, text: string): Part {
  const part = text.startsWith('{') ? readWhole(name, text) : readEnvelope(text)
  if (part) return part
  throw new CommandError(`„${name}“ ist kein versiegelter Antrag.`)
}

/** What these have in common with what a `json` backend gets. */
const Whole = v.pick(HandInFile, ['sha256', 'manifest', 'blobs'])

function readWhole(name: string, text: string): Part | undefined {
  const parsed = v.safeParse(Whole, jsonIn(text))
  if (!parsed.success) return undefined
  const { sha256, manifest, blobs } = parsed.output
  const bytes = new TextEncoder().encode(manifest)
  demandHash(name, bytes, sha256)
  const opened = blobs.map(({ id, data, sha256: hash }) => {
    const blob = Uint8Array.from(Buffer.from(data, 'base64'))
    demandHash(name, blob, hash)
    return { id, bytes: blob }
  })
  const outside = readOutside(manifest)
  return outside && { application: { ...outside, manifest: bytes, blobs: opened } }
}

function readOutside(manifest: string): Pick<HandedIn, 'id' | 'mediaType'> | undefined {
  const envelope = headerOf(manifest, readManifestHeader)
  if (envelope) return { id: envelope.id, mediaType: sealedMediaType }
  const parcel = v.safeParse(v.object({ id: Uuid, destination: v.string() }), jsonIn(manifest))
  return parcel.success ? { id: parcel.output.id, mediaType: fitConnectMediaType } : undefined
}

function readEnvelope(text: string): Part | undefined {
  const bytes = new TextEncoder().encode(text)
  const manifest = headerOf(text, readManifestHeader)
  if (manifest)
    return { application: { id: manifest.id, mediaType: sealedMediaType, manifest: bytes, blobs: [] } }
  const blob = headerOf(text, readBlobHeader)
  return blob && { blob: { id: blob.blob, bytes } }
}

function headerOf<Header>(jwe: string, read: (jwe: string) => Header): Header | undefined {
  try {
    return read(jwe)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function demandHash(name: string, bytes: Bytes, sha256: string): void {
  if (createHash('sha256').update(bytes).digest('base64url') !== sha256)
    throw new CommandError(`„${name}“ ist beschädigt. Bitte lassen Sie sich die Datei noch einmal geben.`)
}
