import type { RarerWords, SearchIndex } from '../contract/search-index.ts'
import type { PageEntry } from './read-index.ts'
import { createSearch, type Found, type Reading, type Search } from './search.ts'

/** Where the files of an index come from. */
export interface SearchSource {
  readonly index: () => Promise<SearchIndex>
  /** Files that add words, in the order in which they are asked for. */
  readonly more: readonly [rarer: () => Promise<RarerWords>, single: () => Promise<RarerWords>]
}

/** A search that loads what it needs when it needs it. */
export interface OpenSearch {
  /**
   * Finds with as few of the files as it takes. Without a network for the next one, what there is is the answer.
   *
   * @throws where the small index cannot be loaded.
   */
  find(query: string, reading?: Reading): Promise<Found>
  /**
   * Finds with what is loaded: for those whose connection is slow, until the rest is there.
   *
   * @throws where the small index cannot be loaded.
   */
  findAtOnce(query: string, reading?: Reading): Promise<Found>
  /**
   * Pages for what has been typed so far, from what is loaded.
   *
   * @throws where the small index cannot be loaded.
   */
  suggest(typed: string): Promise<readonly PageEntry[]>
  /** Loads the rarer words, so that the next query need not wait for them. */
  widen(): Promise<void>
}

/** Whether what was found asks for one more file: the rarer words where it is not sure, single ones where a word is unknown. */
export const wantsMore = ({ isSure, unknown }: Found, loaded: number): boolean =>
  loaded === 0 ? !isSure : unknown.length > 0

/** Opens a search. Nothing is loaded before it is asked; an attempt that failed is made again. */
export function openSearch({ index, more }: SearchSource): OpenSearch {
  let opening: Promise<Search> | undefined
  let widening: Promise<boolean> | undefined
  let loaded = 0
  const open = () =>
    (opening ??= index()
      .then(createSearch)
      .catch((error: unknown) => {
        opening = undefined
        throw error
      }))
  /** @returns Whether there are more words now. */
  const widen = () => (widening ??= loadNext().finally(() => (widening = undefined)))
  async function loadNext(): Promise<boolean> {
    try {
      const [search, words] = await Promise.all([open(), more[loaded]?.()])
      if (!words) return false
      search.widen(words)
      loaded += 1
      return true
    } catch {
      return false
    }
  }
  return {
    findAtOnce: async (query, reading) => (await open()).find(query, reading),
    suggest: async (typed) => (await open()).suggest(typed),
    async widen() {
      if (loaded === 0) await widen()
    },
    async find(query, reading) {
      const search = await open()
      let found = search.find(query, reading)
      while (loaded < more.length && wantsMore(found, loaded) && (await widen()))
        found = search.find(query, reading)
      return found
    },
  }
}
