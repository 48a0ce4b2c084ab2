import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { CommandError } from '../command-error.ts'

/**
 * Indexes the built pages for the search, below `pagefind/`.
 *
 * @throws {CommandError} with what Pagefind said.
 */
export async function buildSearchIndex(outDir: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'de' })
    demandNoErrors(errors)
    if (!index) throw new CommandError('Pagefind hat kein Verzeichnis angelegt.')
    const { errors: reading, page_count: pages } = await index.addDirectory({ path: outDir })
    demandNoErrors(reading)
    if (pages === 0) throw new CommandError('Für die Suche wurde keine einzige Seite gefunden.')
    const { errors: writing } = await index.writeFiles({ outputPath: join(outDir, 'pagefind') })
    demandNoErrors(writing)
  } finally {
    await close()
  }
}

function demandNoErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new CommandError(`Das Suchverzeichnis ließ sich nicht bauen: ${errors.join(' ')}`)
}
