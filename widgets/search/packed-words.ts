import type { PackedWords } from '../contract/search-index.ts'

/** A word with the pages it stands for. `pages` are ascending; `levels` has as many entries. */
export interface IndexedWord {
  readonly word: string
  readonly pages: readonly number[]
  readonly levels: readonly number[]
}

/** Digits of the packed numbers: printable, and none that JSON writes in two. */
const first = 35
const base = 45

/**
 * Packs words for the index. A word is written as how many letters it shares with the one before (a capital from A) and
 * the rest; pages are written as their distance from the one before, in as many digits as it takes; levels one digit each.
 *
 * @param words Sorted by `word`; without capitals.
 */
export function packWords(words: readonly IndexedWord[]): PackedWords {
  let before = ''
  const packed = { words: '', pages: '', levels: '' }
  for (const { word, pages, levels } of words) {
    const shared = sharedStart(before, word)
    packed.words += String.fromCharCode(65 + shared) + word.slice(shared)
    packed.pages += pages.map((page, index) => digits(page - (pages[index - 1] ?? -1))).join('') + '!'
    packed.levels += levels.join('')
    before = word
  }
  return packed
}

/** The words again. */
export function unpackWords({ words, pages, levels }: PackedWords): IndexedWord[] {
  const result: IndexedWord[] = []
  const lists = pages.split('!')
  let before = ''
  let at = 0
  for (const entry of words.match(/[A-Z][^A-Z]*/gu) ?? []) {
    const word = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1)
    const own = pagesOf(lists[result.length] ?? '')
    result.push({ word, pages: own, levels: Array.from(levels.slice(at, at + own.length), Number) })
    at += own.length
    before = word
  }
  return result
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < 25 && length < one.length && one[length] === other[length]) length += 1
  return length
}

/** A number as digits, the last of which is below `base`. */
function digits(value: number): string {
  let rest = value
  let text = ''
  while (rest >= base) {
    text += String.fromCharCode(safe(base + (rest % base)))
    rest = Math.floor(rest / base)
  }
  return text + String.fromCharCode(safe(rest))
}

/** The backslash would be written in two. */
const safe = (digit: number): number => (first + digit === 92 ? first + 2 * base : first + digit)

function pagesOf(text: string): number[] {
  const result: number[] = []
  let page = -1
  let value = 0
  let factor = 1
  for (const character of text) {
    const code = character.charCodeAt(0) - first
    const digit = code === 2 * base ? 92 - first : code
    value += (digit % base) * factor
    factor *= base
    if (digit >= base) continue
    page += value
    result.push(page)
    value = 0
    factor = 1
  }
  return result
}
