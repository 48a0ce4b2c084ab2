import { expect, test } from 'vitest'
import { countFindings } from './findings.ts'
import { runSchedules } from './run-schedules.ts'

/** The same schedules in every run; `npm run faults` tries others. */
const seed = 1
const runs = 5000

test(
  '5,000 schedules of faults lose nothing, send nothing twice and call nothing arrived that is not',
  {
    timeout: 600_000,
  },
  async () => {
    const findings = await runSchedules({ seed, runs })
    expect(findings).toEqual([])
    expect(countFindings(runs, findings)).toEqual({ runs, lost: 0, duplicated: 0, falseSent: 0 })
  },
)
