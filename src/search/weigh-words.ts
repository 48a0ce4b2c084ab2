import { fold } from '../../widgets/contract/fold.ts'
import { freeWords } from '../../widgets/search/read-index.ts'
import { keyOf } from '../../widgets/search/stem.ts'
import { type Field, levelOf, sumOf } from '../../widgets/search/weighing.ts'
import { formsOf } from '../../widgets/search/words-of.ts'
import type { SearchablePage } from './searchable.ts'

/** What a word says about one page. */
export interface Mention {
  readonly page: number
  readonly level: number
  /** How often it stands there, situations and everything shorter alike. */
  readonly times: number
}

/** A word and the pages that it stands for beyond what their titles and summaries say. */
export interface WeighedWord {
  readonly key: string
  /** The form that pages use most. */
  readonly word: string
  readonly mentions: readonly Mention[]
}

/**
 * Words of pages with how much they say about each. What a reader of the index gets from title and summary is left out.
 *
 * @param idle Words that say nothing.
 */
export function weighWords(
  pages: readonly SearchablePage[],
  idle: ReadonlySet<string>,
): readonly WeighedWord[] {
  const free = freeLevels(pages)
  const words = new Map<string, { forms: Map<string, number>; mentions: Mention[] }>()
  for (const [page, { texts }] of pages.entries()) {
    for (const [key, { sum, times, forms }] of sumsOf(texts, idle)) {
      const level = levelOf(sum)
      const word = words.get(key) ?? { forms: new Map<string, number>(), mentions: [] }
      words.set(key, word)
      for (const [form, count] of forms) word.forms.set(form, (word.forms.get(form) ?? 0) + count)
      if ((free.get(`${key} ${page}`) ?? -1) < level) word.mentions.push({ page, level, times })
    }
  }
  return [...words]
    .filter(([, { mentions }]) => mentions.length > 0)
    .map(([key, { forms, mentions }]) => ({ key, word: mostUsed(forms), mentions }))
}

/** Levels that title and summary give, by key and page. */
function freeLevels(pages: readonly SearchablePage[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { word, pages: own, levels: given } of freeWords(pages)) {
    const id = `${keyOf(fold(word))} ${own[0]}`
    levels.set(id, Math.max(levels.get(id) ?? -1, given[0] ?? -1))
  }
  return levels
}

interface Sum {
  sum: number
  times: number
  readonly forms: Map<string, number>
}

function sumsOf(texts: SearchablePage['texts'], idle: ReadonlySet<string>): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const [field, entries] of Object.entries(texts) as [Field, readonly string[]][]) {
    const counts = new Map<string, number>()
    for (const form of entries.flatMap(formsOf)) {
      const word = fold(form)
      if (idle.has(word)) continue
      const key = keyOf(word)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const sum = sums.get(key) ?? { sum: 0, times: 0, forms: new Map<string, number>() }
      sums.set(key, sum)
      sum.forms.set(form.toLowerCase(), (sum.forms.get(form.toLowerCase()) ?? 0) + 1)
    }
    for (const [key, times] of counts) {
      const sum = sums.get(key)
      if (!sum) continue
      sum.sum += sumOf(field, times)
      sum.times += times
    }
  }
  return sums
}

const mostUsed = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(([one, many], [other, more]) => more - many || one.length - other.length)[0]?.[0] ?? ''
