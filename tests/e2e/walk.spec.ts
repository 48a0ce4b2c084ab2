import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { env } from 'node:process'
import { serviceOfForm } from '../../src/model/in-order.ts'
import { CountyServer } from './support/county-server.ts'
import { catalogueOf } from './support/catalogue-of.ts'
import { fillByLabel } from './support/fill-by-label.ts'
import { journey, liveOn, next, receiptCode, send, withoutFileIds } from './support/forms.ts'

// A citizen's way from the page of a service to the receipt, through forms drawn by lot, by the words on the screen alone.
// `WALK_SEED=7 WALKS=72 npx playwright test walk` walks others, or all of them.

const seed = Number(env.WALK_SEED ?? 20261122)
const walks = Number(env.WALKS ?? 6)

test.describe.configure({ mode: 'parallel' })

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const catalogue = await catalogueOf()
const places = new Map([...catalogue.places].map(([slug, { name }]) => [slug, name]))
const ids = [...catalogue.forms.keys()].filter((id) => serviceOfForm(catalogue.services, id))
const length = Math.min(walks, ids.length)
const [drawn = []] = fc.sample(fc.shuffledSubarray(ids, { minLength: length, maxLength: length }), {
  seed,
  numRuns: 1,
})

for (const id of drawn) {
  test(`from the service to the receipt: ${id}`, async ({ page }) => {
    test.setTimeout(120_000)
    const [slug = ''] = serviceOfForm(catalogue.services, id) ?? []
    const walked = await journey(id, 'complete')
    await liveOn(page, walked)
    await page.goto(`${county.url}leistungen/${slug}/`)
    await page.getByRole('link', { name: 'Online erledigen' }).first().click()
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    for (const step of walked.steps) {
      await expect(page.getByRole('heading', { name: step.step.title.de, exact: true })).toBeVisible()
      await fillByLabel(page, step, places)
      await next(page)
    }
    await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
    await send(page)
    const opened = await county.open(await receiptCode(page))
    expect(withoutFileIds(opened.manifest.answers)).toEqual(withoutFileIds(walked.answers))
  })
}
