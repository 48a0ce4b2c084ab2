import { expect, test } from 'vitest'
import { runSchedules } from '../run-schedules.ts'
import { makeKeys } from '../world/keys.ts'
import { mutants } from './mutants.ts'

/** Every mutant is found long before; a tester that needs more has become blind to it. */
const runs = 1500

const keys = await makeKeys()

test.for(mutants.map((mutant) => [mutant.name, mutant] as const))(
  'found: %s',
  { timeout: 300_000 },
  async ([, mutant]) => {
    const findings = await runSchedules({ seed: 1, runs, mutant, untilFound: true, keys })
    const kinds = new Set(findings.map(({ is }) => is))
    // A mutant that does not even run has not been found.
    expect([...kinds]).not.toEqual([])
    expect(kinds).not.toContain('broken')
  },
)
