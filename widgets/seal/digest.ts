import type { Sha256 } from '../contract/primitives.ts'
import { toBase64url } from './encoding.ts'

/** SHA-256 of bytes, base64url. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** SHA-256 of text in UTF-8, base64url. */
export const sha256Text = (text: string): Promise<Sha256> => sha256(new TextEncoder().encode(text))
