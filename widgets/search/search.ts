/**
 * The search: an index of our own over titles, summaries, search words, situations and laws, and a query that understands
 * German. Why not a library: measured on 22 November 2026 over 165 services with 860 queries, 660 of them by people who saw
 * only the titles (`npm run bench -- search`; p95 in Chromium; first query with code and index, Brotli):
 *
 * | search                                     | first | among three | p95    | first query |
 * | ------------------------------------------ | ----- | ----------- | ------ | ----------- |
 * | this one                                   | 93.8% | 98.0%       | 2.4 ms | 90 kB       |
 * | MiniSearch: title, search words, summary   | 66.3% | 79.3%       | 2.1 ms | 80 kB       |
 * | MiniSearch, with situations                | 84.4% | 93.3%       | 5.3 ms | 196 kB      |
 * | this one and MiniSearch, fused by rank     | 95.3% | 98.6%       | 6.9 ms | 286 kB      |
 * | Orama, with situations                     | 36.5% | 55.8%       | 6.1 ms | 827 kB      |
 * | Pagefind, with search words and situations | 51.6% | 53.0%       | 9.0 ms | 159 kB      |
 *
 * MiniSearch beside it would gain half a percent and cost three times the bytes, so this one answers alone. Pagefind searches
 * the text of the pages when somebody asks for that.
 */
import type { RarerWords, SearchIndex } from '../contract/search-index.ts'
import { Dictionary } from './dictionary.ts'
import { matchLiterally, matchWord } from './match-word.ts'
import { unpackWords } from './packed-words.ts'
import { askedWords, type AskedWord, begunWords, type Ranked, rankPages } from './rank.ts'
import { queryVariants } from './query-variants.ts'
import { type OtherEntry, type PageEntry, readPages, readWords, type ServiceEntry } from './read-index.ts'
import { correctedQuery } from './corrected-query.ts'
import { wordsOf } from './words-of.ts'

/** What was found for a query. */
export interface Found {
  readonly query: string
  /** The query as it was understood, where words were mistyped, or typed apart. */
  readonly corrected: string | undefined
  /** Best first. */
  readonly services: readonly ServiceHit[]
  /** Offices, topics and the like that the query names; best first, and few. */
  readonly others: readonly OtherEntry[]
  /** Words of the query as they were understood, what tells most first: for a search of the full text. */
  readonly variants: readonly string[]
  /** Every word was understood, and one service answers it clearly better than others. */
  readonly isSure: boolean
  /** Words of the query that are not known as they stand; folded. */
  readonly unknown: readonly string[]
}

/** A service that answers a query. */
export interface ServiceHit {
  readonly service: ServiceEntry
  readonly score: number
  /** Part of the query that it answers: up to 1. */
  readonly coverage: number
  /** Keys of the words that speak for it. @see `markedPieces` */
  readonly keys: ReadonlySet<string>
}

/** How a query is read: `typed` takes every word as it stands. */
export type Reading = 'understood' | 'typed'

/** A search over one index. */
export interface Search {
  find(query: string, reading?: Reading): Found
  /** Pages for what has been typed so far; best first, and few. */
  suggest(typed: string): readonly PageEntry[]
  /** Adds the rarer words. Those of another build are left out: their numbers mean other pages. */
  widen(rarer: RarerWords): void
}

/** Letters of a query that are read. */
const LONGEST = 200

/** Most pages shown beside the services, and the part of the query they must answer. */
const OTHERS = 3
const OTHERS_COVERAGE = 0.75

/** Pages suggested while somebody types. */
const SUGGESTIONS = 6
/** A suggestion fits at least this part as well as the best. A title with a word that begins as typed is ahead by as much. */
const SUGGESTION_TAIL = 0.6
/** Services that fit less than this part of the best one are no answer, and nobody reads on beyond so many. */
const TAIL = 0.2
const MOST = 50

/** Opens a search over an index. */
export function createSearch(index: SearchIndex): Search {
  const pages = readPages(index)
  const titles = pages.map(({ title }) => wordsOf(title))
  const dictionary = new Dictionary(readWords(index), [index.everyday], index.services.slugs.length)
  return {
    find(query, reading = 'understood') {
      const typed = query.slice(0, LONGEST)
      const asked = askedWords(typed, dictionary, reading === 'typed' ? matchLiterally : matchWord)
      const telling = asked.filter(({ word }) => !dictionary.isIdle(word))
      const ranked = rankPages(asked, dictionary)
      const services = worthShowing(ranked, pages)
      const others = ranked.flatMap(({ page, coverage }) => {
        const entry = pages[page]
        return entry && entry.kind !== 'service' && coverage >= OTHERS_COVERAGE ? [entry] : []
      })
      const readings = ranked.find(({ page }) => pages[page]?.kind === 'service')?.readings ?? []
      return {
        query,
        corrected: correctedQuery(typed, readings),
        variants: queryVariants(asked, readings),
        services,
        others: others.slice(0, OTHERS),
        isSure: isSure(telling, services),
        unknown: telling.filter((word) => !isKnown(word)).map(({ word }) => word),
      }
    },
    suggest(typed) {
      const last = wordsOf(typed).at(-1) ?? ''
      const ranked = rankPages(begunWords(typed.slice(0, LONGEST), dictionary), dictionary)
      const least = (ranked[0]?.score ?? 0) * SUGGESTION_TAIL
      return ranked
        .map(({ page, score }) => ({ page, score: begins(titles[page], last) ? score + least : score }))
        .filter(({ score }) => score >= least)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, SUGGESTIONS)
        .flatMap(({ page }) => pages[page] ?? [])
    },
    widen(rarer) {
      if (rarer.stamp === index.stamp) dictionary.add(unpackWords(rarer.words), [rarer.everyday])
    },
  }
}

const begins = (words: readonly string[] | undefined, beginning: string): boolean =>
  words?.some((word) => word.startsWith(beginning)) ?? false

function worthShowing(ranked: readonly Ranked[], pages: readonly PageEntry[]): readonly ServiceHit[] {
  const hits: ServiceHit[] = []
  for (const { page, score, coverage, readings } of ranked) {
    const service = pages[page]
    if (service?.kind !== 'service') continue
    if (hits.length === MOST || score < (hits[0]?.score ?? 0) * TAIL) break
    hits.push({ service, score, coverage, keys: new Set(readings.map(({ match }) => match.entry.key)) })
  }
  return hits
}

/** How much of the query the first service must answer, and how far it must be ahead of the second, to be sure. */
const SURE_COVERAGE = 0.75
const SURE_LEAD = 1.15

function isSure(asked: readonly AskedWord[], [first, second]: readonly ServiceHit[]): boolean {
  // Where nothing is asked, no further file has the answer.
  if (asked.length === 0) return true
  const isUnderstood = asked.every((word) => isKnown(word) || word.matches.some(({ way }) => way === 'sound'))
  return (
    isUnderstood &&
    first !== undefined &&
    first.coverage >= SURE_COVERAGE &&
    first.score >= (second?.score ?? 0) * SURE_LEAD
  )
}

const isKnown = ({ matches }: AskedWord): boolean =>
  matches.some(({ way }) => way === 'same' || way === 'form' || way === 'everyday')
