import type { Dictionary, Entry } from './dictionary.ts'
import { splitCompound } from './split-compound.ts'
import { keyOf } from './stem.ts'
import { wordsOf } from './words-of.ts'

/** How a typed word led to one of the dictionary. */
export type Way = 'same' | 'form' | 'sound' | 'typo' | 'everyday' | 'part' | 'compound'

/** A word of the dictionary that a typed one may mean. */
export interface Match {
  readonly entry: Entry
  /** How likely it is meant: up to 1. */
  readonly weight: number
  readonly way: Way
  /** Number of the part of the word that led here; what its parts say is added up. */
  readonly part?: number
}

/** How likely each way leads to what was meant. Found by trying: see `tests/content/search-floor.test.ts`. */
const likely = {
  form: 0.85,
  sound: 0.85,
  /** What sounds like a word that is known itself was hardly meant. */
  soundOfKnown: 0.4,
  typo: [1, 0.75, 0.55],
  typoInLong: 0.85,
  /** A typing mistake in a short word, or in the first letter, is less likely one. */
  doubtful: 0.7,
  everyday: 0.75,
  nearEveryday: 0.6,
  /** Part of the word typed: where the word itself is unknown, known, or one mistake away from a known one. */
  part: 0.8,
  partOfKnown: 0.48,
  partOfMistyped: 0.5,
  /** Compound that ends with, begins with, or holds the word typed. */
  tail: 0.6,
  head: 0.6,
  inner: 0.4,
  /** Word that begins with what is typed so far. */
  begun: 0.9,
} as const

/** Fewest letters of a key for each way: shorter ones fit by chance. */
const letters = { sound: 4, compound: 4, inner: 5, parts: 7, typo: 4, twoTypos: 8 } as const

/**
 * Everything in the dictionary that one typed word may mean.
 *
 * @param word Folded.
 */
export function matchWord(word: string, dictionary: Dictionary): readonly Match[] {
  const matches = new Matches()
  const key = keyOf(word)
  addDirect(matches, word, dictionary, 1)
  for (const meaning of dictionary.meanings(word)) addMeaning(matches, meaning, dictionary, likely.everyday)
  const isKnown = dictionary.isKnown(word)
  const isMistyped = !isKnown && key.length >= letters.typo && addMistyped(matches, word, dictionary)
  if (key.length >= letters.parts) {
    const weight = isKnown ? likely.partOfKnown : isMistyped ? likely.partOfMistyped : likely.part
    for (const [number, part] of splitCompound(word, dictionary).entries())
      addPart(matches.ofPart(number), part, dictionary, weight)
  }
  return matches.all
}

/** What a word may mean that is still being typed. */
export function matchBeginning(word: string, dictionary: Dictionary): readonly Match[] {
  const begun = [...dictionary.beginningWith(word)].map((entry) => ({
    entry,
    weight: likely.begun,
    way: 'same' as const,
  }))
  return [...begun, ...matchWord(word, dictionary)]
}

/** The word as it was typed, and compounds with it: for those who meant what they typed. */
export function matchLiterally(word: string, dictionary: Dictionary): readonly Match[] {
  const matches = new Matches()
  addDirect(matches, word, dictionary, 1)
  return matches.all.filter(({ way }) => way !== 'sound')
}

/** The likeliest match for each entry, for the whole word and for each part of it. */
class Matches {
  readonly #found: Map<string, Match>
  readonly #part: number | undefined

  constructor(found = new Map<string, Match>(), part?: number) {
    this.#found = found
    this.#part = part
  }

  ofPart(part: number): Matches {
    return new Matches(this.#found, part)
  }

  add(entry: Entry, weight: number, way: Way): void {
    const id = `${entry.key} ${this.#part}`
    const known = this.#found.get(id)
    if (known && known.weight >= weight) return
    this.#found.set(id, { entry, weight, way, ...(this.#part !== undefined && { part: this.#part }) })
  }

  get all(): readonly Match[] {
    return [...this.#found.values()]
  }
}

/** The word itself, what sounds like it, and compounds with it. */
function addDirect(matches: Matches, word: string, dictionary: Dictionary, weight: number, way?: Way): void {
  const key = keyOf(word)
  const same = dictionary.entry(word)
  if (same) matches.add(same, weight, way ?? 'same')
  const participle = dictionary.participle(word)
  if (participle) matches.add(participle, weight * likely.form, way ?? 'form')
  if (key.length >= letters.sound)
    for (const entry of dictionary.soundingLike(word))
      matches.add(entry, weight * (same ? likely.soundOfKnown : likely.sound), way ?? 'sound')
  if (key.length < letters.compound) return
  for (const entry of dictionary.containing(word)) {
    if (entry.key.endsWith(key)) matches.add(entry, weight * likely.tail, way ?? 'compound')
    else if (entry.key.startsWith(key)) matches.add(entry, weight * likely.head, way ?? 'compound')
    else if (key.length >= letters.inner && way === undefined)
      matches.add(entry, weight * likely.inner, 'compound')
  }
}

function addMeaning(matches: Matches, meaning: string, dictionary: Dictionary, weight: number): void {
  for (const word of wordsOf(meaning)) {
    const entry = dictionary.entry(word)
    if (entry) matches.add(entry, weight, 'everyday')
  }
}

function addPart(matches: Matches, part: string, dictionary: Dictionary, weight: number): void {
  addDirect(matches, part, dictionary, weight, 'part')
  for (const meaning of dictionary.meanings(part))
    addMeaning(matches, meaning, dictionary, weight * likely.everyday)
}

/** @returns Whether one mistake in a long word explains it: then it was hardly meant as a compound. */
function addMistyped(matches: Matches, word: string, dictionary: Dictionary): boolean {
  const key = keyOf(word)
  const isLong = key.length >= letters.parts
  const { entries, mistakes } = dictionary.nearest(word, key.length >= letters.twoTypos ? 2 : 1)
  for (const entry of entries) {
    const isDoubtful = entry.key.length <= letters.typo || entry.key[0] !== key[0]
    matches.add(
      entry,
      (isLong && mistakes === 1 ? likely.typoInLong : (likely.typo[mistakes] ?? 0)) *
        (isDoubtful ? likely.doubtful : 1),
      'typo',
    )
  }
  if (entries.length > 0) return isLong && mistakes === 1
  for (const meaning of dictionary.meaningsNear(word))
    addMeaning(matches, meaning, dictionary, likely.nearEveryday)
  return false
}
