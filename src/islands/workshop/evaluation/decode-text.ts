/**
 * Text of a file that a spreadsheet has saved: UTF-8 with or without a byte order mark, "Unicode text" (UTF-16), or the
 * Windows-1252 that older versions write.
 *
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
