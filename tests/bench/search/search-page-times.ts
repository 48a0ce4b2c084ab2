import type { Browser } from '@playwright/test'
import { UNKNOWN_WORD } from './searched-fields.ts'
import { searchFor, untilShown, withSearchPage } from './watch-results.ts'

/** Queries typed before anything is timed; with one nobody knows the answer to, so that all files of the index are there. */
const warmUp = 5

/** Types queries into the search page. @returns Milliseconds from Enter to the results, of those that changed them. */
export const timeSearchPage = (
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<readonly number[]> =>
  withSearchPage(browser, async (page) => {
    await page.goto(`${url}?q=${encodeURIComponent(queries.at(-1) ?? '')}`)
    await untilShown(page)
    for (const query of [UNKNOWN_WORD, ...queries.slice(-warmUp)]) await searchFor(page, query)
    const times: number[] = []
    for (const query of queries) {
      const time = await searchFor(page, query)
      if (time !== undefined) times.push(time)
    }
    return times
  })
