import { expect, type Locator, type Page, type Request, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

const path = '/leistungen/schulbus-meldung/'
const none = { unclear: 0, incomplete: 0, wrong: 0, 'not-mine': 0 }

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.beforeEach(() => {
  county.forget()
})
test.afterAll(() => county.stop())

/** The question on the page. */
async function question(page: Page): Promise<Locator> {
  await page.goto(county.url + path.slice(1))
  return page.getByRole('region', { name: 'War diese Seite hilfreich?' })
}

/** What the office reads. */
const counted = async () => JSON.parse(await county.inbox(['feedback', '--json'])) as unknown

/** Everything the page sends to the intake from now on. */
function sent(page: Page): Request[] {
  const requests: Request[] = []
  page.on('request', (request) => request.method() === 'POST' && requests.push(request))
  return requests
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [button, yes, no] of [
    ['Ja', 1, 0],
    ['Nein', 0, 1],
  ] as const)
    test(`“${button}” is counted, and a page says thanks`, async ({ page }) => {
      await (await question(page)).getByRole('button', { name: button }).click()
      await expect(page).toHaveURL(`${county.url}danke/`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke für Ihre Antwort')
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
      await expect(page.getByRole('main').getByRole('link', { name: 'Zur Startseite' })).toBeVisible()
      expect(await counted()).toEqual([{ page: path, yes, no, reasons: none }])
    })

  test('no reason is asked that could not be sent', async ({ page }) => {
    const section = await question(page)
    await expect(section.getByRole('radio')).toHaveCount(0)
    await expect(section.getByRole('button')).toHaveText(['Ja', 'Nein'])
    await expect(section.getByText('Wir speichern nicht, wer geantwortet hat.')).toBeVisible()
  })
})

test('“Ja” is counted at once, on the same page, and thanks are read out', async ({ page }) => {
  const section = await question(page)
  const requests = sent(page)
  await section.getByRole('button', { name: 'Ja' }).click()
  const status = section.getByRole('status')
  await expect(status).toHaveText('Danke für Ihre Antwort.')
  await expect(status).toBeFocused()
  await expect(section.getByRole('button')).toHaveCount(0)
  await expect(page).toHaveURL(county.url + path.slice(1))
  expect(requests.map((request) => request.postData())).toEqual([
    'page=%2Fleistungen%2Fschulbus-meldung%2F&answer=yes',
  ])
  expect(await counted()).toEqual([{ page: path, yes: 1, no: 0, reasons: none }])
})

test('“Nein” asks why first, by keyboard alone, and Enter in the reasons sends them', async ({ page }) => {
  const section = await question(page)
  const requests = sent(page)
  await section.getByRole('button', { name: 'Nein' }).focus()
  await page.keyboard.press('Enter')
  await expect(section.getByRole('radio').first()).toBeFocused()
  await expect(section.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(requests).toEqual([])
  await expectAccessible(page, 'with reasons')
  await page.keyboard.press('ArrowDown')
  await expect(section.getByRole('radio', { name: 'Es fehlt etwas.' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(section.getByRole('status')).toBeFocused()
  expect(await counted()).toEqual([{ page: path, yes: 0, no: 1, reasons: { ...none, incomplete: 1 } }])
})

test('“Nein” is counted without a reason, too', async ({ page }) => {
  const section = await question(page)
  await section.getByRole('button', { name: 'Nein' }).click()
  await section.getByRole('button', { name: 'Senden' }).click()
  await expect(section.getByRole('status')).toHaveText('Danke für Ihre Antwort.')
  expect(await counted()).toEqual([{ page: path, yes: 0, no: 1, reasons: none }])
})

test('whoever changes a “Nein” to “Ja” sends no reason', async ({ page }) => {
  const section = await question(page)
  await section.getByRole('button', { name: 'Nein' }).click()
  await section.getByRole('radio', { name: 'Etwas stimmt nicht.' }).check()
  await section.getByRole('button', { name: 'Ja' }).click()
  await expect(section.getByRole('status')).toHaveText('Danke für Ihre Antwort.')
  expect(await counted()).toEqual([{ page: path, yes: 1, no: 0, reasons: none }])
})

test('without a network nothing is lost, and the next attempt is counted once', async ({ page, context }) => {
  const section = await question(page)
  await section.getByRole('button', { name: 'Nein' }).click()
  const reason = section.getByRole('radio', { name: 'Ich habe etwas anderes gesucht.' })
  await reason.check()
  await context.setOffline(true)
  const send = section.getByRole('button', { name: 'Senden' })
  await send.click()
  await expect(section.getByRole('status')).toContainText('Prüfen Sie bitte Ihre Internetverbindung')
  await expect(reason).toBeChecked()
  expect(await counted()).toEqual([])
  await context.setOffline(false)
  await send.click()
  await expect(section.getByRole('status')).toHaveText('Danke für Ihre Antwort.')
  expect(await counted()).toEqual([{ page: path, yes: 0, no: 1, reasons: { ...none, 'not-mine': 1 } }])
})

for (const [status, words] of [
  [429, 'in einer Stunde'],
  [503, 'später noch einmal'],
] as const)
  test(`a refusal with ${status} is said in words, and can be tried again`, async ({ page }) => {
    const section = await question(page)
    const address = '**/api/v1/feedback'
    await page.route(address, (route) => route.fulfill({ status, body: '{}' }))
    const yes = section.getByRole('button', { name: 'Ja' })
    await yes.click()
    await expect(section.getByRole('status')).toContainText(words)
    await page.unroute(address)
    await yes.click()
    await expect(section.getByRole('status')).toHaveText('Danke für Ihre Antwort.')
    expect(await counted()).toEqual([{ page: path, yes: 1, no: 0, reasons: none }])
  })

test('who presses twice is counted once', async ({ page }) => {
  const section = await question(page)
  const requests = sent(page)
  await section.getByRole('button', { name: 'Ja' }).dblclick()
  await expect(section.getByRole('status')).toHaveText('Danke für Ihre Antwort.')
  expect(requests).toHaveLength(1)
  expect(await counted()).toEqual([{ page: path, yes: 1, no: 0, reasons: none }])
})

test('buttons and reasons are large enough for any finger', async ({ page }) => {
  const section = await question(page)
  await section.getByRole('button', { name: 'Nein' }).click()
  const targets = [...(await section.getByRole('button').all()), ...(await section.locator('label').all())]
  expect(targets).toHaveLength(7)
  for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`breaks no rule of accessibility on ${colorScheme} screens`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const section = await question(page)
    await expectAccessible(page, 'question')
    await section.getByRole('button', { name: 'Nein' }).click()
    await expectAccessible(page, 'reasons')
    await section.getByRole('button', { name: 'Senden' }).click()
    await expect(section.getByRole('status')).toBeFocused()
    await expectAccessible(page, 'thanks')
  })

test('is not on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(county.url + path.slice(1))
  await expect(page.locator('.feedback')).toHaveCount(1)
  await expect(page.locator('.feedback')).toBeHidden()
})
