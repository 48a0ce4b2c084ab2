import type { Outcome } from './transport.ts'

/** Time a request gets: half a minute and what its bytes need at 25 kB a second. Milliseconds. */
export const timeoutFor = (bytes: number): number => 30_000 + Math.ceil(bytes / 25)

/** Longest that a backend's own "not before" is believed: a day. Milliseconds. */
const longestWait = 24 * 60 * 60_000

/**
 * Makes a request that carries nothing but what it must, and follows nobody.
 *
 * @param bytes Size of its body.
 */
export async function request(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  bytes: number,
): Promise<Response | Outcome> {
  const signal = AbortSignal.timeout(timeoutFor(bytes))
  try {
    return await fetch(url, {
      redirect: 'error',
      ...init,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
  } catch {
    return { kind: 'ambiguous', reason: signal.aborted ? 'timeout' : 'network' }
  }
}

/** Milliseconds that an answer asks to wait: its `Retry-After`, in seconds or as a date; 0 where it names none. */
export function retryAfterOf({ headers }: Response): number {
  const value = headers.get('Retry-After') ?? ''
  const wait = Number(value) * 1000 || Date.parse(value) - Date.parse(headers.get('Date') ?? '')
  return Math.min(longestWait, Math.max(0, wait || 0))
}
