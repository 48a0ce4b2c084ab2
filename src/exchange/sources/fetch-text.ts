import { refused, taken, type Taken } from '../package/refusal.ts'

/** Milliseconds until another county's server must have answered. */
const patience = 30_000

/** Fetches a text from another county, and no more of it than is sensible. @param most Bytes. */
export async function fetchText(url: URL, most: number): Promise<Taken<string>> {
  const unreachable = (why: string) =>
    refused(
      'unreachable',
      `${url.href} ist gerade nicht zu erreichen (${why}). Bitte später noch einmal versuchen.`,
    )
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json, application/jose' },
      credentials: 'omit',
    })
    if (response.status === 404) {
      await response.body?.cancel()
      return refused('not-found', `${url.href} gibt es nicht.`)
    }
    if (!response.ok) {
      await response.body?.cancel()
      return unreachable(`Antwort ${response.status}`)
    }
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > most)
        return refused(
          'too-large',
          `${url.href} ist größer als ${Math.round(most / 1000)} kB und wird nicht gelesen.`,
        )
      chunks.push(chunk)
    }
    return taken(new TextDecoder().decode(Buffer.concat(chunks)))
  } catch (error) {
    const { name, cause } = error as Error
    if (name === 'TimeoutError') return unreachable('keine Antwort in 30 Sekunden')
    const code = (cause as { readonly code?: unknown } | undefined)?.code
    return unreachable(typeof code === 'string' ? code : 'keine Verbindung')
  }
}
