/** Milliseconds until an answer that does not come is given up. */
const patience = 15_000

/** What became of an answer. */
export type Sent = 'thanks' | 'offline' | 'busy' | 'refused'

/**
 * Sends an answer to the county. It does not throw.
 *
 * @param url The intake's `/feedback`.
 */
export async function sendFeedback(url: string, fields: Readonly<Record<string, string>>): Promise<Sent> {
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Browsers of before do without.
      signal: AbortSignal.timeout?.(patience) ?? null,
    })
    return ok ? 'thanks' : status === 429 ? 'busy' : 'refused'
  } catch {
    return 'offline'
  }
}
