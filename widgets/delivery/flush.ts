import { advance, waitingApplications } from '../outbox/applications.ts'
import type { Outbox } from '../outbox/open.ts'
import type { Application } from '../outbox/schema.ts'
import type { Surroundings } from './attempt.ts'
import { announce } from './changes.ts'
import { sendKept } from './send.ts'

/** Longest that an application is sent by itself: 14 days. It stays on the device until the citizen decides. Milliseconds. */
const expiresAfter = 14 * 24 * 60 * 60_000

/**
 * Sends what is due, oldest first.
 *
 * @param eager True where something has changed for the better (the network is back, the page is looked at again): then
 *   nothing but the intake's own "not before" is waited for.
 * @returns Epoch milliseconds at which to look again, or `undefined` where nothing waits.
 */
export async function flushOutbox(
  db: Outbox,
  surroundings: Surroundings,
  eager: boolean,
): Promise<number | undefined> {
  const now = surroundings.now()
  for (const application of await waitingApplications(db)) {
    if (application.state === 'action' || application.state === 'expired') continue
    if (now - application.createdAt > expiresAfter) {
      await advance(db, application, { state: 'expired' })
      announce()
    } else if (isDue(application, now, eager)) {
      await sendKept(db, application.id, surroundings)
    }
  }
  const waiting = (await waitingApplications(db)).filter(
    ({ state }) => state !== 'action' && state !== 'expired',
  )
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ nextAt }) => nextAt))
}

const isDue = ({ nextAt, reason, state }: Application, now: number, eager: boolean): boolean =>
  state !== 'waiting' || nextAt <= now || (eager && reason !== 'server-busy')
