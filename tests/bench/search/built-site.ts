import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { readSettings } from '../../../src/cli/settings.ts'
import { say } from '../../../src/cli/terminal.ts'
import { rounded } from '../figures.ts'
import { serveSite } from '../pages/serve-site.ts'
import { part, tell } from '../progress.ts'
import type { Visit } from './needed-bytes.ts'
import { percentile } from './percentile.ts'
import { countPageBytes } from './search-page-bytes.ts'
import { ourFiles } from './searched-fields.ts'
import { timeSearchPage } from './search-page-times.ts'

/** Queries that are typed into the search page. */
const typedQueries = 60

/**
 * Measures the search page of the built site, where there is one: what it loads, and how long it takes from Enter to the
 * results. Prints one JSON line.
 */
export async function measureBuiltSite(
  browser: Browser,
  queries: readonly string[],
  visits: readonly Visit[],
): Promise<void> {
  const { outDir } = readSettings()
  const data = Object.values(ourFiles).map((file) => join('daten', file))
  for (const file of ['suche/index.html', ...data]) {
    if (await isThere(join(outDir, file))) continue
    tell(`In ${outDir} fehlt ${file}, die gebaute Website wird ausgelassen. Sie entsteht mit: npm run build`)
    return
  }
  const site = await serveSite(outDir)
  try {
    const url = `${site.origin}/suche/`
    const bytes = await part('Suchseite der gebauten Website laden', () =>
      countPageBytes(browser, url, visits),
    )
    const step = Math.max(1, Math.floor(queries.length / typedQueries))
    const typed = queries.filter((_, index) => index % step === 0).slice(0, typedQueries)
    const title = `${typed.length} Anfragen auf der Suchseite eintippen`
    const times = await part(title, () => timeSearchPage(browser, url, typed))
    say(
      JSON.stringify({
        system: 'Amtswerk, Suchseite',
        measured:
          'milliseconds from Enter until the results are in the page; bytes with Brotli 11 after the HTML',
        queries: times.length,
        ms: { p50: rounded(percentile(times, 50), 1), p95: rounded(percentile(times, 95), 1) },
        visits: visits.length,
        bytes,
      }),
    )
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error
    tell(
      `Die Suchseite in ${outDir} zeigt nichts, sie wird ausgelassen: ${error.message.split('\n')[0] ?? ''}`,
    )
  } finally {
    await site.close()
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
