import { hkdfSync, randomInt } from 'node:crypto'
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { Sha256, Uuid } from '../../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import { readBoundedJson } from './bounded-json.ts'

/**
 * A little work before each new application: a browser does it in less than two seconds, and who sends in masses has to do
 * it each time.
 *
 * Nothing is stored. The challenge is signed and names the one application it is for, and that application is taken once
 * however often it comes: so a proof that is used again brings nothing. Its secrets come from the receipt key, so that all
 * processes of an intake agree.
 *
 * @see https://altcha.org/docs/v2/
 */
export interface ProofOfWork {
  challenge(id: Uuid, H: Sha256): Promise<Challenge>
  /** @param header Base64url of JSON `{challenge, solution}`. */
  isProven(header: string, id: Uuid, H: Sha256): Promise<boolean>
}

/** Iterations of one attempt. Few: an attempt is what a challenge costs the intake. */
const cost = 1000
/** Attempts it takes: at least, and less than. Known to the intake beforehand, so that no one has bad luck. */
const attempts = [120, 360] as const
/** Seconds in which a challenge has to be solved and the application sent. */
const lifetime = 10 * 60

const hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/u), v.maxLength(128))

/** What altcha makes of a challenge. `data` is ours. */
const Proof = v.strictObject({
  challenge: v.strictObject({
    parameters: v.strictObject({
      algorithm: v.literal('PBKDF2/SHA-256'),
      nonce: hex,
      salt: hex,
      cost: v.literal(cost),
      keyLength: v.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      data: v.strictObject({ id: Uuid, H: Sha256, until: v.pipe(v.number(), v.integer()) }),
    }),
    signature: hex,
  }),
  solution: v.object({ counter: v.pipe(v.number(), v.integer()), derivedKey: hex }),
})

/** @param clock Epoch milliseconds. */
export function createProofOfWork(receiptKey: PrivateKey, clock: () => number): ProofOfWork {
  const hmacSignatureSecret = secretFrom(receiptKey, 'challenge')
  const hmacKeySignatureSecret = secretFrom(receiptKey, 'solution')
  return {
    challenge: (id, H) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(...attempts),
        deriveKey,
        // Not altcha's own `expiresAt`: that one is compared with the machine's clock and not with ours.
        data: { id, H, until: Math.floor(clock() / 1000) + lifetime },
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      }),
    async isProven(header, id, H) {
      const proof = v.safeParse(Proof, readBoundedJson(Buffer.from(header, 'base64url')))
      if (!proof.success) return false
      const { challenge, solution } = proof.output
      const { data } = challenge.parameters
      if (data.id !== id || data.H !== H || clock() / 1000 > data.until) return false
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      })
      return verified
    },
  }
}

const secretFrom = ({ jwk }: PrivateKey, purpose: string): string =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(jwk.d ?? '', 'base64url'), '', `amtswerk proof of work, ${purpose}`, 32),
  ).toString('hex')
