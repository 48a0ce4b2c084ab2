import type { Keyset, SigningJwk } from '../../contract/keyset.ts'
import type { Sha256 } from '../../contract/primitives.ts'
import { generateSigningKey, type PrivateKey, publicPart, thumbprint } from '../../seal/keys.ts'
import { signKeyset } from '../../seal/keyset.ts'

/** The keys of a county that exists as long as a page. */
export interface TrialKeys {
  /** Signs key set and releases. */
  readonly root: PrivateKey
  /** Signs receipts. */
  readonly receipt: PrivateKey
  readonly keyset: Keyset
  /** Compact JWS. */
  readonly keysetJws: string
}

/** Seconds before and after now between which everything is valid: a trial may be set to another day. */
const span = 100 * 365 * 24 * 60 * 60

/**
 * Makes new keys. What is sealed to the office's key can never be opened: its private half is thrown away at once. That is
 * why 2048 bits are enough here, which take a tenth of the time.
 *
 * @param now Epoch milliseconds.
 */
export async function makeTrialKeys(now: number): Promise<TrialKeys> {
  const [root, receipt, office] = await Promise.all([generateSigningKey(), generateSigningKey(), officeKey()])
  const seconds = Math.floor(now / 1000)
  const keyset: Keyset = {
    v: 1,
    county: 'probe',
    seq: 1,
    iat: seconds,
    exp: seconds + span,
    enc: [{ ...office, nbf: seconds - span, notAfter: seconds + span }],
    receiptKeys: [{ kid: receipt.kid, jwk: publicPart(receipt.jwk) as SigningJwk }],
    revoked: [],
  }
  return { root, receipt, keyset, keysetJws: await signKeyset(keyset, root) }
}

async function officeKey(): Promise<{ kid: Sha256; jwk: Keyset['enc'][number]['jwk'] }> {
  const { publicKey } = await crypto.subtle.generateKey(
    {
      name: 'RSA-OAEP',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    false,
    ['encrypt', 'decrypt'],
  )
  const jwk = publicPart(await crypto.subtle.exportKey('jwk', publicKey))
  return { kid: await thumbprint(jwk), jwk: jwk as Keyset['enc'][number]['jwk'] }
}
