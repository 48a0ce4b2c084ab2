import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { ExchangeIndex } from '../../src/exchange/package/exchange-index.ts'
import { builtSite, pagesOf } from './support/built-site.ts'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const form = 'bildung-und-teilhabe'
const index = async (): Promise<ExchangeIndex> =>
  JSON.parse(await readFile(join(builtSite, 'austausch', 'index.json'), 'utf8')) as ExchangeIndex
const rows = (page: Page) => page.locator('#angebote > li:visible')
const trial = (page: Page) => page.frameLocator('iframe[title^="Probe"]')

test('every form in the index has a row and a page, with the same version, figures and licence', async ({
  page,
}) => {
  const { forms } = await index()
  await page.goto(`${county.url}austausch/`)
  const shown = await rows(page).evaluateAll((entries) =>
    entries.map((entry) => ({
      href: entry.querySelector('a')?.getAttribute('href'),
      text: (entry.textContent ?? '').replace(/\s+/gu, ' '),
    })),
  )
  expect(shown.map(({ href }) => href).toSorted()).toEqual(
    forms.map(({ id }) => `/austausch/${id}/`).toSorted(),
  )
  const pages = new Map((await pagesOf()).map(({ path, html }) => [path, html]))
  for (const { id, title, summary, version, figures, licence, topics, legalBasis } of forms) {
    const row = shown.find(({ href }) => href === `/austausch/${id}/`)?.text
    const { questions, minutes, flesch } = figures
    const told = [
      title.de,
      summary.de,
      `Fassung ${version}`,
      `${questions} ${questions === 1 ? 'Frage' : 'Fragen'}`,
      `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
      licence,
      ...topics,
      ...legalBasis,
    ]
    for (const words of told) expect(row, id).toContain(words)
    expect(pages.get(`/austausch/${id}/`), id).toContain(`Flesch: ${flesch} von 100`)
  }
})

test('a word, a topic or a law narrows the list', async ({ page }) => {
  await page.goto(`${county.url}austausch/`)
  const all = await rows(page).count()
  for (const word of ['Schulbus', 'BayBO', 'Auto']) {
    await page.getByLabel('Liste eingrenzen').fill(word)
    await expect.poll(() => rows(page).count()).toBeLessThan(all)
    expect(await rows(page).count(), word).toBeGreaterThan(0)
  }
  await expect(page.getByRole('status').filter({ hasText: `von ${all} Formularen` })).toBeVisible()
})

test('says nothing of how this county can be reached where it says what it offers', async ({ page }) => {
  await page.goto(`${county.url}austausch/${form}/`)
  const offered = await page.locator('main').innerText()
  expect(offered).not.toMatch(/089 99998|@example\.org|Sozialamt/u)
})

test('what it asks is told with its conditions as sentences', async ({ page }) => {
  await page.goto(`${county.url}austausch/${form}/`)
  await page.getByText('1. Welche Leistung bekommen Sie?').click()
  await expect(page.getByText('Kindergeldnummer')).toBeVisible()
  await expect(page.getByText('Nur wenn Leistung ist Kinderzuschlag')).toBeVisible()
})

test('the signed package can be downloaded, and is the one in the index', async ({ page }) => {
  const { forms } = await index()
  const offered = forms.find(({ id }) => id === form)
  await page.goto(`${county.url}austausch/${form}/`)
  const link = page.getByRole('link', { name: 'Unterschriebenes Paket herunterladen' })
  expect(await link.getAttribute('href')).toBe(`/${offered?.package}`)
  const answer = await page.request.get(county.url + String(offered?.package))
  expect((await answer.body()).length).toBe(offered?.size)
})

test('tells the commands and the six words', async ({ page }) => {
  await page.goto(`${county.url}austausch/${form}/`)
  await expect(page.getByText(/^npm run forms -- search --add https:\/\/\S+$/u)).toBeVisible()
  await expect(page.getByText(`npm run forms -- adopt ${form}`, { exact: true })).toBeVisible()
  await expect(page.locator('.fingerprint li')).toHaveCount(6)
  const open = page.getByRole('link', { name: 'In der Werkstatt öffnen' })
  expect(await open.getAttribute('href')).toBe(`/werkstatt/?formular=${form}`)
})

test('the form is tried out in three widths and two languages, empty and with an example', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.goto(`${county.url}austausch/${form}/`)
  await page.getByRole('heading', { name: 'Ausprobieren' }).scrollIntoViewIfNeeded()
  const begin = trial(page).getByRole('button', { name: 'Jetzt ausfüllen' })
  await expect(begin).toBeVisible()
  const frame = page.locator('iframe')
  for (const [name, width] of [
    ['Tablet', '768'],
    ['Rechner', '1120'],
    ['Handy', '320'],
  ] as const) {
    await page.getByLabel(name).check()
    await expect(frame).toHaveAttribute('width', width)
  }
  await page.getByLabel('Englisch').check()
  await expect(trial(page).getByRole('button', { name: 'Fill in now' })).toBeVisible()
  await page.getByLabel('Deutsch', { exact: true }).check()
  await begin.click()
  await trial(page).getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(trial(page).locator('#errors')).toBeVisible()
  await page.getByLabel('Mit Beispiel').check()
  await expect(trial(page).locator('#errors')).toHaveCount(0)
  await trial(page).getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(trial(page).getByText('Schritt 2 von')).toBeVisible()
  expect(asked.filter((each) => !each.startsWith('GET ') || each.includes('/api/'))).toEqual([])
})

test('everything can be reached with the keyboard, and the frame is a stop on the way', async ({ page }) => {
  await page.goto(`${county.url}austausch/${form}/`)
  await page.getByRole('link', { name: 'Hier ausprobieren' }).focus()
  await page.keyboard.press('Enter')
  await expect(trial(page).getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await page.getByLabel('Handy').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('iframe')).toHaveAttribute('width', '768')
  for (let stops = 0; stops < 8; stops += 1) {
    await page.keyboard.press('Tab')
    if (
      await trial(page)
        .locator('amt-form')
        .evaluate(() => document.hasFocus())
    )
      return
  }
  throw new Error('The frame is not reached.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there but the try-out', async ({ page }) => {
    await page.goto(`${county.url}austausch/`)
    await expect(page.locator('#angebote > li').first()).toBeVisible()
    await expect(page.getByLabel('Liste eingrenzen')).toBeHidden()
    await page.goto(`${county.url}austausch/${form}/`)
    await expect(page.getByText('So übernehmen Sie das Formular')).toBeVisible()
    await expect(page.getByText('Ausprobieren', { exact: true })).toBeHidden()
    await expect(page.getByRole('link', { name: 'In der Werkstatt öffnen' })).toBeHidden()
    await page.getByText('1. Welche Leistung bekommen Sie?').click()
    await expect(page.getByText('Kindergeldnummer')).toBeVisible()
  })
})

for (const scheme of ['light', 'dark'] as const)
  for (const width of [320, 768, 1440])
    test(`accessible and nothing to scroll sideways: ${scheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      for (const path of ['austausch/', `austausch/${form}/`]) {
        await page.goto(county.url + path)
        for (const fold of await page.locator('.fold summary').all()) await fold.click()
        if (path !== 'austausch/') {
          await page.getByRole('heading', { name: 'Ausprobieren' }).scrollIntoViewIfNeeded()
          await expect(trial(page).getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
        }
        await expectAccessible(page, path)
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0)
      }
    })
