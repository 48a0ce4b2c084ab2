import { fromBase64url, toBase64url } from './encoding.ts'

/** Bytes encrypted under a passphrase, as text for a file. All but `iterations` are base64url. */
export interface PassphraseBox {
  readonly salt: string
  /** Rounds of PBKDF2-SHA-256. */
  readonly iterations: number
  readonly iv: string
  readonly data: string
}

/** What OWASP recommends for PBKDF2-SHA-256. @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const iterations = 600_000
/** More rounds than this only keep a device busy. */
const mostIterations = 5_000_000

/** Encrypts bytes under a passphrase: AES-GCM, 256 bits. */
export async function encryptWithPassphrase(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<PassphraseBox> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await derive(passphrase, salt, iterations)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
  return {
    salt: toBase64url(salt),
    iterations,
    iv: toBase64url(iv),
    data: toBase64url(new Uint8Array(data)),
  }
}

/** @throws {DOMException} where the passphrase is another one or a byte has changed. */
export async function decryptWithPassphrase(
  { salt, iterations: rounds, iv, data }: PassphraseBox,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!(rounds > 0 && rounds <= mostIterations)) throw new DOMException('Too many rounds.', 'DataError')
  const key = await derive(passphrase, fromBase64url(salt), rounds)
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64url(iv) }, key, fromBase64url(data)),
  )
}

/** The same passphrase gives the same key on every keyboard: letters are composed first. */
async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
