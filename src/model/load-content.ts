import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { Block, BlockHashes, blocksByName } from './block.ts'
import type { Catalogue } from './catalogue.ts'
import type { ContentProblem } from './content-problem.ts'
import { County } from './county.ts'
import { EligibilityCheck } from './eligibility-check.ts'
import { EnglishService } from './english-service.ts'
import { EverydayWords } from './everyday-words.ts'
import { FormExamples } from './form-examples.ts'
import { Chapter } from './guide.ts'
import { Journey } from './journey.ts'
import { findMissingPictures } from './missing-pictures.ts'
import { findMissingNames } from './missing-names.ts'
import { findWeakKeys } from './weak-keys.ts'
import { Office } from './office.ts'
import { Page } from './page.ts'
import { Place } from './place.ts'
import { NewsItem } from './news.ts'
import { RefuseTour } from './refuse.ts'
import { readEntry } from './read-entry.ts'
import type { ExchangeFiles, FormText } from './exchange-files.ts'
import type { FormRecord } from './form-record.ts'
import { type AdoptionReader, readAdoptions } from './read-adoption.ts'
import { readForm } from './read-form.ts'
import type { FormSource } from './form-from.ts'
import { findReferences } from './references.ts'
import { Service } from './service.ts'
import { Topic } from './topic.ts'
import { WordList } from './words.ts'

/** Text below the front matter, by file: `services/wohngeld.mdx`. Empty lines before it stand for the front matter. */
export type Bodies = ReadonlyMap<string, string>

/** A content root as read: what is right in it, and every mistake. The catalogue is whole only without problems. */
export type LoadedContent =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly bodies: Bodies }
  | {
      readonly ok: false
      readonly problems: readonly [ContentProblem, ...ContentProblem[]]
      readonly readable: Readable
      readonly bodies: Bodies
    }

/** What can be read of a root with mistakes: entries that are right each for itself. */
export type Readable = Omit<Catalogue, 'county'> & { readonly county?: Catalogue['county'] }

/** Folders of the content root and what their files hold. */
const collections = {
  services: { folder: 'services', schema: Service, suffix: '.mdx' },
  english: { folder: 'services/en', schema: EnglishService, suffix: '.mdx' },
  offices: { folder: 'offices', schema: Office, suffix: '.yaml' },
  topics: { folder: 'topics', schema: Topic, suffix: '.yaml' },
  places: { folder: 'places', schema: Place, suffix: '.yaml' },
  journeys: { folder: 'journeys', schema: Journey, suffix: '.yaml' },
  checks: { folder: 'checks', schema: EligibilityCheck, suffix: '.yaml' },
  refuse: { folder: 'refuse', schema: RefuseTour, suffix: '.yaml' },
  news: { folder: 'news', schema: NewsItem, suffix: '.yaml' },
  pages: { folder: 'pages', schema: Page, suffix: '.mdx' },
  everyday: { folder: 'search', schema: EverydayWords, suffix: '.yaml' },
  guide: { folder: 'guide', schema: Chapter, suffix: '.mdx' },
  blocks: { folder: 'forms/_blocks', schema: Block, suffix: '.yaml' },
  forms: { folder: 'forms', schema: FormDefinition, suffix: '/form.yaml' },
  examples: { folder: 'forms', schema: FormExamples, suffix: '/examples.yaml' },
} as const

type CollectionName = keyof typeof collections

/** Words to avoid, in the folder of the guide. */
const wordList = 'guide/woerter.yaml'
/** Every version of every building block. */
export const versionList = 'forms/_blocks/_versions.yaml'

/** The collections as a list. */
const everyCollection = Object.entries(collections) as [
  CollectionName,
  (typeof collections)[CollectionName],
][]

/** File of an entry, below the content root. */
const fileOf = (collection: CollectionName, slug: string): string =>
  `${collections[collection].folder}/${slug}${collections[collection].suffix}`

/** Slugs of the files that are there, also of those that have mistakes: a reference to one is right. */
type Present = Record<CollectionName, ReadonlySet<string>>

