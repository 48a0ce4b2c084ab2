/** Time a request gets: half a minute and what its bytes need at 250 kB a second. Milliseconds. */
export const timeoutFor = (bytes: number): number => 30_000 + Math.ceil(bytes / 250)

/**
 * Milliseconds that an answer asks to wait; 0 where it asks for nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 * @param now Epoch milliseconds.
 */
export function retryAfterOf({ headers }: Response, now: number): number {
  const asked = headers.get('Retry-After') ?? ''
  const wait = /^\d+$/u.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}
