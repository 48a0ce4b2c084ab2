import type { JWK } from 'jose'
import type { DelegateCertificate } from '../contract/keyset.ts'
import { delegateType } from '../contract/limits.ts'
import { fromBase64url, isCanonical } from './encoding.ts'
import { SealError } from './seal-error.ts'

/**
 * The payload of a compact JWS (RFC 7515), if its signature is right: ES256 and nothing else. By the browser's own
 * WebCrypto and without a library, because every form verifies its release before the first question can be shown; the
 * tests compare it with jose.
 *
 * @param now Epoch milliseconds. Where given, `key` is the county's root and may have a delegate sign in its place: whoever
 *   the certificate in the header names, if the root itself has signed that, and only in its time.
 * @throws {SealError} ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_NOT_READABLE, ERR_EXPIRED where the delegate's time has not come
 *   or is over.
 */
export async function verify(
  jws: string,
  typ: string,
  key: JWK,
  now?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isCanonical(jws, 3)) throw new SealError('ERR_NOT_CANONICAL', 'Not canonical.')
  try {
    const [header = '', payload = '', signature = ''] = jws.split('.')
    const { alg, typ: found, crit, cert } = headerOf(jws)
    if (alg !== 'ES256' || found !== typ || crit !== undefined) throw new Error('Not the right header.')
    const { subtle } = crypto
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const { x, y } = now && cert ? await delegateOf(cert, key, now) : key
    const jwk = { kty: 'EC', crv: 'P-256', x, y } as JsonWebKey
    const signer = await subtle.importKey('jwk', jwk, curve, false, ['verify'])
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    if (!(await subtle.verify({ ...curve, hash: 'SHA-256' }, signer, fromBase64url(signature), signed)))
      throw new Error('Other bytes or another key.')
    return fromBase64url(payload)
  } catch (cause) {
    if (cause instanceof SealError) throw cause
    throw new SealError('ERR_SIGNATURE', 'Signature not valid.', { cause })
  }
}

/** The key that the root vouches for at `now`. A certificate that a delegate has signed is none. */
async function delegateOf(cert: string, root: JWK, now: number): Promise<JWK> {
  const { jwk, nbf, notAfter } = readJson(await verify(cert, delegateType, root)) as DelegateCertificate
  if (!(nbf * 1000 <= now && now < notAfter * 1000))
    throw new SealError('ERR_EXPIRED', 'The delegate may not sign now.')
  return jwk
}

/** Protected header of a compact JWS, not yet believed. @throws {SealError} ERR_NOT_READABLE, or {DOMException} where it cannot be read. */
export const headerOf = (
  jws: string,
): { alg?: unknown; typ?: unknown; crit?: unknown; kid?: string; jwk?: JWK; cert?: string } =>
  readJson(fromBase64url(jws.slice(0, jws.indexOf('.')))) as ReturnType<typeof headerOf>

/** Reads JSON that was signed. @throws {SealError} ERR_NOT_READABLE where it is none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'No JSON.', { cause })
  }
}
