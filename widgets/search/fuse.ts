/** Places that one list may be ahead before it outweighs agreement. @see Cormack et al. 2009, reciprocal rank fusion */
const DAMPING = 60

/**
 * Fuses ranked lists into one: what stands high in several comes first.
 *
 * @param lists Best first; each without doubles.
 */
export function fuse<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const scores = new Map<T, number>()
  for (const list of lists)
    for (const [place, item] of list.entries())
      scores.set(item, (scores.get(item) ?? 0) + 1 / (DAMPING + place))
  return [...scores].toSorted(([, one], [, other]) => other - one).map(([item]) => item)
}
