/**
 * What a mention of a word says about a page, by where it stands. The index keeps the sum of a page's mentions as one of few
 * levels; what title and summary alone give is not kept, as whoever reads the index has both.
 */
export const mentionWeights = {
  title: 14,
  synonyms: 3,
  officialName: 2,
  summary: 2,
  situations: 1.6,
  laws: 1.2,
} as const
export type Field = keyof typeof mentionWeights

/** Sum of mentions at which a word is half as certain as it can be. */
const HALF = 3

/** How certain a word makes a page, by level. */
export const certainty = [0.3, 0.45, 0.6, 0.75, 0.9] as const

/** Level of a sum of mentions. */
export function levelOf(sum: number): number {
  const value = sum / (sum + HALF)
  let nearest = 0
  for (const [level, step] of certainty.entries())
    if (Math.abs(step - value) < Math.abs((certainty[nearest] ?? 0) - value)) nearest = level
  return nearest
}

/** Sum of several mentions in one field: the second says less than the first. */
export const sumOf = (field: Field, times: number): number => mentionWeights[field] * Math.sqrt(times)
