import type { Keyset } from '../contract/keyset.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import { receiptType } from '../contract/limits.ts'
import type { Receipt, SignedReceipt } from '../contract/receipt.ts'
import { sha256Text } from './digest.ts'
import { fromBase64url } from './encoding.ts'
import type { PrivateKey } from './keys.ts'
import { SealError } from './seal-error.ts'
import { sign, writeJson } from './sign.ts'
import { headerOf, readJson, verify } from './verify.ts'

/** Signs a receipt with the intake's key. */
export const signReceipt = (receipt: Receipt, key: PrivateKey): Promise<string> =>
  sign(writeJson(receipt), receiptType, key)

/**
 * Reads a receipt. Only one that passes here may be shown as "Eingegangen".
 *
 * @throws {SealError} ERR_NOT_READABLE, ERR_NO_KEY, ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_SWAPPED where it is for
 *   another application or other bytes.
 */
export async function readReceipt(
  jws: string,
  keyset: Keyset,
  expected: { readonly id: Uuid; readonly H: Sha256 },
): Promise<SignedReceipt> {
  const kid = keyIdOf(jws)
  const key = keyset.receiptKeys.find((candidate) => candidate.kid === kid)
  if (!key) throw new SealError('ERR_NO_KEY', 'The receipt is signed by a key that is not in the key set.')
  const receipt = readJson(await verify(jws, receiptType, key.jwk)) as Partial<Receipt> | null
  if (!isComplete(receipt)) throw new SealError('ERR_NOT_READABLE', 'The receipt is not complete.')
  if (receipt.id !== expected.id || receipt.H !== expected.H) {
    throw new SealError('ERR_SWAPPED', 'The receipt is for another application.')
  }
  return { jws, receipt }
}

/** Whoever signed it is trusted; what people are shown of it must be there. */
const isComplete = (receipt: Partial<Receipt> | null): receipt is Receipt =>
  typeof receipt?.code === 'string' && !Number.isNaN(Date.parse(String(receipt.receivedAt)))

function keyIdOf(jws: string): string | undefined {
  try {
    return headerOf(jws).kid
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The receipt cannot be read.', { cause })
  }
}

/** Letters and digits that nobody mistakes for one another. @see https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What the number of an application is the hash of. */
export const receiptCodeInput = (id: Uuid): string => `amt-receipt-code:${id}`

/**
 * The number people say on the phone, `K7QM-2F9X-41TB`: 60 bits of the hash of the application's id.
 *
 * @param digest SHA-256 of `receiptCodeInput`.
 */
export function receiptCodeOf(digest: Uint8Array): string {
  const characters = Array.from({ length: 12 }, (_, index) =>
    alphabet.charAt((digest[index] ?? 0) & 31),
  ).join('')
  return characters.replace(/^(.{4})(.{4})(.{4})$/u, '$1-$2-$3')
}

export const receiptCode = async (id: Uuid): Promise<string> =>
  receiptCodeOf(fromBase64url(await sha256Text(receiptCodeInput(id))))
