import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { tabTo } from './support/keyboard-walk.ts'

// Where the focus is must be seen at once, not after a page has glided there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const open = (page: Page, path: string) => page.goto(county.url + path.slice(1))
const field = (page: Page) => page.getByRole('combobox', { name: 'Leistung, Amt oder Lebenslage' })
const count = (page: Page) => page.locator('.result-count')
const titles = (page: Page) => page.locator('.results h3')

test.describe('suggestions', () => {
  test('come while one types, are walked with the arrows, and Enter leads to the page', async ({ page }) => {
    await open(page, '/')
    const input = page.getByRole('combobox', { name: 'Leistung suchen' })
    await page.locator('#suche').focus()
    await expect(input).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.type('führersch')
    const options = page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option')
    await expect(options.first()).toBeVisible()
    await expect(input).toHaveAttribute('aria-expanded', 'true')
    await expect(input).not.toHaveAttribute('aria-activedescendant', /./u)
    await expect(page.locator('.search').getByRole('status')).toHaveText(/\d Vorschläge/u)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = options.nth(1)
    await expect(second).toHaveAttribute('aria-selected', 'true')
    await expect(input).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
    // Up from the first one is back in the field.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(input).not.toHaveAttribute('aria-activedescendant', /./u)
    await page.keyboard.press('ArrowUp')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const name = await options.first().locator('span').textContent()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  })

  test('Escape closes them and leaves what was typed; Enter without a choice searches', async ({ page }) => {
    await open(page, '/suche/')
    await field(page).fill('sperrm')
    await expect(page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(field(page)).toHaveValue('sperrm')
    await field(page).fill('Sperrmüll')
    await expect(page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/q=Sperrm/u)
    await expect(titles(page).first()).toHaveText('Sperrmüllabholung anmelden')
    await expect(page.getByRole('listbox')).toBeHidden()
  })

  test('a click leads to the page as well', async ({ page }) => {
    await open(page, '/suche/')
    await field(page).fill('wohng')
    await page.getByRole('option', { name: /^Wohngeld beantragen/u }).click()
    await expect(page).toHaveURL(/leistungen\/wohngeld/u)
  })
})

test('the last searches stay on the device, come with the arrow in the empty field, and can be cleared', async ({
  page,
}) => {
  await open(page, '/suche/?q=Wohngeld')
  await expect(count(page)).toHaveText(/\d+ Leistungen für „Wohngeld“/u)
  await open(page, '/suche/?q=Jagdschein')
  await expect(count(page)).toHaveText(/für „Jagdschein“/u)
  await open(page, '/suche/')
  const recent = page.getByRole('region', { name: 'Zuletzt gesucht' }).getByRole('link')
  await expect(recent).toHaveText(['Jagdschein', 'Wohngeld'])
  await field(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option')).toHaveText([
    /^Jagdschein/u,
    /^Wohngeld/u,
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Letzte Suchen löschen' }).click()
  await expect(page.getByText('Ihre letzten Suchen sind gelöscht.')).toBeVisible()
  await expect(recent).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Suche' })).toBeVisible()
  await expect(recent).toHaveCount(0)
})

test('a mistyped word is understood, said so, and what was typed can be had', async ({ page }) => {
  await open(page, '/suche/?q=F%C3%BCrerschein+verloren')
  await expect(count(page)).toHaveText(/für „Führerschein verloren“/u)
  await expect(titles(page).first()).toHaveText(/Ersatzführerschein/u)
  await expect(page.locator('.results mark').first()).toHaveText('Führerschein')
  await page.getByRole('link', { name: 'Stattdessen „Fürerschein verloren“ suchen' }).click()
  await expect(page).toHaveURL(/genau=ja/u)
  await expect(page.getByText('Gesucht wurde genau, was Sie getippt haben.')).toBeVisible()
  await page.goBack()
  await expect(count(page)).toHaveText(/für „Führerschein verloren“/u)
})

test('every filter is in the address, says what it leaves, and the back button takes it away again', async ({
  page,
}) => {
  await open(page, '/suche/?q=Kind')
  await expect(count(page)).toHaveText(/\d+ Leistungen für „Kind“/u)
  // Until the rarer words are there, what the small index gives may stand there.
  await page.waitForLoadState('networkidle')
  const before = await count(page).textContent()
  await page.getByRole('checkbox', { name: /^Unternehmen/u }).check()
  await expect(page).toHaveURL(/zielgruppe=unternehmen/u)
  await expect(count(page)).not.toHaveText(before ?? '')
  await page.goBack()
  await expect(count(page)).toHaveText(before ?? '')
  await expect(page.getByRole('checkbox', { name: /^Unternehmen/u })).not.toBeChecked()
  for (const [label, parameter] of [
    ['Thema', 'thema'],
    ['Amt', 'amt'],
    ['Ihre Gemeinde', 'ort'],
    ['Weg', 'online'],
  ] as const) {
    const list = page.getByLabel(label, { exact: true })
    await list.selectOption({ index: 1 })
    await expect(page).toHaveURL(new RegExp(`${parameter}=`, 'u'))
    const said = Number(/\((\d+)\)$/u.exec((await list.locator('option:checked').textContent()) ?? '')?.[1])
    await expect(count(page)).toHaveText(said === 1 ? /^1 Leistung / : new RegExp(`^${said} Leistungen`, 'u'))
    await page.goBack()
    await expect(count(page)).toHaveText(before ?? '')
    await expect(list).toHaveValue('')
  }
})

test('what works online comes first when asked', async ({ page }) => {
  await open(page, '/suche/?q=Kind')
  await page.getByRole('checkbox', { name: 'Online sofort zuerst zeigen' }).check()
  await expect(page).toHaveURL(/zuerst=online/u)
  await expect(page.locator('.result-group').first()).toHaveText('Online sofort')
  await expect(page.locator('.results').first().locator('li').first()).toContainText('online')
})

test('where the municipality decides, its own page is one click away', async ({ page }) => {
  await open(page, '/suche/?q=Gewerbe+anmelden')
  await page.getByLabel('Ihre Gemeinde', { exact: true }).selectOption('ahornkirchen')
  const place = page.locator('.result-tags').getByRole('link', { name: 'Ahornkirchen' }).first()
  await expect(place).toHaveAttribute('href', '/orte/ahornkirchen/')
})

test('the text of all pages is searched when asked, and only then is its index fetched', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await open(page, '/suche/?q=Wohngeld')
  await expect(titles(page).first()).toHaveText('Wohngeld beantragen')
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
  await page.getByRole('button', { name: 'Auch im Text aller Seiten suchen' }).click()
  await expect(page).toHaveURL(/text=ja/u)
  const section = page.getByRole('region', { name: 'Im Text der Seiten' })
  await expect(section.getByRole('status')).toHaveText(/weitere Seite/u)
  await expect(section.locator('mark').first()).toBeVisible()
  expect(fetched).toContain('/pagefind/pagefind.js')
})

test('where nothing fits there is a way on: register, telephone, a message', async ({ page }) => {
  await open(page, '/suche/?q=qwxyzz')
  await expect(count(page)).toHaveText('Keine Leistung gefunden für „qwxyzz“.')
  const help = page.getByRole('region', { name: 'So kommen Sie weiter' })
  await expect(help.getByRole('link', { name: 'Leistungen A–Z' })).toBeVisible()
  await expect(help.getByRole('link', { name: '115' })).toHaveAttribute('href', 'tel:115')
  await help.getByRole('link', { name: 'Schreiben Sie uns' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nachricht')
})

test('an office is named above the services when it is meant', async ({ page }) => {
  await open(page, '/suche/?q=F%C3%BChrerscheinstelle')
  await expect(page.getByRole('region', { name: 'Direkt zu' }).getByRole('link')).toHaveText(
    'Führerscheinstelle',
  )
})

test.describe('on a slow connection', () => {
  // What a worker asks for cannot be held back here.
  test.use({ serviceWorkers: 'block' })

  test('while the rarer words are slow to come, the small index answers; that nothing was found is said only with them', async ({
    page,
  }) => {
    const held: (() => void)[] = []
    await page.route('**/daten/suche-woerter.json', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue()
    })
    await open(page, '/suche/?q=Sperrm%C3%BCll+Matratzenlager')
    await expect(page.getByText('Wir suchen noch genauer …')).toBeVisible()
    await expect(titles(page).first()).toHaveText('Sperrmüllabholung anmelden')
    held.forEach((release) => release())
    await expect(page.getByText('Wir suchen noch genauer …')).toBeHidden()

    held.length = 0
    await open(page, '/suche/?q=qwxyzz')
    await expect.poll(() => held.length).toBe(1)
    await page.waitForTimeout(1000)
    await expect(count(page)).toHaveText('Suche läuft …')
    held.forEach((release) => release())
    await expect(count(page)).toHaveText('Keine Leistung gefunden für „qwxyzz“.')
  })
})

test('without a network the search still finds', async ({ page, context }) => {
  await open(page, '/')
  await page.evaluate(async () => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await open(page, '/suche/?q=Sperrm%C3%BCll')
  await expect(titles(page).first()).toHaveText('Sperrmüllabholung anmelden')
  await field(page).fill('jagdsch')
  await expect(page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option').first()).toContainText(
    'Jagdschein',
  )
})

test('compiled code is allowed on the results page and nowhere else', async ({ page }) => {
  for (const [path, isAllowed] of [
    ['/suche/', true],
    ['/', false],
    ['/leistungen/wohngeld/', false],
    ['/check/wohngeld/', false],
  ] as const) {
    await open(page, path)
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')
    expect(policy?.includes("'wasm-unsafe-eval'"), path).toBe(isAllowed)
  }
})

test('the whole way with the keyboard: type, look, choose a filter, go to a result', async ({ page }) => {
  await open(page, '/suche/')
  await tabTo(page, /^Leistung, Amt oder Lebenslage$/u)
  await page.keyboard.type('hund')
  await expect(page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(/Leistungen für „hund“/u)
  await expect(field(page)).toBeFocused()
  await tabTo(page, /^Unternehmen/u)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/zielgruppe=unternehmen/u)
  await expect(page.getByRole('checkbox', { name: /^Unternehmen/u })).toBeFocused()
  await tabTo(page, /Tierschutzrechtliche Erlaubnis/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/leistungen\/tierschutz-erlaubnis-gewerbe/u)
})
