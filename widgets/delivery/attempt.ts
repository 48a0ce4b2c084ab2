import type { ReasonCode } from '../contract/error-codes.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { Uuid } from '../contract/primitives.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import { UnreachableError } from '../contract/unreachable-error.ts'
import type { Application } from '../outbox/schema.ts'
import { readReceipt } from '../seal/receipt.ts'
import { SealError } from '../seal/seal-error.ts'
import { sendToIntake } from '../transports/intake.ts'
import type { Outcome } from '../transports/transport.ts'
import { backoff } from './backoff.ts'

/** What an attempt needs from outside: simulated in tests, real in page and worker. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch
  /** Epoch milliseconds. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
}

/** Where an attempt leaves the application. */
export type Verdict =
  | { readonly kind: 'acknowledged'; readonly receipt: SignedReceipt }
  | { readonly kind: 'kept'; readonly change: Partial<Application> }

/** After this many answers that look like success but bring no receipt, something between here and the office is wrong. */
const patienceWithoutReceipt = 3

/**
 * One attempt to deliver. Nothing but a receipt whose signature, id and hash are right counts as delivered; after anything
 * else the same bytes stay.
 */
export async function attempt(
  application: Application,
  blobs: ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>>,
  keyset: Keyset,
  { fetch, now, random }: Surroundings,
): Promise<Verdict> {
  if (keyset.revoked.some(({ kid }) => kid === application.kid)) return needsHelp('key-revoked')
  const parcel = {
    ...application,
    blobs: application.blobs.flatMap((blob) => {
      const sealed = blobs.get(blob.id)
      return sealed ? [{ ...blob, sealed }] : []
    }),
  }
  if (parcel.blobs.length !== application.blobs.length) return needsHelp('refused')
  const outcome = await sendToIntake(parcel, fetch)
  const wait = (reason: ReasonCode, retryAfter = 0): Verdict => ({
    kind: 'kept',
    change: {
      state: 'waiting',
      reason,
      nextAt: now() + Math.max(retryAfter, backoff(application.attempts, random())),
    },
  })
  return judge(outcome, application, keyset, wait)
}

async function judge(
  outcome: Outcome,
  application: Application,
  keyset: Keyset,
  wait: (reason: ReasonCode, retryAfter?: number) => Verdict,
): Promise<Verdict> {
  switch (outcome.kind) {
    case 'receipt':
      try {
        return { kind: 'acknowledged', receipt: await readReceipt(outcome.jws, keyset, application) }
      } catch (error) {
        if (!(error instanceof SealError)) throw error
        return withoutReceipt(application, wait, 'receipt-not-valid')
      }
    case 'without-receipt':
      return withoutReceipt(application, wait, 'no-receipt')
    case 'ambiguous':
      return wait(outcome.reason)
    case 'later':
      return wait(outcome.reason, outcome.retryAfter)
    case 'refused':
      return needsHelp(outcome.reason)
    default:
      throw new UnreachableError(outcome)
  }
}

function withoutReceipt(
  application: Application,
  wait: (reason: ReasonCode) => Verdict,
  reason: ReasonCode,
): Verdict {
  const count = application.withoutReceipt + 1
  const verdict = count < patienceWithoutReceipt ? wait(reason) : needsHelp(reason)
  return verdict.kind === 'kept'
    ? { kind: 'kept', change: { ...verdict.change, withoutReceipt: count } }
    : verdict
}

const needsHelp = (reason: ReasonCode): Verdict => ({ kind: 'kept', change: { state: 'action', reason } })
