import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { consoleOf, Stand } from './stand.ts'

const none = { unclear: 0, incomplete: 0, wrong: 0, 'not-mine': 0 }
const asked = '/leistungen/schulbus-meldung/'
const thanks = 'Danke für Ihre Antwort.'

let stand: Stand
let county: CountyServer
test.beforeAll(async () => {
  stand = await Stand.open()
})
test.afterAll(() => stand.close())
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.beforeEach(() => {
  county.forget()
})
test.afterAll(() => county.stop())

/** The question on a town's page, answered at the county's real intake. */
async function question(page: Page, attributes = 'service="schulbus-meldung"', lang = 'de') {
  await stand.show(page, `<amt-feedback county="${county.url}" ${attributes}>Nichts</amt-feedback>`, { lang })
  return page.locator('amt-feedback')
}

/** What the office reads. */
const counted = async () => JSON.parse(await county.inbox(['feedback', '--json'])) as unknown

test('“Ja” is counted for the county’s page, and thanks have the focus', async ({ page }) => {
  const element = await question(page)
  await element.getByRole('button', { name: 'Ja' }).click()
  const status = element.getByRole('status')
  await expect(status).toHaveText(thanks)
  await expect(status).toBeFocused()
  await expect(element.getByRole('button')).toHaveCount(0)
  expect(await counted()).toEqual([{ page: asked, yes: 1, no: 0, reasons: none }])
})

test('an office can be asked about, too', async ({ page }) => {
  const element = await question(page, 'office="kfz-zulassungsstelle"')
  await element.getByRole('button', { name: 'Ja' }).click()
  await expect(element.getByRole('status')).toHaveText(thanks)
  expect(await counted()).toEqual([{ page: '/aemter/kfz-zulassungsstelle/', yes: 1, no: 0, reasons: none }])
})

test('“Nein” asks why first, by keyboard alone', async ({ page }) => {
  const element = await question(page)
  await element.getByRole('button', { name: 'Nein' }).focus()
  await page.keyboard.press('Enter')
  await expect(element.getByRole('radio').first()).toBeFocused()
  expect(await counted()).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(element.getByRole('status')).toBeFocused()
  expect(await counted()).toEqual([{ page: asked, yes: 0, no: 1, reasons: { ...none, incomplete: 1 } }])
})

test('“Nein” is counted without a reason, and says nothing about who answers', async ({ page }) => {
  const element = await question(page)
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await element.getByRole('button', { name: 'Nein' }).click()
  await element.getByRole('button', { name: 'Senden' }).click()
  await expect(element.getByRole('status')).toHaveText(thanks)
  const request = await sent
  expect(request.postData()).toBe('page=%2Fleistungen%2Fschulbus-meldung%2F&answer=no')
  expect(await request.headerValue('referer')).toBeNull()
  expect(await counted()).toEqual([{ page: asked, yes: 0, no: 1, reasons: none }])
})

test('who presses twice is counted once', async ({ page }) => {
  const element = await question(page)
  await element.getByRole('button', { name: 'Ja' }).dblclick()
  await expect(element.getByRole('status')).toHaveText(thanks)
  expect(await counted()).toEqual([{ page: asked, yes: 1, no: 0, reasons: none }])
})

test('without a network nothing is lost, and the next attempt is counted', async ({ page, context }) => {
  const element = await question(page)
  const said = consoleOf(page)
  await element.getByRole('button', { name: 'Nein' }).click()
  const reason = element.getByRole('radio', { name: 'Etwas stimmt nicht.' })
  await reason.check()
  await context.setOffline(true)
  await element.getByRole('button', { name: 'Senden' }).click()
  await expect(element.getByRole('status')).toContainText('Prüfen Sie bitte Ihre Internetverbindung')
  await expect(
    element.getByRole('link', { name: 'Auf der Website des Landkreises antworten' }),
  ).toHaveAttribute('href', county.url + asked.slice(1))
  await expect(reason).toBeChecked()
  expect(said.some((text) => text.includes(`takes nothing from ${new URL(stand.town).origin}`))).toBe(true)
  await context.setOffline(false)
  await element.getByRole('button', { name: 'Senden' }).click()
  await expect(element.getByRole('status')).toHaveText(thanks)
  expect(await counted()).toEqual([{ page: asked, yes: 0, no: 1, reasons: { ...none, wrong: 1 } }])
})

test('a page that the county does not have is refused, and the webmaster is told', async ({ page }) => {
  const said = consoleOf(page)
  const element = await question(page, 'service="gibt-es-nicht"')
  await element.getByRole('button', { name: 'Ja' }).click()
  await expect(element.getByRole('status')).toHaveText(
    'Das Senden hat nicht geklappt. Bitte versuchen Sie es später noch einmal.',
  )
  expect(said.some((text) => text.includes('does not take an answer about /leistungen/gibt-es-nicht/'))).toBe(
    true,
  )
  expect(await counted()).toEqual([])
})

test('without a page the webmaster is told which attribute is missing', async ({ page }) => {
  const said = consoleOf(page)
  await question(page, '')
  await expect(page.getByText('Nichts')).toBeVisible()
  await expect.poll(() => said).toContain('<amt-feedback>: Attribute "service" or "office" is missing.')
})

test('is English on an English page', async ({ page }) => {
  const element = await question(page, 'service="schulbus-meldung"', 'en')
  await element.getByRole('button', { name: 'No' }).click()
  await expect(element.getByRole('radio', { name: 'Something is not right.' })).toBeVisible()
})

test('breaks no rule of accessibility', async ({ page }) => {
  const element = await question(page)
  await expect(element.getByRole('region', { name: 'War diese Seite hilfreich?' })).toBeVisible()
  await expectAccessible(page, 'question')
  await element.getByRole('button', { name: 'Nein' }).click()
  await expectAccessible(page, 'reasons')
  await element.getByRole('button', { name: 'Senden' }).click()
  await expect(element.getByRole('status')).toBeFocused()
  await expectAccessible(page, 'thanks')
})
