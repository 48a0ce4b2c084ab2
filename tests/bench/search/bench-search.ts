import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContentError } from '../../../src/model/content-problem.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { checkContent } from '../../../src/rules/check-content.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import type { LabelledQuery } from '../../../src/search/read-queries.ts'
import { part } from '../progress.ts'
import { launchBrowser } from '../widget/browser.ts'
import { askContestants } from './ask-contestants.ts'
import { benchArguments } from './bench-arguments.ts'
import { measureBuiltSite } from './built-site.ts'
import { type Contestant, contestants } from './contestants.ts'
import { firstSearches, packedJson } from './first-searches.ts'
import { installPeers } from './install-peers.ts'
import { labelledFiles } from './labelled-files.ts'
import { neededBytes, type Visit } from './needed-bytes.ts'
import { type Finding, reportSearch } from './report-search.ts'
import { searchDocuments } from './search-documents.ts'
import { fieldSetOf, UNKNOWN_WORD } from './searched-fields.ts'
import { serveContestants } from './serve-contestants.ts'

/** Visits whose bytes are counted. */
const visitCount = 7
/** Every so many titles of services are asked before anything is timed. */
const warmUpStep = 8

/**
 * Measures our search beside others on the county's services, in a browser: how often the right service is among the
 * first, how long a query takes, and what a visitor downloads for it; then the search page of the built site. JSON goes to
 * stdout, drawings to stderr.
 */
export async function benchSearch(): Promise<number> {
  const { files: named } = benchArguments('npm run bench -- search [anfragen.tsv …]')
  const content = await checkContent(contentRoot())
  if (!content.ok) throw new ContentError(content.problems)
  const { catalogue } = content
  const files = await labelledFiles(named, new Set(catalogue.services.keys()))
  const labelled = files.flatMap((file) => file.queries)
  const queries = labelled.map(({ query }) => query)
  const titles = [...catalogue.services.values()].map(({ title }) => title)
  const warmUp = [...titles.filter((_, at) => at % warmUpStep === 0), UNKNOWN_WORD]
  const visits = typicalVisits(queries)
  await installPeers()
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-bench-'))
  const browser = await launchBrowser()
  try {
    const served = await serveContestants(folder, content)
    try {
      const all = await contestants()
      const title = `${queries.length} Anfragen, dreimal an ${all.length} Suchen, im Wechsel`
      const answers = await part(title, () => askContestants(browser, served.url, all, { queries, warmUp }))
      const findings: Finding[] = []
      for (const contestant of all) {
        const bytes = await part(`Bytes zählen: ${contestant.name}`, () =>
          neededBytes(browser, served, contestant, visits),
        )
        const more = moreAbout(contestant, catalogue, labelled)
        findings.push({ contestant, answers: answers.get(contestant) ?? [], bytes, more })
      }
      reportSearch(files, findings)
    } finally {
      await served.close()
    }
    await measureBuiltSite(browser, queries, visits)
    return 0
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Pairs of queries of two words, from all over the list. */
function typicalVisits(queries: readonly string[]): readonly Visit[] {
  const ofTwo = queries.filter((query) => query.split(/\s+/u).length === 2)
  const from = ofTwo.length >= 2 ? ofTwo : queries
  const step = Math.max(1, Math.floor(from.length / visitCount))
  return from
    .filter((_, index) => index % step === 0)
    .slice(0, visitCount)
    .map((first, index) => [first, from[(index * step + 1) % from.length] ?? first] as const)
}

/**
 * Of ours, what each file of the index weighs, and what people take who search for the first time. Of MiniSearch and Orama,
 * what the texts weigh: a page may fetch these instead and make the index itself.
 */
function moreAbout(
  { module, index: address }: Contestant,
  catalogue: Catalogue,
  queries: readonly LabelledQuery[],
): object {
  if (module === 'minisearch' || module === 'orama')
    return { documents: packedJson(searchDocuments(catalogue, fieldSetOf(address))) }
  if (module !== 'ours') return {}
  const { figures, bytes, filesTaken } = firstSearches(buildIndex(catalogue), queries)
  return { indexFiles: bytes, eachQueryFirst: { ...figures, filesTaken } }
}
