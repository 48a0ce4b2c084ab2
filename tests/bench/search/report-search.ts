import { say } from '../../../src/cli/terminal.ts'
import { barChart } from '../bar-chart.ts'
import { german, rounded } from '../figures.ts'
import { tell } from '../progress.ts'
import type { Answer } from './ask-contestants.ts'
import type { Contestant } from './contestants.ts'
import { figuresOfSlugs } from './judged-answers.ts'
import type { LabelledFile } from './labelled-files.ts'
import type { NeededBytes } from './needed-bytes.ts'
import { PLACES } from './page/find.ts'
import { percentile } from './percentile.ts'

/** What was found out about a contestant. */
export interface Finding {
  readonly contestant: Contestant
  /** In the order of the queries of all files. */
  readonly answers: readonly Answer[]
  readonly bytes: NeededBytes
  /** What only some of them have. */
  readonly more: object
}

/** One JSON line a contestant, and how well and how fast they find, drawn. */
export function reportSearch(files: readonly LabelledFile[], findings: readonly Finding[]): void {
  const lines = findings.map(({ contestant, answers, bytes, more }) => {
    const times = answers.map(({ ms }) => ms)
    return {
      system: contestant.name,
      version: contestant.version,
      searches: contestant.searches,
      ...figuresOfSlugs(
        files.flatMap(({ queries }) => queries),
        answers.map(({ slugs }) => slugs),
      ),
      places: PLACES,
      ...(files.length > 1 && { files: figuresByFile(files, answers) }),
      ms: { p50: rounded(percentile(times, 50), 3), p95: rounded(percentile(times, 95), 3) },
      bytes: { firstQuery: bytes.code + bytes.index, ...bytes },
      ...more,
    }
  })
  for (const line of lines) say(JSON.stringify(line))
  const found = lines.map(({ system, 'success@3': success }) => ({
    label: system,
    value: success,
    figure: `${german(success * 100, 1)} %`,
  }))
  tell(`\n${barChart('Die richtige Leistung ist unter den ersten drei:', found)}\n`)
  const slow = lines.map(({ system, ms: { p95 } }) => ({
    label: system,
    value: p95,
    figure: `${german(p95, 2)} ms`,
  }))
  tell(`${barChart('So lange dauert eine Anfrage höchstens, in 95 von 100 Fällen:', slow)}\n`)
  const heavy = lines.map(({ system, bytes: { firstQuery } }) => ({
    label: system,
    value: firstQuery,
    figure: `${german(firstQuery / 1000, 1)} kB`,
  }))
  tell(`${barChart('Code und Verzeichnis für die erste Anfrage, mit Brotli gepackt:', heavy)}\n`)
}

function figuresByFile(files: readonly LabelledFile[], answers: readonly Answer[]): object {
  let from = 0
  return Object.fromEntries(
    files.map(({ file, queries }) => {
      const own = answers.slice(from, (from += queries.length))
      return [
        file,
        figuresOfSlugs(
          queries,
          own.map(({ slugs }) => slugs),
        ),
      ]
    }),
  )
}
