import type { TextFile } from './file-access.ts'

/** Bytes that a form's file may have. */
export const maxFormBytes = 2_000_000

/** A file as text, or why it cannot be one. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  /** German: what is wrong, and what to do. */
  | { readonly ok: false; readonly reason: string }

/** Reads a file of a form. A byte order mark stays, so that what is not touched is unchanged to the byte. */
export async function readText(file: TextFile): Promise<ReadText> {
  const refuse = (reason: string): ReadText => ({ ok: false, reason: `„${file.name}“ ${reason}` })
  if (file.size > maxFormBytes)
    return refuse('ist zu groß: Ein Formular hat höchstens 2 Megabyte. Haben Sie die richtige Datei gewählt?')
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return refuse(
      'lässt sich nicht lesen. Wurde die Datei verschoben oder gelöscht? Bitte wählen Sie sie noch einmal.',
    )
  }
  return decode(bytes, refuse)
}

function decode(bytes: ArrayBuffer, refuse: (reason: string) => ReadText): ReadText {
  if (bytes.byteLength === 0) return refuse('ist leer.')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? refuse('ist keine Textdatei.') : { ok: true, text }
  } catch {
    return refuse(
      'ist kein Text in UTF-8. Bitte speichern Sie die Datei in Ihrem Editor mit der Kodierung „UTF-8“.',
    )
  }
}
