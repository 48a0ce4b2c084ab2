import { maxFormBytes } from '../files/read-text.ts'
import { fromBase64 } from './base64.ts'
import { ForgeRefusal } from './refusal.ts'

/** A file's content as text. @throws {ForgeRefusal} where it is too large, or no text. */
export function decoded(content: string, bytes: number): string {
  if (bytes > maxFormBytes) throw new ForgeRefusal('too-large', 'file')
  const text = fromBase64(content)
  if (text === undefined) throw new ForgeRefusal('not-text', 'file')
  return text
}
