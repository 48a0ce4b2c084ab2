import { CommandError } from '../../../src/cli/command-error.ts'
import { currentContent } from '../../../src/cli/current-content.ts'
import { say } from '../../../src/cli/terminal.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { createSearch } from '../../../widgets/search/search.ts'
import { rounded } from '../figures.ts'
import { part } from '../progress.ts'
import { benchArguments } from './bench-arguments.ts'
import { withGenerated } from './corpus/generate-services.ts'
import { firstSearches } from './first-searches.ts'
import { installPeers } from './install-peers.ts'
import { figuresOfSlugs } from './judged-answers.ts'
import { labelledFiles } from './labelled-files.ts'
import { minisearchOver } from './peer-indexes.ts'
import { percentile } from './percentile.ts'

const usage = 'npm run bench -- corpus --services 1500 [anfragen.tsv …]'

const seed = 1
/** How often every query is asked; the first time warms up and does not count. */
const rounds = 4

/**
 * Measures our search among many more services than the county has: its own, and made-up ones of other authorities that say
 * the same everyday words. Prints one JSON line.
 */
export async function benchCorpus(): Promise<number> {
  const { files: named, services: wanted } = benchArguments(usage)
  const catalogue = await currentContent()
  const count = countOf(wanted, catalogue.services.size)
  const files = await labelledFiles(named, new Set(catalogue.services.keys()))
  const queries = files.flatMap((file) => file.queries)
  await installPeers()
  const large = await part(`${count} Leistungen schreiben`, async () => withGenerated(catalogue, count, seed))
  const start = performance.now()
  const built = await part('Verzeichnis bauen', async () => buildIndex(large))
  const indexSeconds = (performance.now() - start) / 1000
  const search = createSearch(built.index)
  search.widen(built.rarer)
  search.widen(built.single)
  const title = `${queries.length} Anfragen, ${rounds}-mal`
  const times = await part(title, async () =>
    timesOf(
      (query) => search.find(query),
      queries.map(({ query }) => query),
    ),
  )
  const { figures, bytes, filesTaken } = await part('Treffer zählen, Verzeichnis packen', async () =>
    firstSearches(built, queries),
  )
  const theirs = await part('Dasselbe mit MiniSearch', async () => {
    const peer = minisearchOver(large, 'situations')
    return figuresOfSlugs(
      queries,
      queries.map(({ query }) => peer.search(query).map(({ id }) => id)),
    )
  })
  say(
    JSON.stringify({
      services: large.services.size,
      seed,
      ...figures,
      filesTaken,
      indexSeconds: rounded(indexSeconds, 1),
      bytes,
      ms: { p50: rounded(percentile(times, 50), 2), p95: rounded(percentile(times, 95), 2) },
      miniSearch: { 'success@3': theirs['success@3'] },
    }),
  )
  return 0
}

/** @throws {CommandError} where it is no number, or fewer than the county's own. */
function countOf(wanted: string | undefined, own: number): number {
  const count = Number(wanted)
  if (Number.isInteger(count) && count >= own) return count
  throw new CommandError(`Wie viele Leistungen sollen es sein, mindestens ${own}? Zum Beispiel: ${usage}`, 2)
}

/** Milliseconds of each query with all files loaded: the fastest of several times would flatter, so all of them count. */
function timesOf(find: (query: string) => unknown, queries: readonly string[]): readonly number[] {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      const start = performance.now()
      find(query)
      if (round > 0) times.push(performance.now() - start)
    }
  }
  return times
}
