import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { expectReadingOrder, expectSeen, nextStop, tabTo, walk } from './support/keyboard-walk.ts'

// Where the focus is must be seen at once, not after a page has glided there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const open = (page: Page, path: string) => page.goto(county.url + path.slice(1))

test('home: past the header with the skip link, into the search, to the results, to the service', async ({
  page,
}) => {
  await open(page, '/')
  const skip = await nextStop(page)
  expect(skip).toMatchObject({ name: 'Zum Inhalt springen', isMarked: true, isInView: true })
  await page.keyboard.press('Enter')
  await expect(page.locator('#inhalt')).toBeFocused()
  const field = await nextStop(page)
  expect(field).toMatchObject({ name: 'Leistung suchen', isMarked: true, isInView: true })
  await page.keyboard.type('Wohngeld')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/suche\/\?q=Wohngeld$/u)
  await expect(page.locator('.result-count')).toHaveText(/\d+ Leistungen für „Wohngeld“/u)
  await tabTo(page, /^Wohngeld beantragen$/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/leistungen\/wohngeld\/$/u)
})

test('home: a life event, and a service of it', async ({ page }) => {
  await open(page, '/')
  await tabTo(page, /^Kind und Familie/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/themen\/kind-und-familie\/$/u)
  await tabTo(page, /Elterngeld/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/leistungen\/elterngeld\/$/u)
})

test('results are narrowed with the keyboard', async ({ page }) => {
  await open(page, '/suche/?q=Auto')
  const status = page.locator('.result-count')
  await expect(status).toHaveText(/\d+ Leistungen/u)
  const before = await status.textContent()
  await tabTo(page, /^Unternehmen \(\d+\)$/u)
  await page.keyboard.press('Space')
  await expect(status).not.toHaveText(before ?? '')
  await expect(page.getByRole('checkbox', { name: /^Unternehmen/u })).toBeFocused()
  await tabTo(page, /Thema/u)
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/thema=|topic=/u)
})

for (const path of [
  '/',
  '/suche/?q=Auto',
  '/leistungen/',
  '/leistungen/wohngeld/',
  '/leistungen/fuehrerschein-umtausch/',
  '/leistungen/wohngeld/checkliste/',
  '/check/wohngeld/',
  '/zustaendigkeit/',
  '/digitales-amt/',
  '/aemter/bauamt/',
  '/orte/sonnenau/',
  '/wegweiser/umzug/',
  '/en/services/wohngeld/',
])
  test(`every stop on ${path} is seen, and they come as one reads`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: 600, height: 900 })
    await open(page, path)
    if (path.startsWith('/suche/')) await expect(page.locator('.result-count')).toHaveText(/\d+ Leistungen/u)
    const stops = await walk(page, 90)
    expect(stops.length).toBeGreaterThan(10)
    expect(stops[0]?.name).toMatch(/^Zum Inhalt springen$|^Skip to content$/u)
    stops.forEach(expectSeen)
    // The skip link stands over the page.
    expectReadingOrder(stops.slice(1))
  })

test('a service: from the facts to what one needs, the list to tick off, the vote', async ({ page }) => {
  await open(page, '/leistungen/wohngeld/')
  await tabTo(page, /^Was Sie brauchen$/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#unterlagen$/u)
  await expect(page.locator('#unterlagen')).toBeInViewport()
  // The next stop is behind the heading, not back at the facts.
  expect(await nextStop(page)).toMatchObject({ name: 'Liste zum Abhaken und Drucken', isMarked: true })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/checkliste\/$/u)
  await tabTo(page, /^Nachweise über das Einkommen/u)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await tabTo(page, /^Zurück zu: Wohngeld beantragen$/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/leistungen\/wohngeld\/$/u)
  await tabTo(page, /^Ja$/u)
  await page.keyboard.press('Enter')
  const thanks = page.getByRole('status').filter({ hasText: 'Danke für Ihre Antwort.' })
  await expect(thanks).toBeFocused()
})

test('a deadline goes into the calendar', async ({ page }) => {
  await open(page, '/leistungen/fuehrerschein-umtausch/')
  await tabTo(page, /^In den Kalender übernehmen: Ausgestellt 2011/u)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('frist-2032-01-19.ics')
})

test('a check from the first question to the outcome, with a mistake, a step back and a change', async ({
  page,
}) => {
  await open(page, '/check/wohngeld/')
  const heading = page.locator('.check__ask h2')
  const first = (await heading.textContent()) ?? ''
  await tabTo(page, /^Weiter$/u)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Bitte wählen Sie eine Antwort.')

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(heading).not.toHaveText(first)
  await expect(heading).toBeFocused()
  await tabTo(page, /^Zurück$/u)
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText(first)
  await expect(heading).toBeFocused()

  const outcome = page.getByRole('heading', { name: 'Ihre Antworten' })
  for (let question = 0; question < 12 && !(await outcome.isVisible()); question += 1) {
    const before = (await heading.textContent()) ?? ''
    const option = await nextStop(page)
    if (!option) throw new Error('The question has no answers.')
    expectSeen(option)
    await page.keyboard.press('Space')
    await tabTo(page, /^Weiter$/u)
    await page.keyboard.press('Enter')
    await expect(heading).not.toHaveText(before)
    await expect(heading).toBeFocused()
  }
  await expect(outcome).toBeVisible()
  await tabTo(page, /^Ändern/u)
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText(first)
  await expect(heading).toBeFocused()
})

for (const { path, word, found, left } of [
  {
    path: '/leistungen/',
    word: 'wohngeld',
    found: /^Wohngeld beantragen$/u,
    left: /\d+ von \d+ Leistungen/u,
  },
  { path: '/zustaendigkeit/', word: '86999', found: /86999 .*Sonnenau/u, left: /\d+ von \d+ Städten/u },
])
  test(`${path} is narrowed by typing, and what is left is reached`, async ({ page }) => {
    await open(page, path)
    const list = page.locator('[data-words]')
    const all = await list.count()
    await page.locator('[data-filters] input').focus()
    await page.keyboard.type(word)
    await expect(page.locator('[data-filters]').getByRole('status')).toHaveText(left)
    const shown = await list.filter({ visible: true }).count()
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all / 4)
    await tabTo(page, found)
    await page.keyboard.press('Shift+Tab')
    await page.locator('[data-filters] input').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await expect(list.filter({ visible: true })).toHaveCount(all)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a check is a list to read, with what every answer means and what can come out', async ({ page }) => {
    await open(page, '/check/wohngeld/')
    const list = page.locator('noscript', { has: page.locator('ol') })
    await expect(list.locator('ol > li')).toHaveCount(7)
    await expect(list.locator('ol')).toBeVisible()
    const text = await list.innerText()
    expect(text).toContain('Dann ist unsere Wohngeldstelle für Sie zuständig.')
    expect(text).toContain('Was herauskommen kann')
    await expect(page.getByRole('button', { name: 'Weiter' })).toBeHidden()
  })

  for (const path of ['/leistungen/', '/zustaendigkeit/'])
    test(`${path} shows everything and no field that does nothing`, async ({ page }) => {
      await open(page, path)
      const list = page.locator('[data-words]')
      const all = await list.count()
      expect(all).toBeGreaterThanOrEqual(24)
      // Other words for a service are folded away; a click opens them.
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await expect(list.filter({ visible: true })).toHaveCount(all)
      await expect(page.locator('[data-filters]')).toBeHidden()
    })
})
