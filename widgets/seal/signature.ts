import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import { isCanonical } from './encoding.ts'
import type { PrivateKey } from './keys.ts'
import { SealError } from './seal-error.ts'

/** Signs bytes as a compact JWS, ES256. `typ` keeps a signature of one kind from passing as another. */
export async function sign(
  payload: Uint8Array,
  typ: string,
  key: PrivateKey,
  header: { readonly jwk?: JWK } = {},
): Promise<string> {
  return new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES256', typ, kid: key.kid, ...header })
    .sign(await importJWK(key.jwk, 'ES256'))
}

/**
 * The payload of a compact JWS, if its signature is right.
 *
 * @throws {SealError} ERR_NOT_CANONICAL, ERR_SIGNATURE.
 */
export async function verify(jws: string, typ: string, key: JWK): Promise<Uint8Array<ArrayBuffer>> {
  if (!isCanonical(jws, 3))
    throw new SealError('ERR_NOT_CANONICAL', 'The signature is not written canonically.')
  try {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(key, 'ES256'), {
      algorithms: ['ES256'],
    })
    if (protectedHeader.typ !== typ) throw new Error(`typ is ${protectedHeader.typ ?? 'missing'}, not ${typ}`)
    return payload as Uint8Array<ArrayBuffer>
  } catch (cause) {
    throw new SealError('ERR_SIGNATURE', 'The signature is not valid.', { cause })
  }
}

/** Reads a payload whose signature has been verified. */
export const readJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** Writes a payload to sign. */
export const writeJson = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value))
