import type { Browser, Page } from '@playwright/test'
import type { Visit } from './needed-bytes.ts'
import { PackedSizes } from './packed-sizes.ts'
import { type Fetched, type Kind, recordFetched } from './record-fetched.ts'
import { searchFor, searchText, untilShown, withSearchPage } from './watch-results.ts'

/** Bytes by what they are for; what is not named is nothing. */
type Bytes = { readonly all: number } & Readonly<Partial<Record<Kind, number>>>

/** Bytes that the search page fetches after its HTML. */
export interface PageBytes {
  /** Until the first results stood in the page. */
  readonly firstResults: Bytes
  /** After them, before anybody asked for more: the rarer words, where they were not needed before. */
  readonly idle: Bytes
  readonly secondQuery: Bytes
  /** For "Auch im Text aller Seiten suchen", and for the same at the next query. */
  readonly fullText: Bytes
  readonly secondFullText: Bytes
}

/** What some visits fetched: for each part the visit in the middle, and the fewest and the most of any. */
export type CountedVisits = Readonly<
  Record<keyof PageBytes, Bytes & { readonly from: number; readonly to: number }>
>

/** Counts for several visits with nothing cached. */
export async function countPageBytes(
  browser: Browser,
  url: string,
  visits: readonly Visit[],
): Promise<CountedVisits> {
  const sizes = new PackedSizes()
  const counted: PageBytes[] = []
  for (const visit of visits)
    counted.push(await withSearchPage(browser, (page) => countVisit(page, url, visit, sizes)))
  const middle = (part: keyof PageBytes) => {
    const sorted = counted.map((visit) => visit[part]).toSorted((one, other) => one.all - other.all)
    const all = sorted.map((bytes) => bytes.all)
    return { all: 0, ...sorted[Math.floor(sorted.length / 2)], from: all[0] ?? 0, to: all.at(-1) ?? 0 }
  }
  return {
    firstResults: middle('firstResults'),
    idle: middle('idle'),
    secondQuery: middle('secondQuery'),
    fullText: middle('fullText'),
    secondFullText: middle('secondFullText'),
  }
}

async function countVisit(
  page: Page,
  url: string,
  [first, second]: Visit,
  sizes: PackedSizes,
): Promise<PageBytes> {
  const record = await recordFetched(page)
  await page.goto(`${url}?q=${encodeURIComponent(first)}`)
  await untilShown(page)
  const opened = await record.takeSettled()
  const shownWith = new Set(await page.evaluate(() => window.seenResults.shownWith))
  const ofPage = (files: readonly Fetched[]) =>
    bytesOf(
      files.filter(({ kind }) => !isOfText(kind)),
      sizes,
    )
  const ofText = (files: readonly Fetched[]) =>
    bytesOf(
      files.filter(({ kind }) => isOfText(kind)),
      sizes,
    )
  await searchFor(page, second)
  const searched = await record.takeSettled()
  await searchText(page)
  // Where a query has no results, its full text has been searched already.
  const text = [...searched, ...(await record.takeSettled())]
  await searchFor(page, first)
  await searchText(page)
  return {
    firstResults: ofPage(opened.filter(({ address }) => shownWith.has(address))),
    idle: ofPage(opened.filter(({ address }) => !shownWith.has(address))),
    secondQuery: ofPage(searched),
    fullText: ofText(text),
    secondFullText: ofText(await record.takeSettled()),
  }
}

const isOfText = (kind: Kind): boolean => kind.startsWith('text')

function bytesOf(files: readonly Fetched[], sizes: PackedSizes): Bytes {
  const sum = (some: readonly Fetched[]) => sizes.sum(some.map(({ address, body }) => [address, body]))
  const kinds = Object.entries(Object.groupBy(files, ({ kind }) => kind))
  return { all: sum(files), ...Object.fromEntries(kinds.map(([kind, some]) => [kind, sum(some)])) }
}
