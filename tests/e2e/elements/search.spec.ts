import { expect, type Locator, type Page, test } from '@playwright/test'
import type { SearchIndex } from '../../../widgets/contract/search-index.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { consoleOf, Stand, type TownPage } from './stand.ts'

const index = '/daten/suche.json'
const first = 'Ersatzführerschein bei Verlust oder Diebstahl beantragen'
const firstPage = 'leistungen/fuehrerschein-ersatz/'

let stand: Stand
test.beforeAll(async () => {
  stand = await Stand.open()
})
test.afterAll(() => stand.close())
test.beforeEach(() => stand.reset())

/** The search on a town's page. */
async function open(page: Page, attributes = '', around: TownPage = {}): Promise<Locator> {
  const link = `<a href="${stand.county}suche/">Zur Suche</a>`
  await stand.show(page, `<amt-search ${attributes}>${link}</amt-search>`, around)
  await expect(page.getByRole('combobox')).toBeVisible()
  return page.locator('amt-search')
}

const field = (page: Page) => page.getByRole('combobox')
const options = (page: Page) => page.getByRole('option')
const results = (page: Page) => page.locator('amt-search ol').getByRole('heading').getByRole('link')
const count = (page: Page) => page.locator('amt-search .count')

async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words)
  await field(page).press('Enter')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the webmaster’s link stands there', async ({ page }) => {
    await stand.show(page, `<amt-search><a href="${stand.county}suche/">Zur Suche</a></amt-search>`)
    await expect(page.getByRole('link', { name: 'Zur Suche' })).toBeVisible()
  })
})

test('loads its index when somebody is about to type, and not before', async ({ page }) => {
  await open(page)
  const data = () => stand.asked.filter((path) => path.startsWith('/daten/'))
  // Whatever else the element fetches is there.
  await page.waitForLoadState('networkidle')
  expect(data()).toEqual([])
  await field(page).focus()
  await expect.poll(data).toEqual([index])
})

test('finds what is meant, says how much, and leads to the county', async ({ page }) => {
  await open(page)
  await search(page, 'Führerschein verloren')
  await expect(results(page).first()).toHaveText(first)
  await expect(results(page).first()).toHaveAttribute('href', stand.county + firstPage)
  await expect(results(page)).toHaveCount(10)
  await expect(count(page)).toHaveText(/^\d+ Leistungen für „Führerschein verloren“$/u)
  await expect(count(page)).toHaveAttribute('role', 'status')
  const result = page.locator('amt-search ol > li').first()
  await expect(result.locator('mark').first()).toHaveText('Führerschein')
  await expect(result).toContainText('Führerscheinstelle')
  await expect(result).toContainText('Kosten: ')
  await expect(page).toHaveURL(stand.town)
  expect(await page.evaluate(() => history.length)).toBe(2)
})

test('more results are shown on request, and the first new one has the focus', async ({ page }) => {
  await open(page)
  await search(page, 'Führerschein verloren')
  await page.getByRole('button', { name: 'Weitere Ergebnisse zeigen' }).press('Enter')
  await expect(results(page).nth(10)).toBeFocused()
})

test('a typing mistake is understood, and what was typed can be searched for instead', async ({ page }) => {
  await open(page)
  await search(page, 'Fürerschein verloren')
  await expect(results(page).first()).toHaveText(first)
  await expect(page.getByText('Wir haben Ihre Schreibweise angepasst.')).toBeVisible()
  await page.getByRole('button', { name: 'Stattdessen „Fürerschein verloren“ suchen' }).click()
  await expect(page.getByText('Gesucht wurde genau, was Sie getippt haben.')).toBeVisible()
  await page.getByRole('button', { name: 'Auch Ähnliches suchen' }).click()
  await expect(results(page).first()).toHaveText(first)
})

test('nothing found: help, and the same search at the county', async ({ page }) => {
  await open(page, 'place="sonnenau"')
  await search(page, 'xyzzy quux')
  await expect(count(page)).toHaveText('Keine Leistung gefunden für „xyzzy quux“.')
  await expect(page.getByRole('link', { name: 'Alle Leistungen von A bis Z' })).toHaveAttribute(
    'href',
    `${stand.county}leistungen/`,
  )
  await expect(page.getByRole('link', { name: 'Behördennummer 115 anrufen' })).toHaveAttribute(
    'href',
    'tel:115',
  )
  await expect(page.getByRole('link', { name: 'weitersuchen' })).toHaveAttribute(
    'href',
    `${stand.county}suche/?q=xyzzy+quux&ort=sonnenau`,
  )
})

test('an office that the query names stands above', async ({ page }) => {
  await open(page)
  await search(page, 'Führerscheinstelle')
  await expect(page.getByRole('list', { name: 'Direkt zu' }).getByRole('link')).toHaveAttribute(
    'href',
    `${stand.county}aemter/fuehrerscheinstelle/`,
  )
})

