import { expect, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'
import { expectAccessible } from '../e2e/support/expect-accessible.ts'
import { fillAll, journey, next, receiptCode, send } from '../e2e/support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

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
