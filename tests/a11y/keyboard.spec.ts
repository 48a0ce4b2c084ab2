import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../e2e/support/county-server.ts'
import { receiptCode } from '../e2e/support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

/** Presses Tab until a control with this accessible name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      let active = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      if (!(active instanceof HTMLElement)) return ''
      const labels =
        'labels' in active
          ? [...((active as HTMLInputElement).labels ?? [])].map((label) => label.innerText)
          : []
      return [active.getAttribute('aria-label') ?? '', ...labels, active.innerText].join(' ')
    })
    if (name.test(focused)) return
  }
  throw new Error(`No control ${name} within 60 presses of Tab.`)
}

test('the whole way with the keyboard alone: skip link, search, service, form, mistakes, receipt', async ({
  page,
}) => {
  await page.goto(county.url)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Zum Inhalt springen')
  await page.keyboard.press('Enter')
  await tabTo(page, /Leistung suchen|suchen/iu)
  await page.keyboard.type('Schulbus')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/suche\/\?q=Schulbus/u)
  await expect(page.getByRole('link', { name: /Schulbusses melden/u }).first()).toBeVisible()
  await tabTo(page, /Schulbusses melden/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/leistungen\/schulbus-meldung/u)
  await tabTo(page, /^\s*Online/iu)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).waitFor()
  await tabTo(page, /Jetzt ausfüllen/u)
  await page.keyboard.press('Enter')

  // Enter in a field goes on, and where something is missing the summary has the focus.
  await tabTo(page, /Linie/u)
  await page.keyboard.press('Enter')
  await expect(page.locator('#errors')).toBeFocused()
  await expect(page).toHaveTitle(/^Fehler: /u)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#q-art')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#q-art-1')).toBeChecked()
  await tabTo(page, /Gemeinde/u)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^.*Haltestelle/u)
  await page.keyboard.type('Kirche')
  await tabTo(page, /Tag/u)
  await page.keyboard.type('3.5.24')
  await tabTo(page, /Abfahrt/u)
  await page.keyboard.type('7.30')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Schritt 2 von 3')).toBeVisible()
  await tabTo(page, /Bemerkung/u)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^\s*Weiter/u)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await tabTo(page, /^\s*Absenden/u)
  await page.keyboard.press('Enter')
  await receiptCode(page)
})
