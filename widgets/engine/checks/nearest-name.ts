/** The name that was probably meant: the one with the fewest slips, at most one in three letters. Capitals do not count. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase()
  const [nearest] = names
    .map((name) => ({ name, slips: distance(lower, name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= Math.floor(Math.max(name.length, written.length) / 3))
    .toSorted((a, b) => a.slips - b.slips)
  return nearest?.name
}

/** Letters to be put in, left out or replaced. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
