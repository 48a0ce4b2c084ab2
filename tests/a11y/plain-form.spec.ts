import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

/** No violation of any rule axe knows, with what was found in words. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, where).toEqual([])
}

const sendPlain = (page: Page): Promise<void> => page.getByRole('button', { name: 'Absenden' }).click()

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    for (const form of ['schulbus-meldung', 'ehrenamtskarte', 'bildung-und-teilhabe', 'barriere-melden']) {
      test(`${form} on one page, empty, with mistakes, and on paper`, async ({ page }) => {
        test.setTimeout(120_000)
        await page.goto(`${county.url}formulare/${form}/ohne-javascript/`)
        await expectAccessible(page, 'empty')
        await sendPlain(page)
        await expect(page.locator('#fehler')).toBeFocused()
        await expectAccessible(page, 'mistakes')
        await page.goto(`${county.url}formulare/${form}/druck/`)
        await expectAccessible(page, 'paper')
      })
    }

    test('the receipt, the same again, and what is no form', async ({ page }) => {
      test.setTimeout(120_000)
      await page.goto(`${county.url}formulare/barriere-melden/ohne-javascript/`)
      await page.locator('#q-seite').fill(`Startseite ${scheme}`)
      await page.locator('#q-vorfall').fill('Der Kontrast ist zu gering.\n\nÜberall.')
      await page.locator('#q-antwortWeg').check()
      await page.locator('#q-name').fill('Das gehört nicht dazu')
      await sendPlain(page)
      await expect(page.locator('.pf-state')).toBeVisible()
      await expectAccessible(page, 'receipt')
      await page.reload()
      await expect(page.getByText('Sie liegen dem Amt nur einmal vor')).toBeVisible()
      await expectAccessible(page, 'receipt again')

      await page.goto(`${county.url}formulare/schulbus-meldung/ohne-javascript/`)
      await page.locator('[name=_edition]').evaluate((input: HTMLInputElement) => (input.value = 'veraltet'))
      await sendPlain(page)
      await expect(page.locator('#fehler')).toContainText('inzwischen geändert')
      await expectAccessible(page, 'changed meanwhile')

      await page.locator('form').evaluate((form: HTMLFormElement) => (form.action = '/api/v1/forms/fremd'))
      await sendPlain(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('gibt es nicht')
      await expectAccessible(page, 'unknown form')
    })
  })
}

test('a mistake is said at its control: its description is hint and error, and it is marked as invalid', async ({
  page,
}) => {
  await page.goto(`${county.url}formulare/schulbus-meldung/ohne-javascript/`)
  await sendPlain(page)
  const day = page.getByRole('textbox', { name: 'Tag' })
  await expect(day).toHaveAttribute('aria-invalid', 'true')
  await expect(day).toHaveAccessibleDescription(/Tag, Monat, Jahr.*Bitte füllen Sie „Tag“ aus\./u)
  await expect(
    page.getByRole('group', { name: '1.1 Art der Störung', exact: true }),
  ).toHaveAccessibleDescription('Bitte wählen Sie bei „Art der Störung“ eine Antwort aus.')
})
