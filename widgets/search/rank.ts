import type { Dictionary } from './dictionary.ts'
import { type Match, matchBeginning, matchLiterally, matchWord } from './match-word.ts'
import { wordsOf } from './words-of.ts'

/** One word of a query and what it may mean. */
export interface AskedWord {
  /** Folded. */
  readonly word: string
  /** Place of its first letter's word among the words typed, and how many of them it is made of. */
  readonly at: number
  readonly span: number
  /** Several words typed apart of which one alone is none. */
  readonly isApart: boolean
  readonly matches: readonly Match[]
}

/** What a word of the query was taken for. */
export interface Reading {
  readonly asked: AskedWord
  readonly match: Match
}

/** A page with how well it fits, and the matches that speak for it. */
export interface Ranked {
  readonly page: number
  readonly score: number
  /** Part of the query that it answers: up to 1. */
  readonly coverage: number
  readonly readings: readonly Reading[]
}

/** Fewest letters of two or three words typed apart that are tried as one: "wohn geld". */
const SHORTEST_JOINED = 5

/**
 * Takes a query apart: words that say something, or all of them where none does, and neighbours that are one word in the
 * dictionary.
 *
 * @param match What a word may mean.
 */
export function askedWords(
  query: string,
  dictionary: Dictionary,
  match: (word: string, dictionary: Dictionary) => readonly Match[] = matchWord,
): readonly AskedWord[] {
  const all = wordsOf(query).map((word, at) => ({ word, at, span: 1, isApart: false }))
  const telling = all.filter(({ word }) => !dictionary.isIdle(word))
  return [...(telling.length > 0 ? telling : all), ...joined(all, dictionary)].map((asked) => ({
    ...asked,
    matches: (telling.length > 0 ? match : matchLiterally)(asked.word, dictionary),
  }))
}

/** Takes a query apart whose last word is still being typed. */
export function begunWords(query: string, dictionary: Dictionary): readonly AskedWord[] {
  const asked = askedWords(query, dictionary)
  const at = wordsOf(query).length - 1
  const last = wordsOf(query)[at]
  if (last === undefined) return []
  const begun = { word: last, at, span: 1, isApart: false, matches: matchBeginning(last, dictionary) }
  return [...asked.filter((word) => word.at !== at), begun]
}

type TypedWord = Omit<AskedWord, 'matches'>

const joined = (words: readonly TypedWord[], dictionary: Dictionary): readonly TypedWord[] =>
  words.flatMap(({ word, at }, index) => {
    const [second, third] = words.slice(index + 1, index + 3).map((next) => next.word)
    if (second === undefined) return []
    const tries = [
      [word, second],
      [`${word}s`, second],
      ...(third === undefined ? [] : [[word, second, third]]),
    ]
    return tries
      .map((parts) => ({
        word: parts.join(''),
        at,
        span: parts.length,
        isApart: parts.some((part) => dictionary.entry(part) === undefined),
      }))
      .filter((both) => both.word.length >= SHORTEST_JOINED && dictionary.entry(both.word) !== undefined)
  })

/** Least a word counts for the coverage, and what one counts that nobody knows. */
const LEAST = 1
const UNKNOWN = 2
/** A compound may tell a little more than the word typed, not as much as its own rarity would. */
const ABOVE_OWN_RARITY = 1.15

/** Pages by how well they fit. A page gets of each word what the best of its meanings gives. */
export function rankPages(asked: readonly AskedWord[], dictionary: Dictionary): readonly Ranked[] {
  const pages = new Map<number, { score: number; covered: number; readings: Reading[] }>()
  let total = 0
  for (const word of asked) {
    const { best, most } = bestMatches(word, dictionary)
    const counts = word.matches.length > 0 ? Math.max(most, LEAST) : UNKNOWN
    total += counts
    for (const [page, { score, match }] of best) {
      const sums = pages.get(page) ?? { score: 0, covered: 0, readings: [] }
      pages.set(page, sums)
      sums.score += score
      sums.covered += Math.min(1, (score / most) * 1.5) * counts
      sums.readings.push({ asked: word, match })
    }
  }
  return [...pages]
    .map(([page, { score, covered, readings }]) => {
      const coverage = Math.min(1, covered / total)
      return { page, coverage, score: score * Math.sqrt(coverage), readings }
    })
    .toSorted((one, other) => other.score - one.score || one.page - other.page)
}

interface Best {
  readonly score: number
  readonly match: Match
}

/** For each page the match of a word that says most about it, and the most that any could say. */
function bestMatches(
  { word, matches }: AskedWord,
  dictionary: Dictionary,
): { readonly best: ReadonlyMap<number, Best>; readonly most: number } {
  const own = dictionary.entry(word)
  const cap = own ? own.rarity * ABOVE_OWN_RARITY : Infinity
  const parts = Map.groupBy(matches, ({ part }) => part)
  const whole = strongest(parts.get(undefined) ?? [], cap)
  parts.delete(undefined)
  const added = [...parts.values()].map((some) => strongest(some, cap)).reduce(add, nothing)
  const best = new Map(whole.best)
  for (const [page, one] of added.best) if (one.score > (best.get(page)?.score ?? 0)) best.set(page, one)
  return { best, most: Math.max(whole.most, added.most) }
}

interface Strongest {
  readonly best: ReadonlyMap<number, Best>
  readonly most: number
}

const nothing: Strongest = { best: new Map(), most: 0 }

function strongest(matches: readonly Match[], cap: number): Strongest {
  const best = new Map<number, Best>()
  let most = 0
  for (const match of matches) {
    const tells = Math.min(match.entry.rarity, cap) * match.weight
    most = Math.max(most, tells)
    for (const [page, certainty] of match.entry.pages) {
      const score = tells * certainty
      if (score > (best.get(page)?.score ?? 0)) best.set(page, { score, match })
    }
  }
  return { best, most }
}

function add(one: Strongest, other: Strongest): Strongest {
  const best = new Map(one.best)
  for (const [page, { score, match }] of other.best) {
    const known = best.get(page)
    best.set(page, known ? { ...known, score: known.score + score } : { score, match })
  }
  return { best, most: one.most + other.most }
}
