import type { Browser, Page, Request } from '@playwright/test'
import type { Visit } from './needed-bytes.ts'
import { PackedSizes } from './packed-sizes.ts'
import { searchFor, untilShown, withSearchPage } from './watch-results.ts'

/** Where the rarer words lie in a built site. */
export const rarerWordsPath = 'daten/suche-woerter.json'

/** What a file is for. */
const kinds = {
  scripts: /\.(?:m?js|pagefind)$/u,
  styles: /\.css$/u,
  rarer: /\/daten\/suche-woerter\.json$/u,
  index: /\/daten\/suche\.json$|\/pagefind\//u,
  fontsAndIcons: /\.(?:woff2?|svg|png|ico|webp|avif)$/u,
}
type Kind = keyof typeof kinds | 'other'

/** Bytes that the search page fetches after its HTML, the rarer words aside. */
export interface PageBytes {
  /** Until the first results stood in the page. */
  readonly firstResults: number
  readonly scripts: number
  readonly styles: number
  readonly index: number
  readonly fontsAndIcons: number
  readonly other: number
  /** After the first results, before anybody asked for more. */
  readonly later: number
  readonly secondQuery: number
}

/** Counts for several visits with nothing cached. @returns That whose first results are in the middle. */
export async function countPageBytes(
  browser: Browser,
  url: string,
  visits: readonly Visit[],
): Promise<PageBytes | undefined> {
  const sizes = new PackedSizes()
  const counted: PageBytes[] = []
  for (const visit of visits)
    counted.push(await withSearchPage(browser, (page) => countVisit(page, url, visit, sizes)))
  const sorted = counted.toSorted((one, other) => one.firstResults - other.firstResults)
  return sorted[Math.floor(sorted.length / 2)]
}

async function countVisit(
  page: Page,
  url: string,
  [first, second]: Visit,
  sizes: PackedSizes,
): Promise<PageBytes> {
  const fetched = recordFetched(page)
  await page.goto(`${url}?q=${encodeURIComponent(first)}`)
  await untilShown(page)
  await page.waitForLoadState('networkidle')
  const shownAt = await page.evaluate(() => performance.timeOrigin + window.seenResults.shownAt)
  const before = await fetched()
  await searchFor(page, second)
  await page.waitForLoadState('networkidle')
  const after = await fetched()
  const bytes = (files: readonly Fetched[], wanted: (kind: Kind) => boolean = (kind) => kind !== 'rarer') =>
    sizes.sum(files.filter(({ kind }) => wanted(kind)).map(({ address, body }) => [address, body] as const))
  const shown = before.filter(({ startedAt }) => startedAt <= shownAt)
  return {
    firstResults: bytes(shown),
    scripts: bytes(shown, (kind) => kind === 'scripts'),
    styles: bytes(shown, (kind) => kind === 'styles'),
    index: bytes(shown, (kind) => kind === 'index'),
    fontsAndIcons: bytes(shown, (kind) => kind === 'fontsAndIcons'),
    other: bytes(shown, (kind) => kind === 'other'),
    later: bytes(before) - bytes(shown),
    secondQuery: bytes(after) - bytes(before),
  }
}

/** A file that a page, or a worker of it, has fetched. */
interface Fetched {
  readonly address: string
  readonly kind: Kind
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly body: Uint8Array
}

/** Notes what a page fetches besides its HTML. */
function recordFetched(page: Page): () => Promise<readonly Fetched[]> {
  const requests: Request[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'document') requests.push(request)
  })
  return async () => {
    const files = new Map<string, Fetched>()
    for (const request of requests) {
      const response = await request.response()
      const address = request.url()
      if (!response?.ok() || files.has(address)) continue
      const { startTime: startedAt } = request.timing()
      files.set(address, { address, kind: kindOf(address), startedAt, body: await response.body() })
    }
    return [...files.values()]
  }
}

function kindOf(address: string): Kind {
  const { pathname } = new URL(address)
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(pathname))
  return (found?.[0] ?? 'other') as Kind
}
