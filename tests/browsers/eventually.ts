/** A receipt takes as long as a round of the outbox and a puzzle: rounds after a failure are drawn by lot. */
const patience = 90_000

/**
 * Waits until a look shows what is wanted.
 *
 * @param look `undefined`, `false` and a refusal of the driver mean: not yet.
 * @throws {Error} naming what did not come, and what was seen last.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false | null>,
): Promise<T> {
  const until = Date.now() + patience
  let seen: unknown
  do {
    try {
      const found = await look()
      if (found !== undefined && found !== false && found !== null) return found
      seen = found
    } catch (error) {
      seen = error
    }
    await new Promise((done) => setTimeout(done, 100))
  } while (Date.now() < until)
  throw new Error(`Nicht eingetreten: ${what}. Zuletzt: ${String(seen)}`)
}
