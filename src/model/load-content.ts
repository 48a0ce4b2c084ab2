import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { Catalogue } from './catalogue.ts'
import type { ContentProblem } from './content-problem.ts'
import { County } from './county.ts'
import { explainIssue, issueKey } from './explain-issue.ts'
import { EligibilityCheck } from './eligibility-check.ts'
import { EnglishService } from './english-service.ts'
import { EverydayWords } from './everyday-words.ts'
import { Chapter } from './guide.ts'
import { Journey } from './journey.ts'
import { findMdxProblems, guideComponents } from './mdx-problems.ts'
import { findMissingPictures } from './missing-pictures.ts'
import { findMissingNames } from './missing-names.ts'
import { findWeakKeys } from './weak-keys.ts'
import { Office } from './office.ts'
import { Page } from './page.ts'
import { Place } from './place.ts'
import { NewsItem } from './news.ts'
import { RefuseTour } from './refuse.ts'
import { findReferences } from './references.ts'
import { Service } from './service.ts'
import { findMissingFiles } from './shown-files.ts'
import { Topic } from './topic.ts'

/** Text below the front matter, by file: `services/wohngeld.mdx`. Empty lines before it stand for the front matter. */
export type Bodies = ReadonlyMap<string, string>

/** A content root as read: what is right in it, and every mistake. The catalogue is whole only without problems. */
export type LoadedContent =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly bodies: Bodies }
  | {
      readonly ok: false
      readonly problems: readonly [ContentProblem, ...ContentProblem[]]
      /** Those that are right each for itself. */
      readonly services: Catalogue['services']
      readonly bodies: Bodies
    }

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
  forms: { folder: 'forms', schema: FormDefinition, suffix: '/form.yaml' },
} as const

type CollectionName = keyof typeof collections

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
  for (const [name, { folder, schema, suffix }] of everyCollection) {
    entries[name] = new Map()
    present[name] = new Set(await slugsIn(join(root, folder), suffix))
    for (const slug of present[name]) {
      const value = await readEntry(root, fileOf(name, slug), schema, problems, bodies)
      if (value !== undefined) entries[name].set(slug, value)
    }
  }
  const county = await readEntry(root, 'county.yaml', County, problems, bodies)
  const checked = { ...entries, county } as unknown as Catalogue
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
    ? { ok: false, problems: [first, ...rest], services: checked.services, bodies }
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

async function readEntry<TSchema extends v.GenericSchema>(
  root: string,
  file: string,
  schema: TSchema,
  problems: ContentProblem[],
  bodies: Map<string, string>,
): Promise<v.InferOutput<TSchema> | undefined> {
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) {
    problems.push({ file, key: '(Datei)', reason: 'Die Datei fehlt oder lässt sich nicht lesen.' })
    return undefined
  }
  const { data, body, firstBodyLine } = file.endsWith('.mdx')
    ? splitFrontMatter(text)
    : { data: text, body: '', firstBodyLine: 1 }
  problems.push(...(await bodyProblems(root, file, body, firstBodyLine)))
  if (body !== '') bodies.set(file, '\n'.repeat(firstBodyLine - 1) + body)
  const lines = new LineCounter()
  const document = parseDocument(data, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken) {
    const offset = file.endsWith('.mdx') ? 1 : 0
    problems.push({
      file,
      key: `Zeile ${lines.linePos(broken.pos[0]).line + offset}`,
      reason: `Das YAML ist fehlerhaft: ${broken.message}`,
    })
    return undefined
  }
  const result = v.safeParse(schema, document.toJS({ maxAliasCount: 100 }))
  if (result.success) return result.output
  for (const issue of result.issues)
    problems.push({ file, key: issueKey(issue), reason: explainIssue(issue) })
  return undefined
}

/** The guide may show files that lie beside it; the other texts have nothing of that kind. */
const bodyProblems = async (root: string, file: string, body: string, firstLine: number) =>
  file.startsWith('guide/')
    ? [
        ...findMdxProblems(file, body, firstLine, guideComponents),
        ...(await findMissingFiles(root, file, body, firstLine)),
      ]
    : findMdxProblems(file, body, firstLine)

function splitFrontMatter(text: string): { data: string; body: string; firstBodyLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/u.exec(text)
  if (!match) return { data: '', body: text, firstBodyLine: 1 }
  return {
    data: match[1] ?? '',
    body: text.slice(match[0].length),
    firstBodyLine: match[0].split('\n').length,
  }
}

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
