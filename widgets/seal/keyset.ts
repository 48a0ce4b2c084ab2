import type { JWK } from 'jose'
import type { Keyset } from '../contract/keyset.ts'
import { keysetType, widgetGeneration } from '../contract/limits.ts'
import type { Sha256 } from '../contract/primitives.ts'
import { publicPart } from './keys.ts'
import { SealError } from './seal-error.ts'
import { sign, type Signer, writeJson } from './sign.ts'
import { thumbprint } from './thumbprint.ts'
import { headerOf, readJson, verify } from './verify.ts'

/** A key set whose signature holds, and the root that signed it. */
export interface TrustedKeyset {
  readonly keyset: Keyset
  /** Thumbprint of the county's root key. */
  readonly root: Sha256
  readonly rootKey: JWK
}

/**
 * Signs a key set. The header carries the root's public key, for the reader to compare with its pin: itself, or in the
 * delegate's certificate.
 */
export const signKeyset = (keyset: Keyset, signer: Signer): Promise<string> =>
  sign(writeJson(keyset), keysetType, signer, signer.cert ? {} : { jwk: publicPart(signer.jwk) })

/**
 * Reads a published key set.
 *
 * @param trust Thumbprint of the county's root, pinned by page or snippet; of its spare, too, after a space. Without it
 *   whoever serves the key set is believed: then the county's TLS certificate is what the trust rests on.
 * @param now Epoch milliseconds.
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_NOT_TRUSTED, ERR_EXPIRED where a delegate
 *   signed whose time has not come or is over, ERR_TOO_OLD where this widget is.
 */
export async function readKeyset(jws: string, trust?: string, now = Date.now()): Promise<TrustedKeyset> {
  const rootKey = rootOf(jws)
  const root = await thumbprint(rootKey)
  if (trust !== undefined && !trust.split(' ').includes(root)) {
    throw new SealError('ERR_NOT_TRUSTED', `Signed by ${root}, not ${trust}.`)
  }
  const keyset = readJson(await verify(jws, keysetType, rootKey, now)) as Keyset
  if (!isComplete(keyset)) throw new SealError('ERR_NOT_READABLE', 'Key set not complete.')
  if ((keyset.minWidget ?? 0) > widgetGeneration) throw new SealError('ERR_TOO_OLD', 'Widget too old.')
  return { keyset, root, rootKey }
}

/** Whoever signed it is trusted; what is looked through must be there. */
const isComplete = (keyset: Keyset | null): boolean =>
  [keyset?.enc, keyset?.revoked, keyset?.receiptKeys].every(
    (list) =>
      Array.isArray(list) && list.every((key: { kid?: unknown } | null) => typeof key?.kid === 'string'),
  ) && keyset?.enc.every(({ nbf, notAfter }) => [nbf, notAfter].every(Number.isFinite)) === true

function rootOf(jws: string): JWK {
  try {
    const { jwk } = headerOf(headerOf(jws).cert ?? jws)
    if (jwk?.kty !== 'EC') throw new Error('no root key')
    return jwk
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'Key set not readable.', { cause })
  }
}
