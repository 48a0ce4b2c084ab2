import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge, Solution } from 'altcha-lib/types'

/**
 * Works on a challenge in the page's own thread, with pauses: a worker cannot be made from another origin's script.
 *
 * @param timeout Milliseconds.
 * @returns `null` where it takes longer.
 */
export const solve = (challenge: Challenge, timeout: number): Promise<Solution | null> =>
  solveChallenge({ challenge, deriveKey, timeout })
