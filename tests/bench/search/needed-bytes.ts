import type { Browser } from '@playwright/test'
import { ask, inNewPage, openContestant } from './ask-contestants.ts'
import type { Contestant } from './contestants.ts'
import { PackedSizes } from './packed-sizes.ts'
import type { ServedContestants } from './serve-contestants.ts'

/** Bytes that a contestant's page fetched, each file compressed by itself (Brotli, quality 11). */
export interface NeededBytes {
  readonly code: number
  /** Of the index, what the first query needed; the middle of several first queries, and the most. */
  readonly index: number
  readonly indexAtMost: number
  /** What a second query needed besides; the middle, and the most. */
  readonly secondQuery: number
  readonly secondQueryAtMost: number
}

/** Two queries of one visitor. */
export type Visit = readonly [first: string, second: string]

/** Counts what a contestant fetches for each of some visits, with nothing cached. */
export async function neededBytes(
  browser: Browser,
  served: ServedContestants,
  contestant: Contestant,
  visits: readonly Visit[],
): Promise<NeededBytes> {
  const sizes = new PackedSizes()
  const counted: { readonly code: number; readonly index: number; readonly second: number }[] = []
  for (const [first, second] of visits) {
    const one = await inNewPage(browser, served.url, async (page) => {
      await served.takeFiles()
      await openContestant(page, contestant)
      await ask(page, contestant, [first])
      const files = [...(await served.takeFiles())]
      await ask(page, contestant, [second])
      const part = (wanted: boolean) => sizes.sum(files.filter(([path]) => isCode(path) === wanted))
      return { code: part(true), index: part(false), second: sizes.sum(await served.takeFiles()) }
    })
    counted.push(one)
  }
  const sorted = (figure: 'code' | 'index' | 'second') =>
    counted.map((one) => one[figure]).toSorted((a, b) => a - b)
  const middle = (figures: readonly number[]) => figures[Math.floor(figures.length / 2)] ?? 0
  return {
    code: middle(sorted('code')),
    index: middle(sorted('index')),
    indexAtMost: sorted('index').at(-1) ?? 0,
    secondQuery: middle(sorted('second')),
    secondQueryAtMost: sorted('second').at(-1) ?? 0,
  }
}

/** Pagefind's WebAssembly is code, too. */
const isCode = (path: string): boolean => path.endsWith('.js') || path.includes('/wasm.')
