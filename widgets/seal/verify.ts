import type { JWK } from 'jose'
import { fromBase64url, isCanonical } from './encoding.ts'
import { SealError } from './seal-error.ts'

/**
 * The payload of a compact JWS (RFC 7515), if its signature is right: ES256 and nothing else. By the browser's own
 * WebCrypto and without a library, because every form verifies its release before the first question can be shown; the
 * tests compare it with jose.
 *
 * @throws {SealError} ERR_NOT_CANONICAL, ERR_SIGNATURE.
 */
export async function verify(
  jws: string,
  typ: string,
  { kty, crv, x, y }: JWK,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isCanonical(jws, 3))
    throw new SealError('ERR_NOT_CANONICAL', 'The signature is not written canonically.')
  try {
    const [header = '', payload = '', signature = ''] = jws.split('.')
    const { alg, typ: found, crit } = headerOf(jws)
    if (alg !== 'ES256' || found !== typ || crit !== undefined)
      throw new Error(`The header says ${String(alg)}, ${String(found)}, not ES256, ${typ}.`)
    const { subtle } = crypto
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const jwk = { kty, crv, x, y } as JsonWebKey
    const key = await subtle.importKey('jwk', jwk, curve, false, ['verify'])
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    if (!(await subtle.verify({ ...curve, hash: 'SHA-256' }, key, fromBase64url(signature), signed)))
      throw new Error('The signature is of other bytes or another key.')
    return fromBase64url(payload)
  } catch (cause) {
    throw new SealError('ERR_SIGNATURE', 'The signature is not valid.', { cause })
  }
}

/** Protected header of a compact JWS, not yet believed. @throws {SealError} ERR_NOT_READABLE, or {DOMException} where it cannot be read. */
export const headerOf = (
  jws: string,
): { alg?: unknown; typ?: unknown; crit?: unknown; kid?: string; jwk?: JWK } =>
  readJson(fromBase64url(jws.slice(0, jws.indexOf('.')))) as ReturnType<typeof headerOf>

/** Reads JSON that was signed. @throws {SealError} ERR_NOT_READABLE where it is none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'What is signed is no JSON.', { cause })
  }
}
