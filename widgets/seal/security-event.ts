import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import { isCanonical } from './encoding.ts'
import { SealError } from './seal-error.ts'
import { readJson } from './verify.ts'

/** What a security event token says of itself, not yet believed: who has signed it with which key. */
export interface ClaimedSigner {
  readonly kid: string
  readonly issuer: string
}

/** @throws {SealError} ERR_NOT_CANONICAL, ERR_NOT_READABLE where it is no security event token signed with PS512. */
export function signerOfSecurityEvent(jws: string): ClaimedSigner {
  if (!isCanonical(jws, 3)) throw new SealError('ERR_NOT_CANONICAL', 'The event is not written canonically.')
  try {
    const { typ, alg, kid } = decodeProtectedHeader(jws)
    const { iss } = decodeJwt(jws)
    if (typ !== 'secevent+jwt' || alg !== 'PS512' || kid === undefined || iss === undefined)
      throw new Error(`The header says ${String(typ)}, ${String(alg)}.`)
    return { kid, issuer: iss }
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The event cannot be read.', { cause })
  }
}

/**
 * The claims of a security event token (RFC 8417), if its signature is right: PS512 and nothing else, as FIT-Connect
 * demands.
 *
 * @see https://docs.fitko.de/fit-connect/docs/getting-started/event-log/set-validation/
 * @throws {SealError} ERR_NOT_CANONICAL, ERR_NOT_READABLE, ERR_SIGNATURE.
 */
export async function verifySecurityEvent(
  jws: string,
  { n, e }: { readonly n: string; readonly e: string },
): Promise<unknown> {
  signerOfSecurityEvent(jws)
  try {
    // Without `key_ops` and `use`: what the key is for is said by whoever asked for it.
    const key = await importJWK({ kty: 'RSA', n, e }, 'PS512')
    const { payload } = await compactVerify(jws, key, { algorithms: ['PS512'] })
    return readJson(payload)
  } catch (cause) {
    throw new SealError('ERR_SIGNATURE', 'The signature of the event is not valid.', { cause })
  }
}
