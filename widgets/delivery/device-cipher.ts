import type { Uuid } from '../contract/primitives.ts'
import { type Ciphertext, decryptDraft, encryptDraft } from '../seal/draft-cipher.ts'
import type { DraftDevice } from './drafts.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Bytes of the nonce in front of what is packed. */
const nonce = 12

/** What a part of an application is for: bound to it, so that two cannot be exchanged. */
const purpose = (id: Uuid, part: string): string => `application:${id}:${part}`

/** Encrypts a part of an application for this device alone. */
export const encryptPart = (
  { key }: Pick<DraftDevice, 'key'>,
  id: Uuid,
  part: string,
  plain: Bytes,
): Promise<Ciphertext> => encryptDraft(key, plain, purpose(id, part))

/** @throws {DOMException} OperationError where it is another device's, another application's or another part. */
export const decryptPart = (
  { key }: Pick<DraftDevice, 'key'>,
  id: Uuid,
  part: string,
  encrypted: Ciphertext,
): Promise<Bytes> => decryptDraft(key, encrypted, purpose(id, part))

/** Nonce and ciphertext in one piece. */
export function pack({ iv, data }: Ciphertext): Bytes {
  const bytes = new Uint8Array(nonce + data.length)
  bytes.set(iv)
  bytes.set(data, nonce)
  return bytes
}

export const unpack = (bytes: Bytes): Ciphertext => ({
  iv: bytes.slice(0, nonce),
  data: bytes.slice(nonce),
})
