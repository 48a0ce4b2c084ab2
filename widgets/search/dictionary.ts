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

/** Everything the search knows of words: those of the index, what they mean to people, and which say nothing. */
export class Dictionary {
  readonly #entries = new Map<string, Entry>()
  readonly #bySound = new Map<string, Entry[]>()
  readonly #byLength: Entry[][] = []
  readonly #meanings = new Map<string, readonly string[]>()
  readonly #idle = new Set<string>()

  /**
   * @param words Of one key several forms may come; the first is shown.
   * @param pageCount Pages that rarity is reckoned against.
   */
  constructor(words: readonly IndexedWord[], everyday: readonly EverydayWords[], pageCount: number) {
    for (const { meanings, idle } of everyday) {
      for (const word of idle.split(' ')) this.#idle.add(word)
      for (const line of meanings.split(';')) {
        const [says = '', means = ''] = line.split('>')
        for (const word of says.split(' ')) this.#meanings.set(keyOf(word), means.split(' '))
      }
    }
    const forms = new Map<string, { word: string; pages: Map<number, number> }>()
    for (const { word, pages, levels } of words) {
      const folded = fold(word)
      if (this.#idle.has(folded)) continue
      const key = keyOf(folded)
      const form = forms.get(key) ?? { word, pages: new Map<number, number>() }
      forms.set(key, form)
      for (const [index, page] of pages.entries())
        form.pages.set(page, Math.max(form.pages.get(page) ?? 0, certainty[levels[index] ?? 0] ?? 0))
    }
    for (const [key, { word, pages }] of forms) {
      const spread = pages.values().reduce((sum, certainty) => sum + certainty, 0)
      const rarity = Math.log(1 + (pageCount - spread + 0.5) / (spread + 0.5))
      const entry = { key, word, pages, rarity }
      this.#entries.set(key, entry)
      append(this.#bySound, soundOf(key), entry)
      ;(this.#byLength[key.length] ??= []).push(entry)
    }
  }

  /** @param word Folded. */
  entry(word: string): Entry | undefined {
    return this.#entries.get(keyOf(word))
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
    for (let length = key.length + 2; length < this.#byLength.length; length += 1)
      for (const entry of this.#byLength[length] ?? []) if (entry.key.includes(key)) yield entry
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
    let mistakes = most
    let entries: Entry[] = []
    for (let length = Math.max(3, key.length - most); length <= key.length + most; length += 1)
      for (const entry of this.#byLength[length] ?? []) {
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

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
