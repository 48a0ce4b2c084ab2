import type { Characters } from './part.ts'

/** Two places in a pattern that both take a character. */
export interface Overlap {
  readonly first: Characters
  readonly second: Characters
  /** One of the characters that both take. */
  readonly char: string
}

/** Looks for a character that a place of the first and a place of the second list both take. */
export function findOverlap(
  firsts: Iterable<Characters>,
  seconds: readonly Characters[],
): Overlap | undefined {
  for (const first of firsts) {
    for (const second of seconds) {
      const point = commonPoint(first, second)
      if (point !== undefined) return { first, second, char: String.fromCodePoint(point) }
    }
  }
  return undefined
}

function commonPoint(first: Characters, second: Characters): number | undefined {
  for (const [low, high] of first.ranges) {
    for (const [otherLow, otherHigh] of second.ranges) {
      if (low <= otherHigh && otherLow <= high) return Math.max(low, otherLow)
    }
  }
  return undefined
}
