import type { JWK } from 'jose'
import { toBase64url } from './encoding.ts'

/** Bytes of the tag at the end of what AES-GCM gives. */
const tagLength = 16

/** A public key that can be sealed to. @throws {DOMException} where it is no RSA key. */
export const importSealingKey = ({ kty, n, e }: JWK): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty, n, e } as JsonWebKey, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, [
    'encrypt',
  ])

/**
 * Encrypts bytes as a compact JWE, RSA-OAEP-256 and A256GCM (RFC 7516, section 5.1): two calls of the browser's own
 * WebCrypto. The office opens it with jose, and the tests compare both; the library itself would be an eighth of all that
 * a citizen loads.
 *
 * @param header Stands readable in front and is bound to the content.
 */
export async function encrypt(
  plain: Uint8Array<ArrayBuffer>,
  header: object,
  recipient: CryptoKey,
): Promise<string> {
  const { subtle } = crypto
  const contentKey = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const written = toBase64url(new TextEncoder().encode(JSON.stringify(header)))
  const additionalData = new TextEncoder().encode(written)
  const key = await subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt'])
  const [encryptedKey, sealed] = await Promise.all([
    subtle.encrypt({ name: 'RSA-OAEP' }, recipient, contentKey),
    subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain),
  ])
  const bytes = new Uint8Array(sealed)
  const parts = [new Uint8Array(encryptedKey), iv, bytes.subarray(0, -tagLength), bytes.subarray(-tagLength)]
  return [written, ...parts.map(toBase64url)].join('.')
}
