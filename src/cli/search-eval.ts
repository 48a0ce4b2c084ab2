import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stderr, stdout } from 'node:process'
import { contentRoot } from '../model/content-root.ts'
import { buildIndex } from '../search/build-index.ts'
import { figuresOf, judge, openForEvaluation } from '../search/evaluate.ts'
import { type LabelledQuery, readQueries } from '../search/read-queries.ts'
import { reportOn } from '../search/report.ts'
import { CommandError } from './command-error.ts'
import { currentContent } from './current-content.ts'
import { runCommand } from './run-command.ts'
import { reportPage } from './search/report-page.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

/** Parts that `--fifths` tells apart: what holds for all must hold for each. */
const PARTS = 5

await runCommand(async () => {
  const args = argv.slice(2)
  const file =
    args.find((argument) => !argument.startsWith('--')) ?? join(contentRoot(), 'search/queries.tsv')
  const catalogue = await currentContent()
  const queries = await queriesIn(file, new Set(catalogue.services.keys()))
  const search = openForEvaluation(buildIndex(catalogue))
  if (args.includes('--report')) {
    const { dataDir } = readSettings()
    const target = join(dataDir, 'suchbericht.html')
    const report = reportOn(catalogue, queries, search)
    await mkdir(dataDir, { recursive: true })
    await writeFile(target, reportPage(report, catalogue))
    stdout.write(`${JSON.stringify(report.figures)}\n`)
    say(`✓ Der Bericht liegt in ${shownPath(target)}`)
    return 0
  }
  const judged = judge(queries, search)
  if (args.includes('--fifths'))
    for (let part = 0; part < PARTS; part += 1)
      say(JSON.stringify(figuresOf(judged.filter((_, index) => index % PARTS === part))))
  stdout.write(`${JSON.stringify(figuresOf(judged))}\n`)
  return 0
})

/**
 * The queries of a file. Lines that are wrong are named and left out.
 *
 * @throws {CommandError} where the file cannot be read, or no line is right.
 */
async function queriesIn(file: string, services: ReadonlySet<string>): Promise<readonly LabelledQuery[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(
      `${shownPath(file)} lässt sich nicht lesen. Gebraucht wird eine Datei mit einer Anfrage je Zeile: Anfrage, Tabulator, Leistung.`,
    )
  })
  const { queries, problems } = readQueries(text, services)
  for (const { line, reason } of problems)
    stderr.write(`⚠ ${shownPath(file)}, Zeile ${line}: ${reason} Sie wird ausgelassen.\n`)
  if (queries.length === 0)
    throw new CommandError(`In ${shownPath(file)} steht keine Anfrage, die sich prüfen lässt.`)
  return queries
}
