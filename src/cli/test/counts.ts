import { readFile } from 'node:fs/promises'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** A stage that counts as one test. */
export const asOne = (exitCode: number): Counts =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** The sum of all stages. */
export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
})

/** Counts in a report of Vitest's JSON reporter. */
export const readVitestReport = (file: string, exitCode: number): Promise<Counts> =>
  readReport(file, exitCode, (report) => {
    const { numPassedTests: passed, numFailedTests: failed } = report as Record<string, number>
    return { passed: passed ?? 0, failed: failed ?? 0 }
  })

/** Counts in a report of Playwright's JSON reporter. A test that passed at the second attempt has passed. */
export const readPlaywrightReport = (file: string, exitCode: number): Promise<Counts> =>
  readReport(file, exitCode, (report) => {
    const { expected, flaky, unexpected } = (report as { stats: Record<string, number> }).stats
    return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0 }
  })

/** A runner that failed without a failed test, or left no report, counts as one failure: it is never passed over. */
async function readReport(
  file: string,
  exitCode: number,
  read: (report: unknown) => Counts,
): Promise<Counts> {
  try {
    const counts = read(JSON.parse(await readFile(file, 'utf8')))
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1 }
  }
}
