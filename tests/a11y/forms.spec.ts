import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'
import { catalogueOf } from '../e2e/support/catalogue-of.ts'
import { type Journey, journey, liveOn, next } from '../e2e/support/forms.ts'
import { type Combination, combinations } from './every-page/combinations.ts'
import { isWrong, listenTo, lookAtView, openWindow, show } from './every-page/look-at-page.ts'

// Every form of the county: its first step, a step with mistakes, and the review; narrow and wide, light and dark in turn.
test.describe.configure({ mode: 'parallel', timeout: 240_000 })

let county: CountyServer
let page: Page
let said: readonly string[] = []
test.beforeAll(async ({ browser }) => {
  county = await CountyServer.start()
  page = await openWindow(browser)
  said = listenTo(page, county.url)
})
test.afterAll(() => county.stop())

const { forms } = await catalogueOf()

/** Forms of one test. Their pages share a window, so that the form itself is loaded once. */
const perTest = 9
const parts = Map.groupBy([...forms.keys()].entries(), ([index]) => Math.floor(index / perTest))

for (const [part, entries] of parts) {
  test(`forms, part ${part + 1}: ${entries.map(([, id]) => id).join(', ')}`, async () => {
    for (const [index, id] of entries)
      await lookAtForm(id, combinations[index % combinations.length] ?? combinations[0])
    expect(said).toEqual([])
  })
}

async function lookAtForm(id: string, combination: Combination): Promise<void> {
  const minimal = await journey(id, 'minimal')
  await liveOn(page, minimal)
  await show(page, combination)
  await page.goto(`${county.url}formulare/${id}/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  const first = await lookAtView(page, `${id}: first step`, combination)
  await next(page)
  await expect(page.locator('#errors')).toBeFocused()
  const wrong = await lookAtView(page, `${id}: mistakes`, combination, 'amt-form')
  await goToReview(minimal)
  const review = await lookAtView(page, `${id}: review`, combination, 'amt-form')
  expect([first, wrong, review].filter(isWrong)).toEqual([])
}

/** The way of a person whose answers the page knows already: how they are typed is tried elsewhere. */
async function goToReview({ answers, steps }: Journey): Promise<void> {
  await page.locator('amt-form').evaluate((element, prefill) => {
    const known = element.cloneNode() as HTMLElement & { prefill: unknown }
    known.prefill = prefill
    element.replaceWith(known)
  }, answers)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  for (const { step } of steps) {
    await expect(page.getByRole('heading', { name: step.title.de, exact: true })).toBeVisible()
    await next(page)
  }
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
}
