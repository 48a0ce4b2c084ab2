import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstVisit } from './first-visit.ts'
import { measure, type Measured } from './measure.ts'
import { moduleFiles, type ReadSite } from './module-files.ts'
import { pageFiles } from './page-files.ts'
import { visitEntries } from './visit-entries.ts'

/**
 * Bytes, Brotli. What a municipality's page loads on top of its own: before the first question of a form with everyday
 * questions (with style sheet and German texts), and until a form with rows and uploads is sealed and sent: with the queue,
 * its states and reminders, the proof of work, and what is needed to seal anew or for less than our own intake.
 */
const budgets = { formPage: 60_000, firstLoad: 22_000, untilSent: 50_000, outbox: 48_000 }

/** Bytes, Brotli. What the first visit of a page may cost: of all service pages the heaviest, and of the home page. */
const visitBudgets = {
  service: { shown: 14_000, scripts: 4000, everything: 75_000 },
  home: { shown: null, scripts: null, everything: null },
}

/**
 * Bytes, Brotli. What the results page fetches after its HTML until results show, fonts aside, which every page shares; and
 * the words that come after it.
 */
const searchBudgets = { firstResults: 45_000, rarerWords: 72_000, singleWords: 35_000 }

/** Chunks that rows of a group, uploads, keeping, sealing and sending need: see `widgets/elements/form/{later,rows}.ts`. */
const untilSent = /\/chunks\/(?:later|rows|de-rest|mistakes|solve|export)-/u
/** Chunks of the list of applications, until one is sent. */
const outbox = /\/chunks\/(?:base|first|outbox-element|later|de-rest|solve)-/u

/** Bytes, Brotli. What the elements that show published data load before they ask for it. Lit is in each of these sums, and fetched once. */
const cardBudgets: Readonly<Record<string, number>> = {
  'amt-office': 12_000,
  'amt-service': 12_000,
  'amt-services': 13_000,
  'amt-feedback': 13_000,
  'amt-search': 22_000,
  'amt-frame': 1000,
}

/** Bytes, Brotli. What the frame loads in which authors try a form out, beside the form's element: a county in memory. */
const trialBudget = 20_000

/** Bytes, Brotli. What the workshop loads, with its worker and what it has to know of the county, beside the form's element. */
const workshopBudget = 150_000

const formEntry = 'widgets/v1/amt-form.js'
const outboxEntry = 'widgets/v1/amt-outbox.js'

/**
 * Measures what the pages and elements of a built site make people load. Of the form pages the largest counts.
 *
 * @param dist Folder of the built site.
 */
export function measureSite(dist: string): readonly Measured[] {
  const bytes = (path: string) => readFileSync(join(dist, path))
  const text = (path: string) => bytes(path).toString('utf8')
  const { forms } = JSON.parse(text('formulare/index.json')) as { forms: { id: string }[] }
  const pages = forms.map(({ id }) => {
    const { files, fonts } = pageFiles(`formulare/${id}/index.html`, text)
    return {
      page: measure('form page', files, budgets.formPage, bytes),
      fonts: measure('form page fonts', fonts, null, bytes),
    }
  })
  const first = moduleFiles(formEntry, text, 'now')
  const ever = moduleFiles(formEntry, text, 'ever')
  const [largest] = pages.toSorted((a, b) => b.page.brotli - a.page.brotli)
  return [
    ...(largest ? [largest.page, largest.fonts] : []),
    ...visitEntries('service page', servicePages(dist), visitBudgets.service, bytes),
    ...searchEntries(text, bytes),
    ...visitEntries('home page', ['index.html'], visitBudgets.home, bytes),
    measure('amt-form first load', first, budgets.firstLoad, bytes),
    measure(
      'amt-form with rows, uploads, queue, sealing, proof of work',
      [...first, ...ever.filter((file) => untilSent.test(file))],
      budgets.untilSent,
      bytes,
    ),
    measure(
      'amt-outbox until sent',
      [outboxEntry, ...moduleFiles(outboxEntry, text, 'ever').filter((file) => outbox.test(file))],
      budgets.outbox,
      bytes,
    ),
    measure('amt-form every kind, every language', ever, null, bytes),
    ...Object.entries(cardBudgets).map(([name, budget]) =>
      measure(`${name} first load`, moduleFiles(`widgets/v1/${name}.js`, text, 'now'), budget, bytes),
    ),
    measure('workshop', workshopFiles(text), workshopBudget, bytes),
    measure('amt-trial', moduleFiles('widgets/v1/amt-trial.js', text, 'ever'), trialBudget, bytes),
  ]
}

/** The page, its worker, whose address stands in its script, and the county's data that it asks for. */
function workshopFiles(text: ReadSite): readonly string[] {
  const { files } = pageFiles('werkstatt/index.html', text)
  const workers = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...text(file).matchAll(/\/(_astro\/worker-[\w-]+\.js)/gu)])
    .flatMap(([, worker = '']) => moduleFiles(worker, text, 'now'))
  if (workers.length === 0) throw new Error('The workshop names no worker.')
  return [...new Set([...files, ...workers, 'werkstatt/grundlage.json'])]
}

function searchEntries(text: ReadSite, bytes: (path: string) => Uint8Array): readonly Measured[] {
  const { shown, scripts } = firstVisit('suche/index.html', text)
  const [, ...styles] = shown
  return [
    measure(
      'results page: first results',
      [...styles, ...scripts, 'daten/suche.json'],
      searchBudgets.firstResults,
      bytes,
    ),
    measure('results page: rarer words', ['daten/suche-woerter.json'], searchBudgets.rarerWords, bytes),
    measure(
      'results page: single words',
      ['daten/suche-einzelwoerter.json'],
      searchBudgets.singleWords,
      bytes,
    ),
  ]
}

/** Every service's page: not the lists beside it, which lie a folder deeper. */
const servicePages = (dist: string): string[] =>
  globSync('leistungen/*/index.html', { cwd: dist })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
