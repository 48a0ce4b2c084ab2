import { certainty } from '../../widgets/search/weighing.ts'
import type { IndexedWord } from '../../widgets/search/packed-words.ts'
import type { Mention, WeighedWord } from './weigh-words.ts'

/**
 * Mentions per service in the small index. More lets it answer more searches by itself, at about two bytes each, and every
 * visitor of the results page loads them.
 */
const COMMON_PER_SERVICE = 4

/** Words by when a search asks for them. */
export interface DividedWords {
  /** What pages mention most: with the first results. */
  readonly common: readonly IndexedWord[]
  /** Everything between. */
  readonly rare: readonly IndexedWord[]
  /** What stands in one situation of one page, and nowhere else: for searches with a word that is not known otherwise. */
  readonly single: readonly IndexedWord[]
}

/** Divides words by how often pages mention them: what many people say comes first. */
export function divideWords(words: readonly WeighedWord[], services: number): DividedWords {
  const single = words.filter(isSingle)
  const others = words.filter((word) => !isSingle(word))
  const common = new Set(
    others
      .flatMap(({ mentions }) =>
        mentions.map((mention) => ({ mention, value: valueOf(mention, mentions, services) })),
      )
      .toSorted((one, other) => other.value - one.value)
      .slice(0, services * COMMON_PER_SERVICE)
      .map(({ mention }) => mention),
  )
  return {
    common: part(others, (mention) => common.has(mention)),
    rare: part(others, (mention) => !common.has(mention)),
    single: part(single, () => true),
  }
}

const isSingle = ({ mentions }: WeighedWord): boolean =>
  mentions.length === 1 && mentions.every(({ level, times }) => level === 0 && times === 1)

const part = (
  words: readonly WeighedWord[],
  isWanted: (mention: Mention) => boolean,
): readonly IndexedWord[] =>
  words
    .map((word) => {
      const own = word.mentions.filter(isWanted)
      return { word: word.word, pages: own.map(({ page }) => page), levels: own.map(({ level }) => level) }
    })
    .filter(({ pages }) => pages.length > 0)
    .toSorted((one, other) => (one.word < other.word ? -1 : 1))

/** What a mention is worth to those who search: certain of its page, said often, and of a word that few pages share. */
const valueOf = (
  { level, times }: Mention,
  { length: pages }: readonly Mention[],
  services: number,
): number => (certainty[level] ?? 0) ** 2 * Math.log1p(times) * Math.log1p(services / pages)
