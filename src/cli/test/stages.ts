import { rm } from 'node:fs/promises'
import { env, execPath } from 'node:process'
import { asOne, type Counts, readPlaywrightReport, readVitestCounts, sum } from './counts.ts'
import { run } from './run.ts'

/** One part of `npm test`. */
export interface TestStage {
  readonly title: string
  run(): Promise<Counts>
}

const vitestCounts = '.cache/vitest-counts.json'
const playwrightReport = '.cache/playwright.json'

/** The tests' own site and keys, so that those of whoever runs them stay as they are. */
const place = {
  OUT_DIR: env.OUT_DIR ?? '.cache/test/dist',
  DATA_DIR: env.DATA_DIR ?? '.cache/test/data',
}

/** All parts, in order: what is quick first. The last ones test the site that was built before them. */
export const testStages = (chromium: string): readonly TestStage[] => [
  {
    title: 'Regeln für den Code (eslint, prettier)',
    run: async () =>
      asOne((await run('eslint', ['.'])) | (await run('prettier', ['--check', '--log-level', 'warn', '.']))),
  },
  {
    title: 'Typen (astro check)',
    run: async () => asOne(await run('astro', ['check', '--minimumSeverity', 'warning'])),
  },
  {
    title: 'Tests der Bausteine (vitest)',
    async run() {
      await rm(vitestCounts, { force: true })
      const args = ['run', '--reporter=default', '--reporter=./src/cli/test/vitest-reporter.ts']
      return readVitestCounts(vitestCounts, await run('vitest', args, { VITEST_COUNTS: vitestCounts }))
    },
  },
  {
    title: 'Website bauen',
    run: async () => asOne(await run(execPath, ['src/cli/build.ts'], place)),
  },
  {
    title: 'Tests im Browser (playwright)',
    async run() {
      await rm(playwrightReport, { force: true })
      const variables = { ...place, CHROMIUM: chromium, PLAYWRIGHT_JSON: playwrightReport }
      return readPlaywrightReport(playwrightReport, await run('playwright', ['test'], variables))
    },
  },
]

/** Runs all stages, also after one that failed; each note then says whose it is. */
export async function runStages(
  stages: readonly TestStage[],
  show: (title: string, work: () => Promise<Counts>) => Promise<Counts>,
): Promise<Counts> {
  const counts: Counts[] = []
  for (const stage of stages) {
    const one = await show(stage.title, () => stage.run())
    const notes = one.failed > 0 && one.notes.length === 0 ? ['nicht bestanden'] : one.notes
    counts.push({ ...one, notes: notes.map((note) => `${stage.title}: ${note}`) })
  }
  return sum(counts)
}
