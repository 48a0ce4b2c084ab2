/** Longest wait between two attempts by itself: a quarter of an hour. Milliseconds. */
const longest = 15 * 60_000

/**
 * Wait before the next attempt, with full jitter so that a recovered intake is not met by everyone at once. Milliseconds.
 *
 * @param attempts How many attempts have failed.
 * @param random From 0 to 1.
 */
export const backoff = (attempts: number, random: number): number =>
  random * Math.min(longest, 2000 * 2 ** attempts)
