import type { EverydayWords } from '../contract/search-index.ts'
import { editDistance } from './edit-distance.ts'
import { fold } from '../contract/fold.ts'
import { certainty } from './weighing.ts'
import type { IndexedWord } from './packed-words.ts'
import { soundOf } from './sound.ts'
import { bare, keyOf } from './stem.ts'

/** Letters of an ending that may be typed already: "anmeldun". */
const LONGEST_ENDING = 4

/** What is known of a word: under one key are all its forms. */
export interface Entry {
  readonly key: string
  /** The word as people write it. */
  readonly word: string
  /** How certain it makes a page, by page. */
  readonly pages: ReadonlyMap<number, number>
  /** How much it tells: little where it stands for many pages. */
  readonly rarity: number
}

/** An entry with which letters it has, as bits. */
interface Lettered {
  readonly entry: Entry
  readonly letters: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Everything the search knows of words: those of the index, what they mean to people, and which say nothing. */
export class Dictionary {
  readonly #pageCount: number
  readonly #entries = new Map<string, Mutable<Entry> & { readonly pages: Map<number, number> }>()
  readonly #bySound = new Map<string, Entry[]>()
  readonly #byLength: Lettered[][] = []
  /** All keys in one text, so that one search goes through all of them, and the entries by where their key begins in it. */
  #keys = ''
  readonly #starts: number[] = []
  readonly #inOrder: Entry[] = []
  readonly #meanings = new Map<string, readonly string[]>()
  readonly #idle = new Set<string>()

  /**
   * @param words Of one key several forms may come; the first is shown.
   * @param pageCount Pages that rarity is reckoned against.
   */
  constructor(words: readonly IndexedWord[], everyday: readonly EverydayWords[], pageCount: number) {
    this.#pageCount = pageCount
    this.add(words, everyday)
  }

  /** Adds words, and pages to words that are there. */
  add(words: readonly IndexedWord[], everyday: readonly EverydayWords[]): void {
    everyday.forEach((list) => this.#addEveryday(list))
    const touched = new Set<Mutable<Entry>>()
    for (const { word, pages, levels } of words) {
      const folded = fold(word)
      if (this.#idle.has(folded)) continue
      const key = keyOf(folded)
      const entry = this.#entries.get(key) ?? this.#addEntry(key, word)
      for (const [index, page] of pages.entries()) {
        const certain = certainty[levels[index] ?? 0] ?? 0
        if (certain > (entry.pages.get(page) ?? 0)) entry.pages.set(page, certain)
      }
      touched.add(entry)
    }
    for (const entry of touched) entry.rarity = rarityOf(entry.pages, this.#pageCount)
  }

  #addEveryday({ meanings, idle }: EverydayWords): void {
    for (const word of idle.split(' ')) this.#idle.add(word)
    for (const line of meanings.split(';')) {
      const [says = '', means] = line.split('>')
      if (means === undefined) continue
      for (const word of says.split(' ')) this.#meanings.set(keyOf(word), means.split(' '))
    }
  }

  #addEntry(key: string, word: string) {
    const entry = { key, word, pages: new Map<number, number>(), rarity: 0 }
    this.#entries.set(key, entry)
    append(this.#bySound, soundOf(key), entry)
    ;(this.#byLength[key.length] ??= []).push({ entry, letters: lettersOf(key) })
    this.#starts.push(this.#keys.length)
    this.#inOrder.push(entry)
    this.#keys += `${key} `
    return entry
  }

  /** @param word Folded. */
  entry(word: string): Entry | undefined {
    return this.#entries.get(keyOf(word))
  }

  /** The participle of a verb, or the verb of a participle: "gekauft" and "kaufen". Many nouns look like one and are none. */
  participle(word: string): Entry | undefined {
    const key = keyOf(word)
    return this.#entries.get(key.startsWith('ge') ? key.slice(2) : `ge${key}`)
  }

  /** What pages say for a word of everyday life; folded. */
  meanings(word: string): readonly string[] {
    return this.#meanings.get(keyOf(word)) ?? []
  }

  isIdle(word: string): boolean {
    return this.#idle.has(word)
  }

  isKnown(word: string): boolean {
    const key = keyOf(word)
    return this.#entries.has(key) || this.#meanings.has(key)
  }

  soundingLike(word: string): readonly Entry[] {
    return this.#bySound.get(soundOf(keyOf(word))) ?? []
  }

  /** Entries whose key holds that of the word, and more. */
  *containing(word: string): Generator<Entry> {
    const key = keyOf(word)
    if (key === '') return
    let place = 0
    for (let at = this.#keys.indexOf(key); at !== -1; at = this.#keys.indexOf(key, at)) {
      place = lastAtMost(this.#starts, at, place)
      const entry = this.#inOrder[place]
      if (entry && entry.key.length > key.length + 1) yield entry
      at = this.#starts[place + 1] ?? this.#keys.length
    }
  }

  /** Entries of words that begin as typed; what is typed may end within an ending. */
  *beginningWith(typed: string): Generator<Entry> {
    const beginning = bare(typed)
    for (const entry of this.#entries.values()) {
      const { key } = entry
      const isWithinEnding = beginning.startsWith(key) && beginning.length - key.length <= LONGEST_ENDING
      if (key.startsWith(beginning) || isWithinEnding) yield entry
    }
  }

  /** Entries with the fewest typing mistakes between them and the word, and how many that is. */
  nearest(word: string, most: number): { readonly entries: readonly Entry[]; readonly mistakes: number } {
    const key = keyOf(word)
    const letters = lettersOf(key)
    let mistakes = most
    let entries: Entry[] = []
    for (let length = Math.max(3, key.length - most); length <= key.length + most; length += 1)
      for (const { entry, letters: others } of this.#byLength[length] ?? []) {
        // A mistake changes two letters at most.
        if (countBits(letters ^ others) > 2 * mistakes) continue
        const distance = editDistance(key, entry.key, mistakes)
        if (distance > mistakes) continue
        if (distance < mistakes) entries = []
        mistakes = distance
        entries.push(entry)
      }
    return { entries, mistakes }
  }

  /** Everyday words with a typing mistake at most. */
  *meaningsNear(word: string): Generator<string> {
    const key = keyOf(word)
    for (const [other, means] of this.#meanings)
      if (other.length >= 5 && editDistance(key, other, 1) === 1) yield* means
  }
}

/** As in BM25, with pages counted by how certain the word makes them. Never nothing: a young county has more offices than services. */
function rarityOf(pages: ReadonlyMap<number, number>, pageCount: number): number {
  const spread = pages.values().reduce((sum, certain) => sum + certain, 0)
  return Math.log(1 + Math.max(0.5, pageCount - spread + 0.5) / (spread + 0.5))
}

const A = 'a'.charCodeAt(0)

/** Which letters a key has: a bit each, those outside the alphabet sharing some. */
function lettersOf(key: string): number {
  let bits = 0
  for (let at = 0; at < key.length; at += 1) bits |= 1 << ((key.charCodeAt(at) - A) & 31)
  return bits
}

function countBits(bits: number): number {
  let rest = bits
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count += 1
  }
  return count
}

/** Place of the last number that is not above a limit, of ascending ones. @param from A place that is not beyond it. */
function lastAtMost(numbers: readonly number[], limit: number, from: number): number {
  let low = from
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? Infinity) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
