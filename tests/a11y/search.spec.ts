import { expect, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'
import { expectAccessible } from '../e2e/support/expect-accessible.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

for (const scheme of ['light', 'dark'] as const)
  for (const width of [320, 1440])
    test(`suggestions, results, filters, full text and the last searches, ${scheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${county.url}suche/?q=F%C3%BCrerschein&zielgruppe=buerger&zuerst=online&text=ja`)
      await expect(page.locator('.full-text [role=status]')).toHaveText(/Seite|nichts/u)
      await expectAccessible(page, 'results')
      const field = page.getByRole('combobox', { name: 'Leistung, Amt oder Lebenslage' })
      await field.fill('wohn')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expectAccessible(page, 'suggestions')
      await page.goto(`${county.url}suche/`)
      await expect(page.getByRole('region', { name: 'Zuletzt gesucht' })).toBeVisible()
      await expectAccessible(page, 'last searches')
      await page.goto(county.url)
      await page.locator('#suche').fill('wohn')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      await expectAccessible(page, 'suggestions on the home page')
    })

test('a screen reader hears field, number, heading and results in this order', async ({ page }) => {
  await page.goto(`${county.url}suche/?q=Sperrmll`)
  await expect(page.locator('.results h3').first()).toBeVisible()
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Suche" [level=1]
      - search:
        - combobox "Leistung, Amt oder Lebenslage": Sperrmll
        - button "Suchen"
      - status: /\\d+ Leistungen für „Sperrmüll“/
      - paragraph:
        - text: Wir haben Ihre Schreibweise angepasst.
        - link "Stattdessen „Sperrmll“ suchen"
      - group:
        - heading "Ergebnisse eingrenzen" [level=2]
      - region "Ergebnisse":
        - heading "Ergebnisse" [level=2]
        - list:
          - listitem:
            - heading "Sperrmüllabholung anmelden" [level=3]
  `)
  await page.locator('#suche').fill('sperrm')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - combobox "Leistung, Amt oder Lebenslage" [expanded]
    - listbox "Vorschläge":
      - option "Sperrmüllabholung anmelden Leistung" [selected]
  `)
})
