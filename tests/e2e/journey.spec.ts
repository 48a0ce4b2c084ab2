import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, receiptCode, send, withoutFileIds } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

test('a citizen finds a service, applies, and the office reads what was typed', async ({ page }) => {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  const foreign: string[] = []
  page.on('request', (request) => request.url().startsWith(county.url) || foreign.push(request.url()))

  await page.goto(county.url)
  await page.getByRole('searchbox').fill('Schulbus')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /Schulbusses melden/u })
    .first()
    .click()
  await page
    .getByRole('link', { name: /Online/iu })
    .first()
    .click()
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()

  const bus = await journey('schulbus-meldung', 'complete')
  await fillAll(page, bus)
  await send(page)
  const code = await receiptCode(page)

  expect(county.rows()).toBe(1)
  const opened = await county.open(code)
  const text = await county.read(code)
  expect(opened.manifest.answers).toEqual(bus.answers)
  expect(opened.receipt.code).toBe(code)
  expect(text).toContain('Art der Störung')
  expect(errors).toEqual([])
  expect(foreign.filter((url) => !/^(?:blob|data):/u.test(url))).toEqual([])
})

for (const [form, example] of [
  ['ehrenamtskarte', 'complete'],
  ['bildung-und-teilhabe', 'complete'],
] as const) {
  test(`${form} arrives with files, rows and everything asked`, async ({ page }) => {
    const filled = await journey(form, example)
    await page.goto(`${county.url}formulare/${form}/`)
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await fillAll(page, filled)
    await send(page)
    const opened = await county.open(await receiptCode(page))
    expect(withoutFileIds(opened.manifest.answers)).toEqual(withoutFileIds(filled.answers))
  })
}

test('going back and forth loses nothing, and a change returns to the review', async ({ page }) => {
  const bus = await journey('schulbus-meldung', 'complete')
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, bus)
  await page.getByRole('button', { name: 'Ändern: Haltestelle' }).click()
  await expect(page.locator('#q-haltestelle')).toBeFocused()
  await page.locator('#q-haltestelle').fill('Marktplatz')
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(page.getByText('Marktplatz')).toBeVisible()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await page.goForward()
  await expect(page.getByText('Schritt')).toBeVisible()
  await page.reload()
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Weiter ausfüllen' }).click()
  await expect(page.getByText('Schritt')).toBeVisible()
  await page.goto(`${county.url}formulare/schulbus-meldung/#schulbus-meldung=pruefen`)
  await expect(page.getByText('Marktplatz')).toBeVisible()
})
