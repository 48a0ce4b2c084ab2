/** Bytes that are read only to be thrown away: more than anyone sends by mistake. */
const most = 500_000_000

/**
 * Reads what is left of a body that nobody wanted. A browser that is still sending when the answer comes shows an error of
 * its own instead of the answer.
 */
export async function discard({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed) return
  let read = 0
  try {
    for await (const chunk of body) {
      read += chunk.length
      if (read > most) return
    }
  } catch {
    // The sender went away: nobody reads the answer.
  }
}
