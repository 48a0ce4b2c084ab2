import * as v from 'valibot'
import { Sha256, Slug } from './primitives.ts'

/** Public RSA key that applications are sealed to. */
const EncryptionJwk = v.object({
  kty: v.literal('RSA'),
  n: v.pipe(v.string(), v.minLength(340)),
  e: v.literal('AQAB'),
})

/** Public P-256 key that signs. */
export const SigningJwk = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
})
export type SigningJwk = v.InferOutput<typeof SigningJwk>

/**
 * What a delegate's certificate says, signed by the root (compact JWS whose header carries the root as `jwk`). With it the
 * delegate signs key sets and form releases in the root's place, so that the root can stay in the safe.
 */
export const DelegateCertificate = v.strictObject({
  v: v.literal(1),
  county: Slug,
  kid: Sha256,
  jwk: SigningJwk,
  /** Epoch seconds: whatever it has signed is believed between these, and not longer. */
  nbf: v.pipe(v.number(), v.integer()),
  notAfter: v.pipe(v.number(), v.integer()),
})
export type DelegateCertificate = v.InferOutput<typeof DelegateCertificate>

/**
 * A county's public keys, signed by its root (compact JWS whose header carries the root as `jwk`) or by a delegate (whose
 * header carries its certificate as `cert`).
 */
export const Keyset = v.strictObject({
  v: v.literal(1),
  /** Whose keys: the county's id. */
  county: Slug,
  /** Counts up with every publication. A device refuses one lower than it has seen. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Epoch seconds. */
  iat: v.pipe(v.number(), v.integer()),
  exp: v.pipe(v.number(), v.integer()),
  enc: v.pipe(
    v.array(
      v.strictObject({
        /** RFC 7638 thumbprint. */
        kid: Sha256,
        jwk: EncryptionJwk,
        /** Epoch seconds: sealed to between these. */
        nbf: v.pipe(v.number(), v.integer()),
        notAfter: v.pipe(v.number(), v.integer()),
        /** `recovery` opens everything beside the office's own, should that be lost. `office` where left out. */
        role: v.optional(v.picklist(['office', 'recovery'])),
      }),
    ),
    v.minLength(1),
  ),
  receiptKeys: v.pipe(v.array(v.strictObject({ kid: Sha256, jwk: SigningJwk })), v.minLength(1)),
  revoked: v.array(v.strictObject({ kid: Sha256, reason: v.string() })),
  /** Oldest `widgetGeneration` that may be used with this county. */
  minWidget: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type Keyset = v.InferOutput<typeof Keyset>
