/** A share of few people, and between which shares that of many might lie. All from 0 to 1. */
export interface Share {
  readonly value: number
  readonly least: number
  readonly most: number
}

/** 95 of 100 such intervals hold the true share. */
const z = 1.959964

/**
 * The share with Wilson's interval, which is right for few people as well.
 *
 * @see E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209–212
 */
export function shareOf(count: number, people: number): Share | undefined {
  if (people === 0) return undefined
  const value = count / people
  const below = 1 + z ** 2 / people
  const middle = (value + z ** 2 / (2 * people)) / below
  const width = (z * Math.sqrt((value * (1 - value)) / people + z ** 2 / (4 * people ** 2))) / below
  return { value, least: Math.max(0, middle - width), most: Math.min(1, middle + width) }
}
