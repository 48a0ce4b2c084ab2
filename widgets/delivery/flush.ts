import { forgetApplication, waitingApplications } from '../outbox/applications.ts'
import type { Application } from '../outbox/schema.ts'
import type { Surroundings } from './attempt.ts'
import { announce } from './changes.ts'
import { copyStays } from './expiry.ts'
import { goesByItself, type OutboxDevice, sendKept } from './send.ts'

/** Longest wait that anything asks for, and an hour. What is due later was written by a clock that is not the one of now. */
const longest = 25 * 60 * 60_000

/**
 * Sends what is due, oldest first.
 *
 * @param eager True where something has changed for the better (the network is back, the page is looked at again): then
 *   nothing but the backend's own "not before" is waited for.
 * @returns Epoch milliseconds at which to look again, or `undefined` where nothing waits.
 */
export async function flushOutbox(
  device: OutboxDevice,
  surroundings: Surroundings,
  eager: boolean,
): Promise<number | undefined> {
  const { db } = device
  const now = surroundings.now()
  for (const application of await waitingApplications(db)) {
    if (application.state === 'sent') await forgetOldCopy(device, application, now)
    else if (goesByItself(application) && isDue(application, now, eager))
      await sendKept(device, application.id, surroundings)
  }
  const waiting = (await waitingApplications(db)).filter(goesByItself)
  return waiting.length === 0
    ? undefined
    : Math.min(...waiting.map(({ nextAt }) => Math.min(nextAt, now + longest)))
}

/** Reasons that name when to come back. */
const askedToWait: readonly unknown[] = ['server-busy', 'form-suspended', 'key-expired']

const isDue = ({ nextAt, reason, state }: Application, now: number, eager: boolean): boolean =>
  state !== 'waiting' || nextAt <= now || nextAt > now + longest || (eager && !askedToWait.includes(reason))

/** What nobody confirmed is kept for thirty days, as the citizen was told. */
async function forgetOldCopy({ db }: OutboxDevice, application: Application, now: number): Promise<void> {
  if (now - (application.sentAt ?? now) <= copyStays) return
  await forgetApplication(db, application)
  announce()
}
