/** Bytes turned into text at once: as many as a call takes arguments everywhere, and whole groups of three. */
const piece = 3 * 2048

/** Base64 with padding. @see https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += piece)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + piece))))
  return pieces.join('')
}
