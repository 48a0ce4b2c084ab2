import type { OtherKind, SearchIndex } from '../contract/search-index.ts'
import { fold } from '../contract/fold.ts'
import { type IndexedWord, unpackWords } from './packed-words.ts'
import { keyOf } from './stem.ts'
import { levelOf, sumOf } from './weighing.ts'
import { formsOf } from './words-of.ts'

/** A service as results show it. */
export interface ServiceEntry {
  readonly kind: 'service'
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly office: OfficeEntry
  /** Slugs. */
  readonly topics: readonly string[]
  readonly audiences: readonly ('citizen' | 'business')[]
  readonly online: 'none' | 'form' | 'external' | 'planned'
  readonly cost?: string
  /** The municipality decides. */
  readonly municipal: boolean
}

export interface OfficeEntry {
  readonly slug: string
  readonly name: string
  /** Slugs of the municipalities it serves; all where left out. */
  readonly places?: readonly string[]
}

/** Something else on the site: an office, a topic, a guide. */
export interface OtherEntry {
  readonly kind: OtherKind
  readonly path: string
  readonly title: string
}

export type PageEntry = ServiceEntry | OtherEntry

const online = ['none', 'form', 'external', 'planned'] as const
const audiences = { 1: ['citizen'], 2: ['business'], 3: ['citizen', 'business'] } as const

/** Pages of an index by their number: the services first. */
export function readPages({ offices, topics, places, services, others }: SearchIndex): readonly PageEntry[] {
  const officeEntries = offices.map(([slug, name, serves]) => ({
    slug,
    name,
    ...(serves && { places: serves.flatMap((place) => places[place] ?? []) }),
  }))
  const entries = services.slugs.map((slug, page): ServiceEntry => {
    const cost = services.costs[services.cost[page] ?? 0]
    return {
      kind: 'service',
      slug,
      path: `/leistungen/${slug}/`,
      title: services.titles[page] ?? slug,
      summary: services.summaries[page] ?? '',
      office: officeEntries[services.offices[page] ?? 0] ?? { slug: '', name: '' },
      topics: (services.topics[page] ?? []).flatMap((topic) => topics[topic] ?? []),
      audiences: audiences[services.audiences[page] as keyof typeof audiences] ?? [],
      online: online[services.online[page] ?? 0] ?? 'none',
      ...(cost && { cost }),
      municipal: services.municipal.includes(page),
    }
  })
  return [...entries, ...others.map(([kind, path, title]) => ({ kind, path, title }))]
}

/** Words of an index: those of titles and summaries, which are not kept twice, and the packed ones. */
export const readWords = ({ services, others, words }: SearchIndex): readonly IndexedWord[] => [
  ...freeWords([
    ...services.titles.map((title, page) => ({ title, summary: services.summaries[page] ?? '' })),
    ...others.map(([, , title]) => ({ title, summary: '' })),
  ]),
  ...unpackWords(words),
]

/** Words that title and summary give, with their levels. Words of titles come as they are written. */
export function freeWords(
  pages: readonly { readonly title: string; readonly summary: string }[],
): IndexedWord[] {
  return pages.flatMap(({ title, summary }, page) => {
    const counts = new Map<string, { readonly form: string; title: number; summary: number }>()
    for (const [field, text] of [
      ['title', title],
      ['summary', summary],
    ] as const)
      for (const form of formsOf(text)) {
        const key = keyOf(fold(form))
        const count = counts.get(key) ?? { form, title: 0, summary: 0 }
        counts.set(key, count)
        count[field] += 1
      }
    return [...counts.values()].map(({ form, ...count }) => ({
      word: form,
      pages: [page],
      levels: [levelOf(sumOf('title', count.title) + sumOf('summary', count.summary))],
    }))
  })
}
