import { Dictionary } from '../../widgets/search/dictionary.ts'
import { fold } from '../../widgets/contract/fold.ts'
import { splitCompound } from '../../widgets/search/split-compound.ts'
import type { Mention, WeighedWord } from './weigh-words.ts'

/** Pages from which on a word tells so little that a single situation with it is not kept. */
const WIDESPREAD = 4

/**
 * Leaves out what a search finds without it: compounds whose parts lead to the same page before any other, because a search
 * takes compounds apart; and single mentions of words that many pages have.
 */
export function pruneWords(words: readonly WeighedWord[], pageCount: number): readonly WeighedWord[] {
  const indexed = words.map(({ word, mentions }) => ({
    word,
    pages: mentions.map(({ page }) => page),
    levels: mentions.map(({ level }) => level),
  }))
  const dictionary = new Dictionary(indexed, [], pageCount)
  return words.flatMap((word) => {
    const page = pageOfParts(fold(word.word), dictionary)
    const isFound = (mention: Mention) => mention.times === 1 && mention.page === page
    const isSlight = /^(?:\d+|..?)$/u.test(word.word) && word.mentions.length === 1
    const isFaint = ({ level, times }: Mention) =>
      level === 0 && times === 1 && (word.mentions.length >= WIDESPREAD || isSlight)
    const mentions = word.mentions.filter((mention) => !isFound(mention) && !isFaint(mention))
    return mentions.length > 0 ? [{ ...word, mentions }] : []
  })
}

/** The page that the parts of a compound lead to first, where all of them stand for it. */
function pageOfParts(word: string, dictionary: Dictionary): number | undefined {
  const parts = splitCompound(word, dictionary).map((part) => dictionary.entry(part))
  if (parts.length < 2) return undefined
  const sums = new Map<number, number>()
  for (const part of parts)
    for (const [page, certainty] of part?.pages ?? [])
      sums.set(page, (sums.get(page) ?? 0) + certainty * (part?.rarity ?? 0))
  const [first] = [...sums].toSorted(([, one], [, other]) => other - one)
  return first && parts.every((part) => part?.pages.has(first[0])) ? first[0] : undefined
}
