import { glob, readFile, writeFile } from 'node:fs/promises'
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
    await leaveOutSearchWords(outDir)
  } finally {
    await close()
  }
}

/** What only the index reads of a page: visitors load nothing of it. */
async function leaveOutSearchWords(outDir: string): Promise<void> {
  for await (const path of glob('**/*.html', { cwd: outDir })) {
    const file = join(outDir, path)
    const page = await readFile(file, 'utf8')
    const lighter = page.replaceAll(/<meta\b[^>]*\sdata-pagefind-(?:meta|filter)=[^>]*>/gu, '')
    if (lighter !== page) await writeFile(file, lighter)
  }
}

function demandNoErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new CommandError(`Das Suchverzeichnis ließ sich nicht bauen: ${errors.join(' ')}`)
}
