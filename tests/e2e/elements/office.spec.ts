import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible.ts'
import { office, paths } from './muster.ts'
import { consoleOf, Stand } from './stand.ts'

const snippet = '<amt-office office="musteramt"><p>Rufen Sie uns an.</p></amt-office>'

let stand: Stand
test.beforeAll(async () => {
  stand = await Stand.open()
})
test.afterAll(() => stand.close())
test.beforeEach(() => {
  stand.reset()
  stand.publish(paths.office, office)
})

test('says whether it is open now, and says otherwise once it has closed', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T11:59:30+01:00') })
  await stand.show(page, snippet)
  const now = page.locator('amt-office .now')
  await expect(now).toHaveText('heute bis 12:00 Uhr geöffnet')
  await page.clock.fastForward('01:00')
  await expect(now).toHaveText('geschlossen, öffnet morgen um 8:00 Uhr')
})

test('says how to reach it, the week, what is closed ahead, and what has to be known', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+01:00'))
  await stand.show(page, snippet)
  const element = page.locator('amt-office')
  for (const text of ['Musterweg 1', 'Zimmer 12', 'Aufzug am Hintereingang', 'Mit dem Bus 7 bis Musterplatz'])
    await expect(element.getByText(text)).toBeVisible()
  await expect(element.getByText('Vom 20. November 2026 bis 30. November 2026:')).toBeVisible()
  await expect(element.getByRole('link', { name: '089 99998-100' })).toHaveAttribute(
    'href',
    'tel:+498999998100',
  )
  await expect(element.getByText('Nur mit Termin.')).toBeVisible()
  await expect(element.getByRole('row')).toHaveCount(7)
  await expect(element.locator('[aria-current=date]')).toContainText('Montag')
  await expect(element.getByText('Betriebsruhe')).toBeVisible()
})

test('an office that is not there: what the webmaster wrote stays, and why is in the console', async ({
  page,
}) => {
  stand.publish(paths.office, undefined)
  const said = consoleOf(page)
  await stand.show(page, snippet)
  await expect(page.getByRole('status')).toHaveText('Das lässt sich gerade nicht laden.')
  await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
  expect(said).toContain(`<amt-office>: ${stand.county.slice(0, -1)}${paths.office} is 404.`)
})

test('is English on an English page', async ({ page }) => {
  await stand.show(page, snippet, { lang: 'en' })
  await expect(page.getByRole('term').first()).toHaveText('Now')
  await expect(page.getByRole('link', { name: 'More about this office' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`breaks no rule of accessibility on ${colorScheme} screens`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await stand.show(page, snippet)
    await expect(page.locator('amt-office').getByRole('table')).toBeVisible()
    await expectAccessible(page, 'office')
  })
