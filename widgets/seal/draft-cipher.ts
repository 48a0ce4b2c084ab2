/** Bytes encrypted for this device alone. */
export interface Ciphertext {
  /** 12 random bytes, never used twice. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: Uint8Array<ArrayBuffer>
}

/** A key that drafts on this device are encrypted with. The browser holds it and gives its bytes to nobody. */
export const generateDraftKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Encrypts a part of a draft. `purpose` is bound to it, so that two parts cannot be exchanged. */
export async function encryptDraft(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Ciphertext> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(purpose) },
    key,
    plain,
  )
  return { iv, data: new Uint8Array(data) }
}

/** @throws {DOMException} OperationError where key, purpose or bytes are not the ones. */
export async function decryptDraft(
  key: CryptoKey,
  { iv, data }: Ciphertext,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = new TextEncoder().encode(purpose)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data))
}
