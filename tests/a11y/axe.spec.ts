import { expect, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'
import { expectAccessible } from '../e2e/support/expect-accessible.ts'
import { fillAll, journey, next, receiptCode, send } from '../e2e/support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const pages = [
  '/',
  '/suche/?q=f%C3%BChrerschein',
  '/suche/?q=xyzxyz',
  '/leistungen/',
  '/leistungen/fuehrerschein-umtausch/',
  '/leistungen/kfz-zulassung/',
  '/leistungen/wertstoffhof/',
  '/themen/',
  '/themen/schule-und-ausbildung/',
  '/unternehmen/',
  '/aemter/',
  '/aemter/sozialamt/',
  '/orte/',
  '/orte/sonnenau/',
  '/impressum/',
  '/datenschutz/',
  '/barrierefreiheit/',
  '/offline/',
  '/gibt-es-nicht/',
]

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('every kind of page', async ({ page }) => {
      test.setTimeout(120_000)
      for (const path of pages) {
        await page.goto(new URL(path, county.url).href)
        if (path.startsWith('/suche/')) await expect(page.getByRole('status').first()).not.toBeEmpty()
        await expectAccessible(page, path)
      }
    })

    test('every view of a form, with and without mistakes', async ({ page }) => {
      test.setTimeout(120_000)
      await page.goto(`${county.url}formulare/ehrenamtskarte/`)
      await page.getByRole('button', { name: 'Jetzt ausfüllen' }).waitFor()
      await expectAccessible(page, 'start')
      await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
      await next(page)
      await expect(page.locator('#errors')).toBeFocused()
      await expectAccessible(page, 'errors')
      await fillAll(page, await journey('ehrenamtskarte', 'complete'), async ({ step }) => {
        await expectAccessible(page, step.id)
      })
      await expectAccessible(page, 'review')
      await page.context().setOffline(true)
      await send(page)
      await page.locator('.state').waitFor()
      await expectAccessible(page, 'waiting')
      await page.context().setOffline(false)
      await receiptCode(page)
      await expectAccessible(page, 'receipt')
    })

    test('a form with rows', async ({ page }) => {
      await page.goto(`${county.url}formulare/bildung-und-teilhabe/`)
      await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
      await fillAll(page, await journey('bildung-und-teilhabe', 'complete'), async ({ step }) => {
        await expectAccessible(page, step.id)
      })
    })
  })
}

test('a form that cannot be shown', async ({ page }) => {
  await page.route('**/definition.json', (route) => route.fulfill({ status: 404 }))
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('alert').waitFor()
  await expectAccessible(page, 'failure')
})
