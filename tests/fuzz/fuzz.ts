import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { CommandError } from '../../src/cli/command-error.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { say } from '../../src/cli/terminal.ts'
import type { Finding, Findings } from './findings.ts'
import { runFuzz } from './run-fuzz.ts'
import { showFindings, showProgress, showText } from './show.ts'
import { showHostileForms } from './xss/show-hostile-forms.ts'

/** Cases that a form in the browser stands for: one shows some hundred hostile texts. */
const casesAForm = 2000
const fewestForms = 5

await runCommand(async () => {
  const { runs, seed, only } = readArguments()
  if (only !== undefined) {
    const { findings } = await runFuzz({ seed, from: only, to: only + 1 })
    showFindings(findings, seed)
    return findings.length === 0 ? 0 : 1
  }
  const { findings, slowest } = await runOnAllProcessors(seed, runs)
  const forms = Math.max(fewestForms, Math.ceil(runs / casesAForm))
  const shown = await showHostileForms({ seed, forms }, (done) => {
    showProgress('Feindliche Formulare im Browser', done, forms)
  })
  showFindings(findings, seed)
  shown.found.forEach(showText)
  const count = (kind: Finding['is']): number => findings.filter(({ is }) => is === kind).length
  const counts = {
    crashes: count('crash'),
    hangs: count('hang'),
    pollution: count('pollution'),
    xss: shown.found.length,
  }
  say(JSON.stringify({ runs, ...counts, slowest, seed }))
  return Object.values(counts).every((number) => number === 0) ? 0 : 1
})

/** @throws {CommandError} where a number is none. */
function readArguments(): { runs: number; seed: number; only: number | undefined } {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      case: { type: 'string' },
    },
  })
  const number = (name: keyof typeof values): number => {
    const value = Number(values[name])
    if (!Number.isSafeInteger(value) || value < 0)
      throw new CommandError(
        `--${name} ist eine ganze Zahl ab 0. Zum Beispiel: npm run fuzz -- --runs 5000 --seed 1`,
      )
    return value
  }
  return {
    runs: number('runs'),
    seed: number('seed'),
    only: values.case === undefined ? undefined : number('case'),
  }
}

/** Every processor takes a part of the cases. */
async function runOnAllProcessors(seed: number, runs: number): Promise<Findings> {
  const parts = Math.min(availableParallelism(), Math.ceil(runs / 1000))
  const done = new Array<number>(parts).fill(0)
  const ends = Array.from({ length: parts + 1 }, (_, index) => Math.floor((runs * index) / parts))
  const results = await Promise.all(
    done.map((_, part) => {
      const [from = 0, to = 0] = ends.slice(part, part + 2)
      return runFuzz({ seed, from, to }, (at) => {
        done[part] = at - from
        showProgress(
          'Feindliche Eingaben',
          done.reduce((sum, count) => sum + count, 0),
          runs,
        )
      })
    }),
  )
  const [slowest = { ms: 0, case: '' }] = results
    .map((result) => result.slowest)
    .toSorted((a, b) => b.ms - a.ms)
  return { findings: results.flatMap(({ findings }) => findings), slowest }
}
