/** Bytes that are turned into text at once: as many as a call takes arguments everywhere. */
const piece = 8192

/** Base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += piece)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + piece)))
  return btoa(pieces.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @throws {DOMException} on anything that is not base64url. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

/**
 * True if every part of a compact JWS or JWE is written the one canonical way. JOSE libraries ignore the unused bits of a
 * last base64url character, so that a changed one would pass: we demand that no bit can change unnoticed.
 */
export function isCanonical(compact: string, parts: 3 | 5): boolean {
  const segments = compact.split('.', parts + 1)
  return segments.length === parts && segments.every((segment) => isCanonicalSegment(segment))
}

function isCanonicalSegment(segment: string): boolean {
  if (!/^[A-Za-z0-9_-]*$/u.test(segment) || segment.length % 4 === 1) return false
  const spare = segment.length % 4
  if (spare === 0) return true
  const last = alphabet.indexOf(segment.charAt(segment.length - 1))
  return (last & (spare === 2 ? 0b1111 : 0b11)) === 0
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
