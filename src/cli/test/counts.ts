import { readFile } from 'node:fs/promises'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  /** What failed, and what passed only at the second attempt: a line each, to be said again at the end. */
  readonly notes: readonly string[]
}

/** A stage that counts as one test. */
export const asOne = (exitCode: number): Counts =>
  exitCode === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [] }

/** The sum of all stages. */
export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  notes: counts.flatMap(({ notes }) => notes),
})

/** Counts that `vitest-reporter.ts` has written. */
export const readVitestCounts = (file: string, exitCode: number): Promise<Counts> =>
  readReport<Counts>(file, exitCode, ({ passed, failed, notes }) => ({ passed, failed, notes: [...notes] }))

interface PlaywrightSuite {
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly { readonly status: string }[]
  }[]
  readonly suites?: readonly PlaywrightSuite[]
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: { readonly expected?: number; readonly flaky?: number; readonly unexpected?: number }
}

const outcomes: Readonly<Record<string, string>> = {
  unexpected: 'fehlgeschlagen',
  flaky: 'erst beim zweiten Mal bestanden',
}

/** Counts in a report of Playwright's JSON reporter. A test that passed at the second attempt has passed. */
export const readPlaywrightReport = (file: string, exitCode: number): Promise<Counts> =>
  readReport<PlaywrightReport>(file, exitCode, (report) => {
    const { expected = 0, flaky = 0, unexpected = 0 } = report.stats
    return { passed: expected + flaky, failed: unexpected, notes: notesOf(report) }
  })

const notesOf = (suite: PlaywrightSuite): readonly string[] => [
  ...(suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests
      .map(({ status }) => outcomes[status])
      .filter((outcome) => outcome !== undefined)
      .map((outcome) => `${outcome}: ${file}:${String(line)} › ${title}`),
  ),
  ...(suite.suites ?? []).flatMap(notesOf),
]

/** A runner that failed without a failed test, or left no report, counts as one failure: it is never passed over. */
async function readReport<Report>(
  file: string,
  exitCode: number,
  read: (report: Report) => Counts,
): Promise<Counts> {
  try {
    const counts = read(JSON.parse(await readFile(file, 'utf8')) as Report)
    return exitCode !== 0 && counts.failed === 0
      ? {
          ...counts,
          failed: 1,
          notes: [...counts.notes, `beendet mit ${String(exitCode)}, ohne dass ein Test fehlschlug`],
        }
      : counts
  } catch {
    return { passed: 0, failed: 1, notes: ['kein lesbarer Bericht'] }
  }
}