test.describe('suggestions', () => {
  test('come while typing, and the arrow keys go through them and back to the field', async ({ page }) => {
    await open(page)
    await field(page).pressSequentially('führ')
    await expect(options(page)).toHaveCount(6)
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator('amt-search').getByText('6 Vorschläge, mit den Pfeiltasten')).toBeAttached()
    const active = () => field(page).getAttribute('aria-activedescendant')
    expect(await active()).toBeNull()
    await field(page).press('ArrowDown')
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    expect(await active()).toBe(await options(page).first().getAttribute('id'))
    await field(page).press('ArrowUp')
    expect(await active()).toBeNull()
    await field(page).press('ArrowUp')
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  })

  test('Escape closes them and leaves what was typed', async ({ page }) => {
    await open(page)
    await field(page).pressSequentially('führ')
    await expect(options(page)).toHaveCount(6)
    await field(page).press('Escape')
    await expect(options(page)).toHaveCount(0)
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
    await expect(field(page)).toHaveValue('führ')
  })

  test('Enter on one leads to its page at the county', async ({ page }) => {
    await open(page)
    await field(page).pressSequentially('Führerscheinst')
    await expect(options(page).first()).toContainText('Führerscheinstelle')
    await field(page).press('ArrowDown')
    await field(page).press('Enter')
    await expect(page).toHaveURL(`${stand.county}aemter/fuehrerscheinstelle/`)
  })

  test('Enter after typing on means what was typed', async ({ page }) => {
    await open(page)
    await field(page).pressSequentially('führ')
    await expect(options(page)).toHaveCount(6)
    await field(page).press('ArrowDown')
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toHaveText(first)
    await expect(page).toHaveURL(stand.town)
  })

  test('a page that shows services itself can keep the visitor', async ({ page }) => {
    await open(page)
    await page.evaluate(() =>
      document.addEventListener('amt-open', (event) => {
        event.preventDefault()
        document.title = (event as CustomEvent<{ page: string }>).detail.page
      }),
    )
    await field(page).pressSequentially('Führerscheinst')
    await options(page).first().click()
    await expect(page).toHaveTitle('/aemter/fuehrerscheinstelle/')
    await expect(page).toHaveURL(stand.town)
  })
})

test.describe('for one municipality', () => {
  /** The county, whose driving licence office serves one other municipality only. */
  async function narrow() {
    const whole = await stand.built<SearchIndex>(index)
    const other = whole.places.indexOf('birkstetten')
    const offices = whole.offices.map((office) =>
      office[0] === 'fuehrerscheinstelle' ? ([office[0], office[1], [other]] as const) : office,
    )
    stand.publish(index, { ...whole, offices })
  }

  test('what an office does that does not serve it is left out, and so is the office', async ({ page }) => {
    await narrow()
    await open(page, 'place="sonnenau"')
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toBeVisible()
    await expect(page.locator('amt-search ol')).not.toContainText('Führerscheinstelle')
    await field(page).fill('Führerscheinst')
    await expect(options(page)).toHaveCount(0)
  })

  test('it is there for those that it serves', async ({ page }) => {
    await narrow()
    await open(page, 'place="birkstetten"')
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toHaveText(first)
  })

  test('that the county does not have, the webmaster is told, and everything is found', async ({ page }) => {
    const said = consoleOf(page)
    await open(page, 'place="sonenau"')
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toHaveText(first)
    expect(said).toContain('<amt-search>: There is no place="sonenau". Did you mean "sonnenau"?')
  })
})

test.describe('open="here"', () => {
  test('shows a service in place, with the focus on its title, and leads back to the result', async ({
    page,
  }) => {
    await open(page, 'open="here" heading-level="2"')
    await search(page, 'Führerschein verloren')
    await results(page).first().press('Enter')
    const title = page.getByRole('heading', { name: first, level: 2 })
    await expect(title.locator('span')).toBeFocused()
    await expect(page.getByRole('heading', { name: 'So läuft es ab', level: 3 })).toBeVisible()
    await expect(results(page)).toHaveCount(0)
    await expect(page).toHaveURL(stand.town)
    expect(await page.evaluate(() => history.length)).toBe(2)
    await expectAccessible(page, 'opened')
    await page.getByRole('button', { name: 'Zurück zu den Ergebnissen' }).press('Enter')
    await expect(results(page).first()).toBeFocused()
    await expect(results(page)).toHaveCount(10)
  })

  test('a suggestion is shown in place as well', async ({ page }) => {
    await open(page, 'open="here"')
    await field(page).pressSequentially('Ersatzführ')
    await options(page).first().click()
    await expect(page.getByRole('heading', { name: first })).toBeVisible()
    await page.getByRole('button', { name: 'Zurück zu den Ergebnissen' }).click()
    await expect(field(page)).toBeFocused()
  })

  test('with Ctrl, a result opens at the county in another tab', async ({ page, context }) => {
    await open(page, 'open="here"')
    await search(page, 'Führerschein verloren')
    const other = context.waitForEvent('page')
    await results(page)
      .first()
      .click({ modifiers: ['Control'] })
    await expect(await other).toHaveURL(stand.county + firstPage)
    await expect(results(page)).toHaveCount(10)
  })

  test('a service that cannot be loaded: the results stay, with a link to it', async ({ page }) => {
    stand.publish('/daten/leistungen/fuehrerschein-ersatz.json', undefined)
    await open(page, 'open="here"')
    await search(page, 'Führerschein verloren')
    await results(page).first().click()
    await expect(count(page)).toContainText('Das lässt sich gerade nicht laden.')
    await expect(count(page).getByRole('link')).toHaveAttribute('href', stand.county + firstPage)
    await expect(results(page)).toHaveCount(10)
  })

  test('the next search closes it', async ({ page }) => {
    await open(page, 'open="here"')
    await search(page, 'Führerschein verloren')
    await results(page).first().click()
    await expect(page.getByRole('heading', { name: 'So läuft es ab' })).toBeVisible()
    await search(page, 'Hund')
    await expect(page.getByRole('heading', { name: 'So läuft es ab' })).toHaveCount(0)
    await expect(results(page).first()).toBeVisible()
  })
})

