import type { ReasonCode } from '../contract/error-codes.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import { receiverOf } from '../contract/level.ts'
import { UnreachableError } from '../contract/unreachable-error.ts'
import type { Change } from '../outbox/applications.ts'
import type { Accepted, Application } from '../outbox/schema.ts'
import { readReceipt } from '../seal/receipt.ts'
import { SealError } from '../seal/seal-error.ts'
import { sendParcel } from '../transports/send-parcel.ts'
import type { Outcome, Parcel } from '../transports/transport.ts'
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
  | { readonly kind: 'delivered'; readonly receipt: SignedReceipt | Accepted }
  | { readonly kind: 'kept'; readonly change: Change }

/** After this many answers that look like success but bring no receipt, something between here and the office is wrong. */
const patienceWithoutReceipt = 3

/**
 * One attempt to deliver. What counts as delivered depends on the backend's level (delivery.md): for our own intake nothing
 * but a receipt whose signature, id and hash are right. After anything else the same bytes stay.
 *
 * @param parcel `undefined` where bytes of the application are gone from this device.
 */
export async function attempt(
  application: Application,
  parcel: Parcel | undefined,
  keyset: Keyset,
  surroundings: Surroundings,
): Promise<Verdict> {
  if (!parcel) return needsHelp('lost-parts')
  return judge(await sendParcel(parcel, surroundings.fetch), application, keyset, surroundings)
}

async function judge(
  outcome: Outcome,
  application: Application,
  keyset: Keyset,
  { now, random }: Surroundings,
): Promise<Verdict> {
  const failures = application.failures + 1
  const wait = (reason: ReasonCode, retryAfter = 0): Verdict => ({
    kind: 'kept',
    change: {
      state: 'waiting',
      reason,
      failures,
      nextAt: now() + Math.max(retryAfter, backoff(failures, random())),
    },
  })
  switch (outcome.kind) {
    case 'receipt':
      try {
        return { kind: 'delivered', receipt: await readAnyReceipt(outcome.jws, keyset, application) }
      } catch (error) {
        if (!(error instanceof SealError)) throw error
        return withoutReceipt(application, wait, 'receipt-not-valid')
      }
    case 'accepted': {
      const by = receiverOf(application.backend, application.authority, application.county)
      const accepted = { at: new Date(now()).toISOString(), by, reference: outcome.reference }
      return { kind: 'delivered', receipt: { accepted } }
    }
    case 'sent':
      return { kind: 'kept', change: { state: 'sent', sentAt: now(), reason: undefined } }
    case 'unsure':
      return needsHelp('unsure')
    case 'to-hand-in':
      return needsHelp('to-hand-in')
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

/**
 * A receipt for what is sent under this id now, or for what was sent before it had to be sealed anew: either way it is there.
 *
 * @throws {SealError} as `readReceipt`.
 */
export async function readAnyReceipt(
  jws: string,
  keyset: Keyset,
  { id, H, formerH }: Pick<Application, 'id' | 'H' | 'formerH'>,
): Promise<SignedReceipt> {
  for (const former of formerH) {
    const receipt = await readReceipt(jws, keyset, { id, H: former }).catch(() => undefined)
    if (receipt) return receipt
  }
  return readReceipt(jws, keyset, { id, H })
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
