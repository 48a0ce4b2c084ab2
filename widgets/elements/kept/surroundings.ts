import type { Surroundings } from '../../delivery/index.ts'

/** The real network, clock and chance. */
export const surroundings: Surroundings = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
}
