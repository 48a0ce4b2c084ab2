import { describe, expect, test } from 'vitest'
import { longestWait, wait } from './backoff.ts'

describe('the wait between two attempts', () => {
  test.for<[attempts: number, random: number, expected: number]>([
    [1, 0, 1000],
    [1, 1, 60_000],
    [1, 0.5, 30_500],
    [5, 1, 960_000],
    [10, 1, longestWait],
    [5000, 1, longestWait],
  ])('after %i attempts and a draw of %d is %i ms', ([attempts, random, expected]) => {
    expect(wait(attempts, 0, () => random)).toBe(expected)
  })

  test('is never shorter than what was asked for, up to six hours', () => {
    expect(wait(1, 3_600_000, () => 0)).toBe(3_600_000)
    expect(wait(1, 1e12, () => 0)).toBe(longestWait)
    expect(wait(1, 10, () => 1)).toBe(60_000)
  })
})
