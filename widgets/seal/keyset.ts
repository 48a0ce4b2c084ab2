import type { JWK } from 'jose'
import type { Keyset } from '../contract/keyset.ts'
import { keysetType } from '../contract/limits.ts'
import type { Sha256 } from '../contract/primitives.ts'
import { type PrivateKey, publicPart } from './keys.ts'
import { SealError } from './seal-error.ts'
import { sign, writeJson } from './sign.ts'
import { thumbprint } from './thumbprint.ts'
import { headerOf, readJson, verify } from './verify.ts'

/** A key set whose signature holds, and the root that signed it. */
export interface TrustedKeyset {
  readonly keyset: Keyset
  /** Thumbprint of the county's root key. */
  readonly root: Sha256
  readonly rootKey: JWK
}

/** Signs a key set with the county's root. The header carries the root's public key, for the reader to compare with its pin. */
export const signKeyset = (keyset: Keyset, root: PrivateKey): Promise<string> =>
  sign(writeJson(keyset), keysetType, root, { jwk: publicPart(root.jwk) })

/**
 * Reads a published key set.
 *
 * @param trust Thumbprint of the county's root, pinned by page or snippet. Without it whoever serves the key set is
 *   believed: then the county's TLS certificate is what the trust rests on.
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_NOT_TRUSTED.
 */
export async function readKeyset(jws: string, trust?: Sha256): Promise<TrustedKeyset> {
  const rootKey = rootOf(jws)
  const root = await thumbprint(rootKey)
  if (trust !== undefined && trust !== root) {
    throw new SealError('ERR_NOT_TRUSTED', `The key set is signed by ${root}, but the page trusts ${trust}.`)
  }
  const keyset = readJson(await verify(jws, keysetType, rootKey)) as Keyset
  if (!isComplete(keyset)) throw new SealError('ERR_NOT_READABLE', 'The key set is not complete.')
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
    const { jwk } = headerOf(jws)
    if (jwk?.kty !== 'EC') throw new Error('no root key in the header')
    return jwk
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The key set cannot be read.', { cause })
  }
}

/** The newest key that may be sealed to at `now` (epoch milliseconds), if there is one. */
export function sealingKey({ enc, revoked }: Keyset, now: number): Keyset['enc'][number] | undefined {
  const seconds = now / 1000
  return enc
    .filter(
      ({ kid, nbf, notAfter }) =>
        nbf <= seconds && seconds < notAfter && !revoked.some((key) => key.kid === kid),
    )
    .toSorted((a, b) => b.nbf - a.nbf)[0]
}
