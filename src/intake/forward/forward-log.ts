import { type DestinationStream, pino } from 'pino'
import { createRequestLog, type RequestLog } from '../request-log.ts'
import type { ForwardKind } from '../store.ts'

/** What is written down of an attempt. Nothing of the application but the start of its id. */
export interface ErrandEntry {
  readonly errand: ForwardKind
  /** Name from the county's content, never an address. */
  readonly target: string
  readonly outcome: 'done' | 'later' | 'failed'
  readonly attempts: number
  /** First 8 characters of the application's id. */
  readonly id: string
  readonly reason?: string
}

export interface ForwardLog extends Pick<RequestLog, 'failure'> {
  /** `failed` is an alert: people have to see to it. */
  errand(entry: ErrandEntry): void
}

/**
 * Log of what is forwarded: JSON, one line an attempt; `error` where people have to see to it, `warn` where it will be
 * tried again.
 *
 * @param destination Standard output where left out.
 */
export function createForwardLog(destination?: DestinationStream): ForwardLog {
  const logger = destination ? pino({ base: null }, destination) : pino({ base: null })
  const levels = { done: 'info', later: 'warn', failed: 'error' } as const
  return {
    errand({ errand, target, outcome, attempts, id, reason }) {
      logger[levels[outcome]]({
        errand,
        target,
        outcome,
        attempts,
        id,
        ...(reason !== undefined && { reason }),
      })
    },
    failure: createRequestLog(destination).failure,
  }
}
