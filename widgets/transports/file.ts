import type { HandInFile } from '../contract/hand-in-file.ts'
import { handInFileEnding } from '../contract/limits.ts'
import { toBase64 } from './base64.ts'
import type { Parcel, Transport } from './transport.ts'

/** Nobody receives it: the citizen hands in the file. */
export const sendToFile: Transport<'file'> = () => Promise.resolve({ kind: 'to-hand-in' })

/**
 * A sealed application as one file to hand in.
 *
 * @returns Its JSON, UTF-8.
 */
export function sealedFile(parcel: Parcel): Blob {
  const { id, form, office, H, manifest, blobs } = parcel
  const content: HandInFile = {
    v: 1,
    note,
    form,
    office,
    id,
    sha256: H,
    manifest,
    blobs: blobs.map(({ id: blob, sha256, size, bytes }) => ({
      id: blob,
      sha256,
      size,
      data: toBase64(bytes),
    })),
  }
  return new Blob([JSON.stringify(content, undefined, 1)], { type: 'application/octet-stream' })
}

/** Name to keep it under: `antrag-schulbus-meldung-3f0c8a52.amtantrag`. */
export const sealedFileName = ({ form, id }: Pick<Parcel, 'form' | 'id'>): string =>
  `antrag-${form}-${id.slice(0, 8)}${handInFileEnding}`

const note =
  'Dies ist ein versiegelter Antrag. Öffnen kann ihn nur das Amt. Bitte geben Sie diese Datei unverändert dort ab, ' +
  'zum Beispiel auf einem USB-Stick oder als Anhang einer E-Mail. Für das Amt: npm run inbox -- import DATEI'
