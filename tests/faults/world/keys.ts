import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { generateSigningKey, type PrivateKey, thumbprint } from '../../../widgets/seal/keys.ts'

/** Keys of the county in the schedules, made once a run: RSA takes longer to make than many schedules to run. */
export interface WorldKeys {
  readonly root: PrivateKey
  /** A root that nobody trusts. */
  readonly stranger: PrivateKey
  /** The intake's, and one that is not in any key set. */
  readonly receipt: PrivateKey
  readonly forger: PrivateKey
  /** The office's, in the order in which they come into use. */
  readonly office: readonly PrivateKey[]
}

/** As many keys as a schedule can use up by rotating and revoking. */
const officeKeys = 4

export async function makeKeys(): Promise<WorldKeys> {
  const [root, stranger, receipt, forger] = await Promise.all(
    Array.from({ length: 4 }, () => generateSigningKey()),
  )
  if (!root || !stranger || !receipt || !forger) throw new Error('Four keys were to be made.')
  const office = await Promise.all(Array.from({ length: officeKeys }, () => smallKey()))
  return { root, stranger, receipt, forger, office }
}

/** 2048 bits: nothing under test depends on the length. */
async function smallKey(): Promise<PrivateKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' }) as PrivateKey['jwk']
  return { kid: await thumbprint(jwk), jwk }
}
