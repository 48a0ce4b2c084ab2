import type { JWK } from 'jose'
import type { Sha256 } from '../contract/primitives.ts'
import { toBase64url } from './encoding.ts'

/** Bytes of the tag at the end of what AES-GCM gives. */
const tagLength = 16

/** A public key that can be sealed to. @throws {DOMException} where it is no RSA key. */
export const importSealingKey = ({ kty, n, e }: JWK): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty, n, e } as JsonWebKey, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, [
    'encrypt',
  ])

/** A further key that opens the same content. */
export interface FurtherRecipient {
  readonly kid: Sha256
  readonly key: CryptoKey
}

/**
 * Encrypts bytes as a compact JWE, RSA-OAEP-256 and A256GCM (RFC 7516, section 5.1): two calls of the browser's own
 * WebCrypto. The office opens it with jose, and the tests compare both; the library itself would be an eighth of all that
 * a citizen loads.
 *
 * @param header Stands readable in front and is bound to the content.
 * @param others Stand in the header with the content's key, encrypted to each.
 */
export async function encrypt(
  plain: Uint8Array<ArrayBuffer>,
  header: object,
  recipient: CryptoKey,
  others: readonly FurtherRecipient[] = [],
): Promise<string> {
  const { subtle } = crypto
  const contentKey = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const wrap = async (to: CryptoKey) =>
    new Uint8Array(await subtle.encrypt({ name: 'RSA-OAEP' }, to, contentKey))
  const recipients = await Promise.all(
    others.map(async (other) => ({ kid: other.kid, key: toBase64url(await wrap(other.key)) })),
  )
  const whole = recipients.length > 0 ? { ...header, recipients } : header
  const written = toBase64url(new TextEncoder().encode(JSON.stringify(whole)))
  const additionalData = new TextEncoder().encode(written)
  const key = await subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt'])
  const [encryptedKey, sealed] = await Promise.all([
    wrap(recipient),
    subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain),
  ])
  const bytes = new Uint8Array(sealed)
  const parts = [encryptedKey, iv, bytes.subarray(0, -tagLength), bytes.subarray(-tagLength)]
  return [written, ...parts.map(toBase64url)].join('.')
}