test('offline at the first use: says so, and finds it once there is a network', async ({ page, context }) => {
  await open(page)
  await context.setOffline(true)
  await search(page, 'Führerschein verloren')
  await expect(count(page)).toHaveText('Die Suche lässt sich gerade nicht laden.')
  await expect(page.getByText('Prüfen Sie bitte, ob Sie mit dem Internet verbunden sind.')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(results(page).first()).toHaveText(first)
})

test.describe('recent searches', () => {
  test('are kept in this browser under one key, come with the arrow key, and can be deleted', async ({
    page,
  }) => {
    await open(page)
    await expect(page.getByText('Zuletzt gesucht')).toHaveCount(0)
    for (const words of ['Hund', 'Führerschein verloren']) await search(page, words)
    await expect(results(page).first()).toHaveText(first)
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
      'amt-search': '["Führerschein verloren","Hund"]',
    })
    await open(page)
    await field(page).focus()
    await field(page).press('ArrowDown')
    await expect(options(page)).toHaveText([/Führerschein verloren/u, /Hund/u])
    await field(page).press('ArrowDown')
    await field(page).press('Enter')
    await expect(results(page).first()).toHaveText(first)
    await expect(field(page)).toHaveValue('Führerschein verloren')

    await open(page)
    await page.locator('amt-search summary').click()
    await page.getByRole('button', { name: 'Letzte Suchen löschen' }).click()
    await expect(page.getByText('Ihre letzten Suchen sind gelöscht.')).toBeAttached()
    await expect(field(page)).toBeFocused()
    await expect(page.locator('amt-search summary')).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('are not kept where the browser keeps nothing, and nothing else is lost', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError')
        },
      }),
    )
    await open(page)
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toHaveText(first)
  })
})

test('is English on an English page, and finds German services', async ({ page }) => {
  await open(page, '', { lang: 'en' })
  await expect(page.getByRole('combobox', { name: 'Service, office or situation' })).toBeVisible()
  await search(page, 'Führerschein verloren')
  await expect(count(page)).toHaveText(/services for “Führerschein verloren”$/u)
  await expect(results(page).first()).toHaveAttribute('lang', 'de')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`breaks no rule of accessibility on ${colorScheme} screens`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page)
    await expectAccessible(page, 'empty')
    await field(page).pressSequentially('führ')
    await expect(options(page)).toHaveCount(6)
    await expectAccessible(page, 'suggestions')
    await search(page, 'Fürerschein verloren')
    await expect(results(page).first()).toBeVisible()
    await expectAccessible(page, 'results')
    await search(page, 'xyzzy quux')
    await expect(count(page)).toContainText('Keine Leistung')
    await expectAccessible(page, 'nothing')
  })

for (const dir of [undefined, 'rtl'] as const)
  test(`fits into 280 px, with everything it shows: ${dir ?? 'ltr'}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await open(page, '', { ...(dir && { dir }), style: 'main { width: 280px }' })
    const overflows = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    await field(page).pressSequentially('führ')
    await expect(options(page)).toHaveCount(6)
    expect(await overflows()).toBe(false)
    await search(page, 'Führerschein verloren')
    await expect(results(page).first()).toBeVisible()
    expect(await overflows()).toBe(false)
  })

test('what is marked can be read in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page)
  await field(page).pressSequentially('führ')
  await expect(options(page)).toHaveCount(6)
  const colours = await options(page)
    .first()
    .evaluate((option) =>
      [option, option.querySelector('mark') ?? option].map((element) => getComputedStyle(element).color),
    )
  expect(colours[1]).toBe(colours[0])
})

test('suggestions lie over what comes after the element', async ({ page }) => {
  await stand.show(page, '<amt-search></amt-search><p>Danach</p>', {
    style: 'p { background: yellow; height: 300px; position: relative; z-index: 5 }',
  })
  await field(page).pressSequentially('führ')
  await expect(options(page)).toHaveCount(6)
  const box = await options(page).nth(2).boundingBox()
  const onTop = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.localName,
    box ?? { x: 0, y: 0 },
  )
  expect(onTop).toBe('amt-search')
})
