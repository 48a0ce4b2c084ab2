import type { DelegateCertificate } from '../contract/keyset.ts'
import { delegateType } from '../contract/limits.ts'
import type { Sha256 } from '../contract/primitives.ts'
import { fromBase64url } from './encoding.ts'
import { type PrivateKey, publicPart } from './keys.ts'
import { SealError } from './seal-error.ts'
import { sign, type Signer, writeJson } from './sign.ts'
import { thumbprint } from './thumbprint.ts'
import { headerOf, readJson, verify } from './verify.ts'

/** Lets a key sign in the root's place for a while: gives it the root's certificate. */
export async function certify(
  delegate: PrivateKey,
  root: PrivateKey,
  term: Pick<DelegateCertificate, 'county' | 'nbf' | 'notAfter'>,
): Promise<Signer & { readonly cert: string }> {
  const certificate: DelegateCertificate = {
    v: 1,
    county: term.county,
    kid: delegate.kid,
    jwk: publicPart(delegate.jwk) as DelegateCertificate['jwk'],
    nbf: term.nbf,
    notAfter: term.notAfter,
  }
  const { kid, jwk } = root
  const cert = await sign(writeJson(certificate), delegateType, { kid, jwk }, { jwk: publicPart(jwk) })
  return { kid: delegate.kid, jwk: delegate.jwk, cert }
}

/**
 * What a certificate says, if a root of the county has signed it.
 *
 * @param trust Thumbprints of the roots.
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_NOT_TRUSTED.
 */
export async function readCertificate(
  cert: string,
  trust: readonly Sha256[],
): Promise<{ readonly certificate: DelegateCertificate; readonly root: Sha256 }> {
  const { jwk } = headerOf(cert)
  if (!jwk) throw new SealError('ERR_NOT_READABLE', 'The certificate names no root.')
  const root = await thumbprint(jwk)
  if (!trust.includes(root)) throw new SealError('ERR_NOT_TRUSTED', `The certificate is signed by ${root}.`)
  const certificate = readJson(await verify(cert, delegateType, jwk)) as DelegateCertificate
  return { certificate, root }
}

/** What the certificate of a delegate says that has signed this; undefined where the root did. Not verified. */
export function certificateOf(jws: string): DelegateCertificate | undefined {
  const { cert } = headerOf(jws)
  return cert === undefined ? undefined : (payloadOf(cert) as DelegateCertificate)
}

/** Epoch seconds at which a key set says it was made; 0 where it says nothing. Not verified. */
export function madeAt(jws: string): number {
  const { iat } = payloadOf(jws) as { readonly iat?: unknown }
  return typeof iat === 'number' ? iat : 0
}

function payloadOf(jws: string): object {
  try {
    const payload = readJson(fromBase64url(jws.split('.')[1] ?? ''))
    if (typeof payload === 'object' && payload) return payload
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'What is signed cannot be read.', { cause })
  }
  throw new SealError('ERR_NOT_READABLE', 'What is signed is no object.')
}
