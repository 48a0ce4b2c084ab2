import type { AskedWord, Reading } from './rank.ts'

/**
 * A query as single words for an index that knows neither mistakes nor meanings, what tells most first: as they were understood
 * where the best page was found, or as they were typed where nothing was.
 *
 * @param readings What the words were taken for where the best page was found.
 */
export function queryVariants(asked: readonly AskedWord[], readings: readonly Reading[]): readonly string[] {
  const understood = readings
    .map(({ match }) => match.entry)
    .toSorted((one, other) => other.rarity - one.rarity)
    .map(({ word }) => word.toLowerCase())
  const typed = asked.filter(({ span }) => span === 1).map(({ word }) => word)
  return [...new Set(understood.length > 0 ? understood : typed)]
}
