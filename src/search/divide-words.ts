import type { IndexedWord } from '../../widgets/search/packed-words.ts'
import type { Mention, WeighedWord } from './weigh-words.ts'

/**
 * Mentions per service in the small index. More lets it answer more searches by itself, at about two bytes each, and every
 * visitor of the results page loads them.
 */
const COMMON_PER_SERVICE = 6

/** Divides words by how often pages mention them: what many people say comes first. */
export function divideWords(
  words: readonly WeighedWord[],
  services: number,
): { readonly common: readonly IndexedWord[]; readonly rare: readonly IndexedWord[] } {
  const values = words.flatMap(({ mentions }) => mentions.map((mention) => valueOf(mention, mentions)))
  const limit = values.toSorted((one, other) => other - one)[services * COMMON_PER_SERVICE] ?? 0
  const part = (isWanted: (value: number) => boolean) =>
    words
      .map(({ word, mentions }) => {
        const own = mentions.filter((mention) => isWanted(valueOf(mention, mentions)))
        return { word, pages: own.map(({ page }) => page), levels: own.map(({ level }) => level) }
      })
      .filter(({ pages }) => pages.length > 0)
      .toSorted((one, other) => (one.word < other.word ? -1 : 1))
  return { common: part((value) => value > limit), rare: part((value) => value <= limit) }
}

/** A mention beside others of its word costs less than the first of a new one. */
const valueOf = ({ times }: Mention, mentions: readonly Mention[]): number =>
  times + Math.min(2, mentions.length / 4) + times / 100