/** Reads and checks a content root: every file against its schema, every reference against what is there. */
export async function loadContent(root: string): Promise<LoadedContent> {
  const problems: ContentProblem[] = []
  const entries = {} as Record<CollectionName, Map<string, unknown>>
  const present = {} as Present
  const bodies = new Map<string, string>()
  const sources = new Map<string, FormSource>()
  const texts = new Map<string, FormText>()
  const records = new Map<string, FormRecord>()
  const notes = { problems, bodies, sources, texts, records }
  let adoptions: AdoptionReader | undefined
  for (const [name, { folder, schema, suffix }] of everyCollection) {
    entries[name] = new Map()
    present[name] = new Set(await slugsIn(join(root, folder), suffix))
    if (name === 'examples') present[name] = await withFile(root, name, present[name])
    for (const slug of present[name]) {
      const file = fileOf(name, slug)
      const value =
        name === 'forms'
          ? await readForm(
              root,
              slug,
              (adoptions ??= await readAdoptions(
                root,
                blocksByName(entries.blocks as Map<string, Block>),
                notes,
              )),
              notes,
            )
          : await readEntry(root, file, schema, notes)
      if (value !== undefined) entries[name].set(slug, value)
    }
  }
  const county = await readEntry(root, 'county.yaml', County, notes)
  const words = (await isThere(root, wordList)) ? await readEntry(root, wordList, WordList, notes) : []
  const blockHashes = (await isThere(root, versionList))
    ? await readEntry(root, versionList, BlockHashes, notes)
    : {}
  const lock = adoptions?.lock ?? { sources: {}, forms: {} }
  const exchange: ExchangeFiles = { lock, texts, records }
  const checked = {
    ...entries,
    county,
    formSources: sources,
    words,
    blockHashes,
    exchange,
  } as unknown as Catalogue
  if (county) problems.push(...unresolved('county.yaml', County, county, present))
  for (const [name, { schema }] of everyCollection) {
    for (const [slug, value] of entries[name]) {
      problems.push(...unresolved(fileOf(name, slug), schema, value, present))
    }
  }
  if (county) problems.push(...crossChecks(checked))
  problems.push(...findMissingPictures(root, checked))
  const [first, ...rest] = problems
  return first
    ? { ok: false, problems: [first, ...rest], readable: checked, bodies }
    : { ok: true, catalogue: checked, bodies }
}

async function slugsIn(folder: string, suffix: string): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return names
    .filter(
      (entry) =>
        !entry.name.startsWith('_') &&
        (suffix.startsWith('/') ? entry.isDirectory() : entry.name.endsWith(suffix)),
    )
    .map((entry) => (suffix.startsWith('/') ? entry.name : entry.name.slice(0, -suffix.length)))
    .toSorted()
}

/** A form without examples is the guide's to complain of, in its own words. */
async function withFile(
  root: string,
  name: CollectionName,
  slugs: ReadonlySet<string>,
): Promise<Set<string>> {
  const there = await Promise.all(
    [...slugs].map(async (slug) => ((await isThere(root, fileOf(name, slug))) ? [slug] : [])),
  )
  return new Set(there.flat())
}

const isThere = (root: string, file: string): Promise<boolean> =>
  access(join(root, file)).then(
    () => true,
    () => false,
  )

function unresolved(
  file: string,
  schema: v.GenericSchema,
  value: unknown,
  present: Present,
): ContentProblem[] {
  return findReferences(schema, value)
    .filter(({ collection, target }) => !present[collection].has(target))
    .map(({ key, collection, target }) => ({
      file,
      key,
      reason: `„${target}“ gibt es nicht: Die Datei ${fileOf(collection, target)} fehlt.`,
    }))
}

/** What a schema of one file cannot see. */
function crossChecks({ county, forms, services, places, english, checks }: Catalogue): ContentProblem[] {
  const problems = [...findMissingNames(county), ...findWeakKeys(county)]
  for (const [slug, form] of forms) {
    if (form.id === slug) continue
    problems.push({
      file: `forms/${slug}/form.yaml`,
      key: 'id',
      reason: `Die Kennung „${form.id}“ muss wie der Ordner heißen: „${slug}“.`,
    })
  }
  for (const [slug, { online }] of services) {
    if (online.kind !== 'form' || !forms.has(online.form) || county.forms[online.form]) continue
    problems.push({
      file: `services/${slug}.mdx`,
      key: 'online.form',
      reason: `Das Formular „${online.form}“ ist in county.yaml unter „forms“ keinem Amt zugeordnet.`,
    })
  }
  for (const [name, entries] of [['english', english] as const, ['checks', checks] as const]) {
    for (const slug of entries.keys()) {
      if (services.has(slug)) continue
      problems.push({
        file: fileOf(name, slug),
        key: '(Datei)',
        reason: `Die Datei muss wie eine Leistung heißen, aber services/${slug}.mdx gibt es nicht.`,
      })
    }
  }
  for (const [slug, place] of places) {
    if (place.ags.startsWith(county.ags)) continue
    problems.push({
      file: `places/${slug}.yaml`,
      key: 'ags',
      reason: `Der Gemeindeschlüssel muss mit ${county.ags} beginnen.`,
    })
  }
  return problems
}
