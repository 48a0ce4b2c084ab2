import { expect, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const pages = [
  '',
  'suche/?q=schule',
  'leistungen/',
  'leistungen/bildung-und-teilhabe/',
  'aemter/sozialamt/',
  'unternehmen/',
  'formulare/schulbus-meldung/',
  'datenschutz/',
]

// 320 CSS px is also what 1280 px at 400 % zoom leaves (WCAG 1.4.10).
for (const width of [320, 768, 1440]) {
  test(`nothing has to be scrolled sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(county.url + path)
      if (path.startsWith('formulare/')) {
        await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
        await page.getByRole('button', { name: 'Weiter', exact: true }).click()
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}
