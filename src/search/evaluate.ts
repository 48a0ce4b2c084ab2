import { brotliCompressSync } from 'node:zlib'
import { wantsMore } from '../../widgets/search/open-search.ts'
import { createSearch, type Found } from '../../widgets/search/search.ts'
import type { BuiltIndex } from './build-index.ts'
import type { LabelledQuery } from './read-queries.ts'

/** A query and the place of the first right service among the services found, from 1; none where it was not found. */
export interface Judged extends LabelledQuery {
  readonly place: number | undefined
  /** Slugs of the first three. */
  readonly shown: readonly string[]
  /** Bytes, Brotli, that somebody loads of the index who asks this first. */
  readonly bytes: number
}

/** How well a search finds. */
export interface Figures {
  readonly queries: number
  /** Part of the queries of which the first service is a right one. */
  readonly 'success@1': number
  /** Part of the queries that have a right one among the first three. */
  readonly 'success@3': number
  /** Mean of one divided by the place of the first right service. */
  readonly mrr: number
  /** Mean. @see Judged.bytes */
  readonly bytesPerQuery: number
}

/** A search as somebody meets it who has nothing loaded: with as many files as the query wants. */
export interface FirstSearch {
  /** @returns What is found, and the bytes it took. */
  find(query: string): { readonly found: Found; readonly bytes: number }
}

/** Opens an index once with each number of its files: what `openSearch` does for one visitor, for many queries. */
export function openForEvaluation({ index, rarer, single }: BuiltIndex): FirstSearch {
  const sizes = [index, rarer, single].map((file) => brotliCompressSync(JSON.stringify(file)).length)
  const searches = [[], [rarer], [rarer, single]].map((more) => {
    const search = createSearch(index)
    more.forEach((words) => search.widen(words))
    return search
  })
  return {
    find(query) {
      let loaded = 0
      let found = searches[0]?.find(query) as Found
      while (loaded < 2 && wantsMore(found, loaded)) {
        loaded += 1
        found = searches[loaded]?.find(query) as Found
      }
      return { found, bytes: sizes.slice(0, loaded + 1).reduce((sum, size) => sum + size, 0) }
    },
  }
}

/** Asks a search every query. */
export const judge = (queries: readonly LabelledQuery[], search: FirstSearch): readonly Judged[] =>
  queries.map((labelled) => {
    const { found, bytes } = search.find(labelled.query)
    const slugs = found.services.map(({ service }) => service.slug)
    const index = slugs.findIndex((slug) => labelled.slugs.includes(slug))
    return { ...labelled, place: index === -1 ? undefined : index + 1, shown: slugs.slice(0, 3), bytes }
  })

/** The figures of judged queries. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const mean = (sum: number) => sum / Math.max(1, judged.length)
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  const within = (most: number) => judged.filter(({ place = Infinity }) => place <= most).length
  return {
    queries: judged.length,
    'success@1': rounded(mean(within(1))),
    'success@3': rounded(mean(within(3))),
    mrr: rounded(mean(judged.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0))),
    bytesPerQuery: Math.round(mean(judged.reduce((sum, { bytes }) => sum + bytes, 0))),
  }
}
