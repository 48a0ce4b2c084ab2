import type { Browser, Page } from '@playwright/test'

/** What was seen of the results. Milliseconds since the navigation began; 0 where not yet. */
export interface SeenResults {
  /** When the first of them stood in the page. */
  shownAt: number
  /** Addresses of the files that the page had then. */
  shownWith: readonly string[]
  enteredAt: number
  /** When the list last changed after Enter. */
  changedAt: number
}

declare global {
  interface Window {
    /** What `watch` has seen, in a page under measurement. */
    seenResults: SeenResults
  }
}

/** Milliseconds without a change after which a list stays as it is. */
const QUIET = 400
/** Milliseconds until a page counts as failed. */
const patience = 20_000

/** Opens a search page that is watched. The service worker stays out: it would fetch the whole site. */
export async function withSearchPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'de-DE', serviceWorkers: 'block' })
  context.setDefaultTimeout(patience)
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Types a query and presses Enter. @returns Milliseconds until the list had changed for good; none where it did not. */
export async function searchFor(page: Page, query: string): Promise<number | undefined> {
  const field = page.locator('#suche')
  await field.fill(query)
  await field.press('Enter')
  await page.waitForFunction(
    (quiet) =>
      performance.now() - Math.max(window.seenResults.changedAt, window.seenResults.enteredAt) > quiet,
    QUIET,
  )
  const { enteredAt, changedAt } = await page.evaluate(() => window.seenResults)
  return changedAt > 0 ? changedAt - enteredAt : undefined
}

/** Searches the text of all pages for what was searched for, and waits for the answer. */
export async function searchText(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Auch im Text aller Seiten suchen' })
  // Without results the text is searched unasked.
  await button.or(page.locator('.full-text')).waitFor()
  if (await button.isVisible()) await button.click()
  await page
    .locator('.full-text [role=status]')
    .filter({ hasNotText: 'werden durchsucht' })
    .waitFor({ state: 'attached' })
}

/** Waits until the first results are there. */
export const untilShown = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.seenResults.shownAt > 0)
}

/** Runs in the page. */
function watch(): void {
  const seen: SeenResults = { shownAt: 0, shownWith: [], enteredAt: 0, changedAt: 0 }
  window.seenResults = seen
  const list = 'ol.results'
  const holdsList = (node: Node) =>
    node instanceof Element && (node.matches(list) || node.querySelector(list) !== null)
  const isOfList = ({ target, addedNodes, removedNodes }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest(list) ||
    [...addedNodes, ...removedNodes].some(holdsList)
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return
      seen.enteredAt = performance.now()
      seen.changedAt = 0
    },
    true,
  )
  new MutationObserver((records) => {
    const now = performance.now()
    if (!records.some(isOfList)) return
    seen.changedAt = now
    if (seen.shownAt > 0 || !document.querySelector(`${list} > li`)) return
    seen.shownAt = now
    seen.shownWith = performance.getEntriesByType('resource').map(({ name }) => name)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
