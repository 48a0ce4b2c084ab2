/** Characters that the id of a question may have. */
const longest = 40

/**
 * A name that is not taken: `frage1`, `frage2`.
 *
 * @param first The first number that is tried; nothing tries the name without one.
 */
export function freeName(stem: string, taken: ReadonlySet<string>, first?: number): string {
  if (first === undefined && !taken.has(stem)) return stem
  for (let count = first ?? 2; ; count += 1) {
    const name = stem.slice(0, longest - String(count).length) + String(count)
    if (!taken.has(name)) return name
  }
}
