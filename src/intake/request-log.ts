import { type DestinationStream, pino } from 'pino'
import type { ProblemCode } from '../../widgets/contract/error-codes.ts'

/** What is written down of a request. Nothing else: no body, no query, no address of the sender. */
export interface RequestEntry {
  /** One of the methods there are; `OTHER` for anything else. */
  readonly method: string
  /** The route's pattern, `/submissions/:id`, never the path itself. */
  readonly route: string
  readonly status: number
  /** Milliseconds. */
  readonly ms: number
  /** First 8 characters of the application's id. */
  readonly id?: string | undefined
  /** Why it was refused. */
  readonly code?: ProblemCode | undefined
  /** Bytes of a body that has come in whole. */
  readonly bytes?: number | undefined
}

export interface RequestLog {
  request(entry: RequestEntry): void
  /** An error nobody expected. Its message may quote what was sent, so only its kind and place are written down. */
  failure(error: unknown): void
}

/**
 * The intake's log: JSON, one line an event, allow-listed fields only.
 *
 * @param destination Standard output where left out.
 */
export function createRequestLog(destination?: DestinationStream): RequestLog {
  const logger = destination ? pino({ base: null }, destination) : pino({ base: null })
  return {
    request({ method, route, status, ms, id, code, bytes }) {
      logger.info({
        method,
        route,
        status,
        ms: Math.round(ms),
        ...(id !== undefined && { id }),
        ...(code !== undefined && { code }),
        ...(bytes !== undefined && { bytes }),
      })
    },
    failure(error) {
      const { name, code, stack } = error as Partial<Error & { code: unknown }>
      const at = stack?.split('\n').filter((line) => /^\s+at /u.test(line))
      logger.error({
        error: name ?? typeof error,
        ...(typeof code === 'string' && { code }),
        at: at?.map((line) => line.trim()),
      })
    },
  }
}
