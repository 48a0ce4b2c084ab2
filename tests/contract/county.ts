import { exportJWK, generateKeyPair } from 'jose'
import type { Keyset, SigningJwk } from '../../widgets/contract/keyset.ts'
import { generateSigningKey, type PrivateKey, publicPart, thumbprint } from '../../widgets/seal/keys.ts'

/** A county's keys for a test, and what it publishes of them. */
export interface TestCounty {
  readonly root: PrivateKey
  readonly receipt: PrivateKey
  readonly office: PrivateKey
  readonly keyset: Keyset
  /** What citizens seal to. */
  readonly sealTo: Keyset['enc'][number]
}

/** The tests' fixed present: 2026-11-22, noon. Epoch milliseconds. */
export const now = Date.UTC(2026, 10, 22, 12)

const day = 24 * 60 * 60

/** Fresh keys. RSA has 2048 bits here, because 4096 take seconds to make and nothing under test depends on it. */
export async function testCounty(): Promise<TestCounty> {
  const [root, receipt, office] = await Promise.all([
    generateSigningKey(),
    generateSigningKey(),
    smallEncryptionKey(),
  ])
  const seconds = now / 1000
  const sealTo = {
    kid: office.kid,
    jwk: publicPart(office.jwk) as Keyset['enc'][number]['jwk'],
    nbf: seconds - 200 * day,
    notAfter: seconds + 400 * day,
  }
  const keyset: Keyset = {
    v: 1,
    county: 'musterland',
    seq: 1,
    iat: seconds - 200 * day,
    exp: seconds + 400 * day,
    enc: [sealTo],
    receiptKeys: [{ kid: receipt.kid, jwk: publicPart(receipt.jwk) as SigningJwk }],
    revoked: [],
  }
  return { root, receipt, office, keyset, sealTo }
}

async function smallEncryptionKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('RSA-OAEP-256', { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(privateKey)
  return { kid: await thumbprint(jwk), jwk }
}
