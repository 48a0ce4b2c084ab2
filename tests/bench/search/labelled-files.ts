import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../../../src/cli/command-error.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { type LabelledQuery, readQueries } from '../../../src/search/read-queries.ts'

/** A file of queries with the services that answer them. */
export interface LabelledFile {
  readonly file: string
  readonly queries: readonly LabelledQuery[]
}

/**
 * Reads queries to measure with: from the files named, else from the content's own.
 *
 * @throws {CommandError} where there are none, or where a line is wrong.
 */
export async function labelledFiles(
  named: readonly string[],
  services: ReadonlySet<string>,
): Promise<readonly LabelledFile[]> {
  const byDefault = join(contentRoot(), 'search/queries.tsv')
  const files: LabelledFile[] = []
  for (const file of named.length > 0 ? named : [byDefault]) {
    if (!(await isThere(file)))
      throw new CommandError(named.length > 0 ? missing(file) : nothingNamed(byDefault))
    const { queries, problems } = readQueries(await readFile(file, 'utf8'), services)
    const [first] = problems
    if (first) throw new CommandError(`${file}, Zeile ${first.line}: ${first.reason}`)
    if (queries.length === 0) throw new CommandError(`In ${file} steht keine Anfrage.`)
    files.push({ file, queries })
  }
  return files
}

const missing = (file: string) => `Die Datei ${file} gibt es nicht.`

const nothingNamed = (file: string) => `Womit soll gesucht werden? Es gibt keine Datei ${file}.
  Bitte Dateien nennen, in denen je Zeile eine Anfrage steht, ein Tabzeichen und die richtigen Leistungen (mit Komma getrennt),
  zum Beispiel: npm run bench -- search anfragen.tsv`

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
