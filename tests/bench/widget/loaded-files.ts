import type { Page } from '@playwright/test'

/** JavaScript and styles that a page has fetched: bytes by address. */
export type LoadedFiles = ReadonlyMap<string, Uint8Array>

/** Notes the JavaScript and styles that a page fetches from now on. Asked for the files, it waits for those under way. */
export function recordFiles(page: Page): () => Promise<LoadedFiles> {
  const bodies = new Map<string, Promise<Uint8Array>>()
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (/\b(?:javascript|css)\b/u.test(type) && response.ok()) bodies.set(response.url(), response.body())
  })
  return async () => {
    await page.waitForLoadState('networkidle')
    return new Map(await Promise.all([...bodies].map(async ([url, body]) => [url, await body] as const)))
  }
}

/**
 * Of those, what the page had begun to fetch before the first question was there: also what it needed only later, if it
 * fetched it so early.
 */
export async function untilFirstQuestion(page: Page, files: LoadedFiles): Promise<LoadedFiles> {
  const early = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= window.firstQuestion.shownAt)
      .map(({ name }) => name),
  )
  return new Map([...files].filter(([url]) => early.includes(url)))
}
