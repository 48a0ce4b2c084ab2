import { fold } from '../../widgets/contract/fold.ts'
import { keyOf } from '../../widgets/search/stem.ts'
import { wordsOf } from '../../widgets/search/words-of.ts'
import type { Service } from '../model/service.ts'

/** Words that mean much the same, by a word of them; folded. */
export type Thesaurus = ReadonlyMap<string, readonly string[]>

/**
 * Reads a thesaurus in the format of MyThes: a line `word|number of meanings`, then one line a meaning, `-|word|word …`.
 *
 * @see https://github.com/hunspell/mythes (data_layout.txt)
 */
export function readThesaurus(text: string): Thesaurus {
  const words = new Map<string, string[]>()
  let current: string[] = []
  for (const line of text.split('\n').slice(1)) {
    const [first = '', ...rest] = line.split('|')
    if (first.startsWith('-') || first.startsWith('(')) current.push(...rest.map(withoutNote))
    else if (first !== '') words.set(fold(first), (current = []))
  }
  return words
}

/** "Lappen (ugs.)" */
const withoutNote = (word: string): string => word.replaceAll(/\([^)]*\)/gu, '').trim()

/** A word of a service, and others for it that no service has yet. */
export interface Suggestion {
  readonly word: string
  readonly others: readonly string[]
}

/**
 * Looks up every word of a service's title and search words.
 *
 * @param known Keys of words that the search knows already.
 */
export function suggestSynonyms(
  { title, synonyms }: Service,
  thesaurus: Thesaurus,
  known: ReadonlySet<string>,
): readonly Suggestion[] {
  const texts = [title, ...synonyms].flatMap((text) => [fold(text), ...wordsOf(text)])
  return [...new Set(texts)].flatMap((word) => {
    const others = (thesaurus.get(word) ?? []).filter(
      (other) => other !== '' && wordsOf(other).some((part) => !known.has(keyOf(part))),
    )
    return others.length > 0 ? [{ word, others: [...new Set(others)] }] : []
  })
}
