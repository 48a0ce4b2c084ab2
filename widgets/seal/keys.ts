import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Sha256 } from '../contract/primitives.ts'
import { thumbprint } from './thumbprint.ts'

/** A private key as JWK, with the thumbprint that names it. Never leaves the county. */
export interface PrivateKey {
  readonly kid: Sha256
  readonly jwk: JWK
}

/** A new key that signs: P-256, for roots and receipts. */
export async function generateSigningKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return withThumbprint(await exportJWK(privateKey))
}

/** A new key that applications are sealed to: RSA, 4096 bits as FIT-Connect demands. Takes a second or two. */
export async function generateEncryptionKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('RSA-OAEP-256', { modulusLength: 4096, extractable: true })
  return withThumbprint(await exportJWK(privateKey))
}

/** The part of a key that everyone may see. */
export const publicPart = ({ kty, crv, x, y, n, e }: JWK): JWK =>
  kty === 'EC'
    ? { kty, ...(crv && { crv }), ...(x && { x }), ...(y && { y }) }
    : { kty: 'RSA', ...(n && { n }), ...(e && { e }) }

const withThumbprint = async (jwk: JWK): Promise<PrivateKey> => ({ kid: await thumbprint(jwk), jwk })

export { thumbprint } from './thumbprint.ts'
