/** Longest wait between two attempts, without what `Retry-After` asks for. Milliseconds. */
export const longestWait = 6 * 60 * 60 * 1000
const firstWait = 30_000
/** Keeps an unlucky draw from asking again at once. */
const shortestWait = 1000

/**
 * Milliseconds to the next attempt: anything up to a bound that doubles ("full jitter"), so that what failed together does
 * not come back together.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param attempts Begun so far.
 * @param retryAfter Milliseconds that were asked for.
 */
export function wait(attempts: number, retryAfter = 0, random = Math.random): number {
  const most = Math.min(longestWait, firstWait * 2 ** attempts)
  return Math.max(
    Math.min(retryAfter, longestWait),
    shortestWait + Math.floor(random() * (most - shortestWait)),
  )
}
