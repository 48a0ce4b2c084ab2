import { setTimeout as delay } from 'node:timers/promises'
import type { Page, Request } from '@playwright/test'

/** What a file is for: the first that fits. */
const kinds = {
  textCode: /\/pagefind\/[^/]+\.js$/u,
  textWasm: /\/pagefind\/wasm\.[^/]+$/u,
  textFragments: /\.pf_fragment$/u,
  textIndex: /\/pagefind\//u,
  index: /\/daten\/suche\.json$/u,
  rarerWords: /\/daten\/suche-woerter\.json$/u,
  singleWords: /\/daten\/suche-einzelwoerter\.json$/u,
  scripts: /\.m?js$/u,
  styles: /\.css$/u,
  fontsAndIcons: /\.(?:woff2?|svg|png|ico|webp|avif)$/u,
}
export type Kind = keyof typeof kinds | 'other'

/** A file that a page, or a worker of it, has fetched. */
export interface Fetched {
  readonly address: string
  readonly kind: Kind
  readonly body: Uint8Array
}

/** Notes what a page fetches. */
export interface Recording {
  /** Waits until nothing is on its way. @returns What came since the last time and was not there before. */
  takeSettled(): Promise<readonly Fetched[]>
}

/** Milliseconds that words are kept back: so that the page shows what it can without them, however fast the machine is. */
const HELD_BACK = 300
/** Milliseconds without a request after which a page has all it wants; more than `HELD_BACK`. */
const QUIET = 600

/** Notes what a page fetches besides its HTML. */
export async function recordFetched(page: Page): Promise<Recording> {
  const known = new Set<string>()
  const finished: Request[] = []
  let underWay = 0
  let lastAt = Date.now()
  page.on('request', () => {
    underWay += 1
    lastAt = Date.now()
  })
  const end = () => {
    underWay -= 1
    lastAt = Date.now()
  }
  page.on('requestfailed', end)
  page.on('requestfinished', (request) => {
    end()
    if (request.resourceType() !== 'document') finished.push(request)
  })
  await page.route(/\/daten\/suche-\w+\.json$/u, async (route) => {
    await delay(HELD_BACK)
    await route.continue()
  })
  return {
    async takeSettled() {
      while (underWay > 0 || Date.now() - lastAt < QUIET) await delay(QUIET / 10)
      const files: Fetched[] = []
      for (const request of finished.splice(0)) {
        const address = request.url()
        const response = await request.response()
        if (!response?.ok() || known.has(address)) continue
        known.add(address)
        files.push({ address, kind: kindOf(address), body: await response.body() })
      }
      return files
    },
  }
}

function kindOf(address: string): Kind {
  const { pathname } = new URL(address)
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(pathname))
  return (found?.[0] ?? 'other') as Kind
}
