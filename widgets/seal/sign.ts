import { CompactSign, importJWK, type JWK } from 'jose'
import type { PrivateKey } from './keys.ts'

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

/** Writes a payload to sign. */
export const writeJson = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value))
