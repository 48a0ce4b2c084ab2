import * as v from 'valibot'
import { Semver, Sha256, Slug, Uuid } from './primitives.ts'

/** Payload of a receipt, signed by the intake (compact JWS, ES256). */
export const Receipt = v.strictObject({
  v: v.literal(1),
  id: Uuid,
  /** SHA-256 of the sealed manifest's bytes. */
  H: Sha256,
  form: Slug,
  ver: Semver,
  /** Key the application was sealed to: a thumbprint, or what a FIT-Connect destination calls its key. */
  kid: v.pipe(v.string(), v.nonEmpty()),
  office: Slug,
  /** ISO 8601, the intake's clock. */
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Counts up with every application the intake has taken. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Number for people: `K7QM-2F9X-41TB`. */
  code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u)),
})
export type Receipt = v.InferOutput<typeof Receipt>

/**
 * Where an application is that the intake passes on to a FIT-Connect destination. Nobody signs this.
 *
 * - `waiting`: it is being passed on, or the destination has not answered yet.
 * - `accepted`: the destination has said yes, and signed that for the intake.
 * - `rejected`: it has said no or nothing for 14 days, or cannot be reached with it. People have been told.
 */
export type Forwarded = 'waiting' | 'accepted' | 'rejected'

/** Body of the answer to `GET /submissions/:id/receipt?h=H`. */
export interface ReceiptAnswer {
  /** Compact JWS. */
  readonly receipt: string
  /** Only where it is passed on to a FIT-Connect destination. */
  readonly forwarded?: Forwarded
}

/** A receipt as the intake answers and the device keeps it. */
export interface SignedReceipt {
  /** Compact JWS. */
  readonly jws: string
  readonly receipt: Receipt
}
