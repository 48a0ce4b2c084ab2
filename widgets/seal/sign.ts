import { CompactSign, importJWK, type JWK } from 'jose'
import type { PrivateKey } from './keys.ts'

/** A key that signs what the county publishes: its root, or a delegate with the root's certificate. */
export interface Signer extends PrivateKey {
  /** Compact JWS by the root. */
  readonly cert?: string
}

/** Signs bytes as a compact JWS, ES256. `typ` keeps a signature of one kind from passing as another. */
export async function sign(
  payload: Uint8Array,
  typ: string,
  { kid, jwk, cert }: Signer,
  header: { readonly jwk?: JWK } = {},
): Promise<string> {
  return new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES256', typ, kid, ...(cert && { cert }), ...header })
    .sign(await importJWK(jwk, 'ES256'))
}

/** Writes a payload to sign. */
export const writeJson = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value))
