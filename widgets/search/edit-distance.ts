/**
 * Typing mistakes between two words: letters left out, added, changed, or swapped with their neighbour
 * (Damerau–Levenshtein, optimal string alignment).
 *
 * @param most Beyond this it stops looking.
 * @returns The number of mistakes, or `most + 1` where there are more.
 */
export function editDistance(one: string, other: string, most: number): number {
  const tooFar = most + 1
  if (Math.abs(one.length - other.length) > most) return tooFar
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1)
      current.push(steps)
      least = Math.min(least, steps)
    }
    if (least > most) return tooFar
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? tooFar, tooFar)
}
