import type { County } from '../../model/county.ts'
import type { ErrandEnd, ForwardKind, LeasedErrand, Store } from '../store.ts'
import { StoreUnavailableError } from '../store.ts'
import { wait } from './backoff.ts'
import { type AttemptEnd, type Carrier, later, LeaseLostError } from './carrier.ts'
import { carryToFitConnect } from './fit-connect.ts'
import type { ForwardLog } from './forward-log.ts'
import type { ForwardSettings } from './forward-settings.ts'
import { createFitConnectClient } from './internal/fit-connect-client.ts'
import { carryByMail, carryNotice, type Post } from './mail.ts'
import type { Blobs } from './sealed-files.ts'
import { carryByWebhook } from './webhook.ts'

/** Everything forwarding is a function of. */
export interface ForwardDependencies {
  readonly store: Pick<Store, 'leaseErrand' | 'saveProgress' | 'endErrand' | 'submission' | 'markFetched'>
  readonly blobs: Blobs
  readonly county: Pick<County, 'authority' | 'forwarding'>
  /** German title of a form, for the office. */
  readonly formTitle: (form: string) => string | undefined
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly log: ForwardLog
  readonly settings: ForwardSettings
  readonly fetch?: typeof globalThis.fetch
}

/** What is owed is being done. */
export interface Forwarding {
  /** Does everything that is due now. @returns Attempts made. */
  tick(): Promise<number>
  /** Begins nothing any more, and waits a few seconds for what is under way. */
  stop(): Promise<void>
}

/** Milliseconds between two looks for errands. */
const interval = 5000
/** Milliseconds that an errand is one worker's. */
export const leaseLifetime = 10 * 60 * 1000
/** Milliseconds an attempt gets: less than its lease, so that no two are ever under way by themselves. */
const attemptTime = 9 * 60 * 1000
/** Milliseconds after which people have to see to it: 14 days. */
export const giveUpAfter = 14 * 24 * 60 * 60 * 1000
/**
 * Attempts that an errand gets however old it is: about an hour of them, also when people have it tried again, or the
 * worker did not run for weeks.
 */
export const leastAttempts = 8
/** Errands under way together, so that one receiver that hangs does not hold up the others. */
const lanes = 4
/** Milliseconds that `stop` waits for what is under way. */
const grace = 5000

/**
 * Does what is owed for applications that have come in: mail, notice, webhook, FIT-Connect. Several processes may do so at
 * once: whoever holds an errand's lease does it. At least once: a crash at any step leaves the errand to the next worker,
 * and what it repeats carries the same name as before.
 */
export function startForwarding(dependencies: ForwardDependencies): Forwarding {
  const { store, clock, log } = dependencies
  const carriers = carriersOf(dependencies)
  const stopping = new AbortController()
  let stopped = false
  let running: Promise<number> | undefined

  async function attempt(errand: LeasedErrand): Promise<void> {
    const submission = await store.submission(errand.submission)
    const end: AttemptEnd = submission?.manifest
      ? await carriers[errand.kind]({
          errand,
          submission,
          signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(attemptTime)]),
          async save(progress) {
            if (!(await store.saveProgress(errand, progress))) throw new LeaseLostError()
          },
        }).catch((error: unknown) => {
          if (error instanceof StoreUnavailableError || error instanceof LeaseLostError) throw error
          log.failure(error)
          return later('Unerwarteter Fehler; Näheres steht im Protokoll.')
        })
      : { kind: 'failed', reason: 'Der Antrag ist nicht mehr da.' }
    const decided = decide(end, errand, submission?.receivedAt ?? 0, clock())
    if (!(await store.endErrand(errand, decided))) return
    log.errand({
      errand: errand.kind,
      target: errand.target,
      outcome: decided.kind,
      attempts: errand.attempts,
      id: errand.submission.slice(0, 8),
      ...('reason' in decided && { reason: decided.reason }),
    })
  }

  async function lane(): Promise<number> {
    for (let attempts = 0; ; attempts += 1) {
      const errand = stopped ? undefined : await store.leaseErrand(clock(), leaseLifetime)
      if (!errand) return attempts
      await attempt(errand).catch((error: unknown) => {
        if (!(error instanceof LeaseLostError)) throw error
      })
    }
  }

  async function allLanes(): Promise<number> {
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0)
  }

  const tick = (): Promise<number> =>
    (running ??= allLanes().finally(() => {
      running = undefined
    }))
  const timer = setInterval(() => {
    tick().catch(log.failure)
  }, interval)

  return {
    tick,
    async stop() {
      stopped = true
      clearInterval(timer)
      const patience = setTimeout(() => {
        stopping.abort()
      }, grace)
      await running?.catch(log.failure)
      clearTimeout(patience)
    },
  }
}

/** Later with its time, or not at all any more. @param now Epoch milliseconds. */
function decide(end: AttemptEnd, { attempts }: LeasedErrand, receivedAt: number, now: number): ErrandEnd {
  if (end.kind !== 'later') return end
  const { reason, retryAfter, since = receivedAt } = end
  return now - since < giveUpAfter || attempts < leastAttempts
    ? { kind: 'later', nextAt: now + wait(attempts, retryAfter), reason }
    : { kind: 'failed', reason: `Seit 14 Tagen nicht gelungen: ${reason}` }
}

function carriersOf({
  store,
  blobs,
  county: { authority, forwarding },
  formTitle,
  clock,
  log,
  settings,
  fetch = globalThis.fetch,
}: ForwardDependencies): Record<ForwardKind, Carrier> {
  const post: Post = { authority, forwarding, formTitle, settings: settings.mail }
  const client = settings.fitConnect && createFitConnectClient(settings.fitConnect, fetch, clock)
  return {
    mail: carryByMail(post, blobs),
    notice: carryNotice(post),
    webhook: carryByWebhook({ forwarding, key: settings.webhookKey, blobs, fetch, clock }),
    'fit-connect': carryToFitConnect({ client, blobs, store, log, clock }),
  }
}
