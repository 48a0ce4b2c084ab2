import type { Dictionary } from './dictionary.ts'
import type { AskedWord, Reading } from './rank.ts'

/** Words that are also searched for each by itself. */
const ALONE = 2

/**
 * A query in other words, for an index that knows neither mistakes nor meanings and finds only pages with every word: as it
 * was typed, as it was understood, and its rarest words alone.
 *
 * @param readings What the words were taken for where the best page was found.
 */
export function queryVariants(
  asked: readonly AskedWord[],
  readings: readonly Reading[],
  dictionary: Dictionary,
): readonly string[] {
  const typed = asked.filter(({ span }) => span === 1).map(({ word }) => word)
  const understood = readings.map(({ match }) => match.entry.word)
  const alone = readings
    .map(({ match }) => match.entry)
    .toSorted((one, other) => other.rarity - one.rarity)
    .slice(0, ALONE)
    .map(({ word }) => word)
  const known = typed.filter((word) => dictionary.isKnown(word))
  const variants = [known.length > 0 ? known : typed, understood, ...alone.map((word) => [word])]
  return [
    ...new Set(variants.map((words) => words.join(' ').toLowerCase()).filter((variant) => variant !== '')),
  ]
}
