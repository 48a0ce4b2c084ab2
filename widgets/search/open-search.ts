import type { RarerWords, SearchIndex } from '../contract/search-index.ts'
import type { PageEntry } from './read-index.ts'
import { createSearch, type Found, type Reading, type Search } from './search.ts'

/** Where the two files of an index come from. */
export interface SearchSource {
  readonly index: () => Promise<SearchIndex>
  readonly rarer: () => Promise<RarerWords>
}

/** A search that loads what it needs when it needs it. */
export interface OpenSearch {
  /**
   * Finds with the small index alone where that is sure, and with the rarer words where it is not. Without a network for
   * them, what the small index gives is the answer.
   *
   * @throws where the small index cannot be loaded.
   */
  find(query: string, reading?: Reading): Promise<Found>
  /**
   * Pages for what has been typed so far.
   *
   * @throws where the small index cannot be loaded.
   */
  suggest(typed: string): Promise<readonly PageEntry[]>
  /** Loads the rarer words, so that the next query need not wait for them. */
  widen(): Promise<void>
}

/** Opens a search. Nothing is loaded before it is asked; an attempt that failed is made again. */
export function openSearch(source: SearchSource): OpenSearch {
  let opening: Promise<Search> | undefined
  let widening: Promise<void> | undefined
  const open = () =>
    (opening ??= source.index().then(createSearch, (error: unknown) => {
      opening = undefined
      throw error
    }))
  const widen = () =>
    (widening ??= Promise.all([open(), source.rarer()]).then(
      ([search, rarer]) => search.widen(rarer),
      () => {
        widening = undefined
      },
    ))
  return {
    widen,
    suggest: async (typed) => (await open()).suggest(typed),
    async find(query, reading) {
      const search = await open()
      const first = search.find(query, reading)
      if (first.isSure) return first
      await widen()
      return search.find(query, reading)
    },
  }
}
