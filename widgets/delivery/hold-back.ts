import { levelOf } from '../contract/level.ts'
import type { Change } from '../outbox/applications.ts'
import type { Application } from '../outbox/schema.ts'
import type { Surroundings } from './attempt.ts'
import { backoff } from './backoff.ts'
import type { News } from './news.ts'

/** When a closed form or keys that are out of date are looked at again: after an hour. Milliseconds. */
const lookAgain = 60 * 60_000

/**
 * Why no attempt is to be begun now, as the change it makes; `undefined` where one may be. What is held back has been seen
 * by nobody, so that it can still be taken back.
 */
export function holdBack(
  { attempts, failures, backend, county, expiresAt }: Application,
  { standing, keyset, serverNow, isReachable }: News,
  { now, random }: Pick<Surroundings, 'now' | 'random'>,
): Change | undefined {
  const level = levelOf(backend)
  // What may have arrived asks for its receipt: our intake gives it even where the form is closed by now.
  const mayHaveArrived = attempts > 0 && level === 'A'
  if (standing && standing.state !== 'open' && !mayHaveArrived) {
    const notice = standing.message
    return standing.state === 'withdrawn'
      ? { state: 'action', reason: 'form-withdrawn', notice }
      : { state: 'waiting', reason: 'form-suspended', notice, nextAt: now() + lookAgain }
  }
  const elsewhere = 'url' in backend && new URL(backend.url).origin !== new URL(county).origin
  if (!keyset || (!isReachable && (!elsewhere || level === 'C'))) {
    const count = failures + 1
    return { state: 'waiting', reason: 'network', failures: count, nextAt: now() + backoff(count, random()) }
  }
  // A device's own clock may be years off; it decides only where the county's is not known.
  if ((serverNow ?? now()) > expiresAt) return { state: 'expired' }
  if (serverNow !== undefined && serverNow / 1000 > keyset.exp)
    return { state: 'waiting', reason: 'key-expired', nextAt: now() + lookAgain }
  return undefined
}
