import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectSeen, nextStop, tabTo } from './support/keyboard-walk.ts'

let county: CountyServer
let town: Server
let pasted = ''

/** A blank HTML file with what was pasted, on another origin: what a webmaster has. */
const townPage = (): string => `http://localhost:${(town.address() as AddressInfo).port}/`

test.beforeAll(async () => {
  county = await CountyServer.start()
  town = createServer((_request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.end(
      `<!doctype html><html lang="de"><meta charset="utf-8"><title>Rathaus</title><body>${pasted}</body></html>`,
    )
  })
  await new Promise<void>((done) => town.listen(0, done))
})
test.afterAll(async () => {
  town.close()
  await county.stop()
})
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'block',
})

/** Opens the page and waits until its code runs. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${county.url}einbetten/${query}`)
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
}

const snippet = (page: Page) => page.getByRole('group', { name: 'Schnipsel für Ihre Seite' })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('choose a form, copy, paste into a blank file elsewhere: the form is there, to its first step', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByText('Wählen Sie zuerst ein Formular.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Formular' }).fill('schulbus')
  await page.getByRole('option', { name: /Schulbusses melden/u }).click()
  await page.getByRole('button', { name: 'Schnipsel kopieren' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Kopiert.' })).toBeVisible()
  pasted = await copied(page)
  expect(pasted).toBe(await snippet(page).textContent())
  expect(pasted).toContain('trust="')

  await page.goto(townPage())
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
})

test('a pinned snippet works elsewhere, too, and the page finds it right', async ({ page }) => {
  await open(page, '?formular=schulbus-meldung&fest=ja')
  await expect(snippet(page)).toContainText('/widgets/v1/pinned/amt-form-')
  await page.getByRole('button', { name: 'Schnipsel kopieren' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Kopiert.' })).toBeVisible()
  pasted = await copied(page)
  await page.getByRole('textbox', { name: /^Quelltext/u }).fill(pasted)
  await page.getByRole('button', { name: 'Prüfen' }).click()
  await expect(page.getByRole('heading', { name: 'Das passt' })).toBeFocused()
  await page.getByRole('link', { name: 'Was Sie dann eintragen' }).click()
  await expect(page.getByRole('group', { name: 'Einträge für die Content-Security-Policy' })).toBeVisible()

  await page.goto(townPage())
  await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
})

test('a form in a frame works elsewhere, and is as high as what is in it', async ({ page }) => {
  await open(page, '?formular=schulbus-meldung&rahmen=ja')
  pasted = (await snippet(page).textContent()) ?? ''
  await page.goto(townPage())
  const frame = page.frameLocator('iframe[data-amt-frame]')
  await expect(frame.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await expect(page.locator('iframe[data-amt-frame]')).not.toHaveAttribute('height', '900')
})

test('with the keyboard alone: element, service, options, copy', async ({ page }) => {
  await open(page)
  await tabTo(page, /^Formular Ein Online-Antrag/u)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Leistung/u })).toBeChecked()
  await tabTo(page, /^Leistung$/u)
  await page.keyboard.type('wohngeld')
  const list = page.getByRole('listbox', { name: 'Leistung' })
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.keyboard.type('wohngeld')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Leistung', exact: true })).toHaveValue(/Wohngeld/u)
  await expect(snippet(page)).toContainText('<amt-service service="wohngeld" county=')
  await tabTo(page, /^Karte/u)
  await page.keyboard.press('ArrowDown')
  await expect(snippet(page)).toContainText('view="full"')
  await tabTo(page, /^Aussehen und weitere Einstellungen$/u)
  await page.keyboard.press('Enter')
  await tabTo(page, /Sprache/u)
  await page.keyboard.press('ArrowDown')
  await expect(snippet(page)).toContainText('lang="de"')
  await tabTo(page, /^Schnipsel kopieren$/u)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Kopiert.' })).toBeVisible()
  expect(await copied(page)).toContain('<amt-service service="wohngeld" view="full" lang="de" county=')
})

test('every stop of the builder is seen', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 600, height: 900 })
  await open(page, '?formular=schulbus-meldung&farbe=003366')
  await page.getByText('Aussehen und weitere Einstellungen', { exact: true }).click()
  await page.locator('h1').click()
  for (let stops = 0; stops < 60; stops += 1) {
    const stop = await nextStop(page)
    if (!stop || (await page.evaluate(() => document.activeElement?.tagName === 'IFRAME'))) break
    expectSeen(stop)
  }
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
})

test('what is typed is no choice until one is made', async ({ page }) => {
  await open(page, '?formular=schulbus-meldung')
  const field = page.getByRole('combobox', { name: 'Formular' })
  const chosen = await field.inputValue()
  await field.fill('xyzxyz')
  await expect(page.getByText('Nichts gefunden.').last()).toBeVisible()
  await field.blur()
  await expect(field).toHaveValue(chosen)
  await expect(snippet(page)).toContainText('form="schulbus-meldung"')
})

test('the address brings the choice back, and a colleague sees the same', async ({ page }) => {
  await open(page)
  await page.getByRole('radio', { name: /^Liste von Leistungen/u }).check()
  await page.getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Kind und Familie' })
  await page.getByRole('checkbox', { name: /online gehen/u }).check()
  await page.getByText('Aussehen und weitere Einstellungen', { exact: true }).click()
  await page.getByRole('radio', { name: /^Passend zu Ihrer Website/u }).check()
  await page
    .getByRole('textbox', { name: 'Hauptfarbe (Knöpfe, Links, Leiste oben)', exact: true })
    .fill('#036')
  const expected = await snippet(page).textContent()
  expect(expected).toMatch(
    /topic="kind-und-familie" online county="[^"]+" style="--amt-color-action: #003366"/u,
  )
  await page.reload()
  await expect(snippet(page)).toHaveText(expected ?? '')
})

test('a colour that cannot be read is said to fall back, and does', async ({ page }) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await open(page, '?amt=bauamt&farbe=ffee00')
  await page.getByText('Aussehen und weitere Einstellungen', { exact: true }).click()
  await expect(page.getByText(/zu schwach/u).first()).toBeVisible()
  await expect.poll(() => warnings.some((text) => text.startsWith('<amt-office>: contrast'))).toBe(true)
})

for (const host of ['Einfache Seite', 'TYPO3', 'WordPress, dunkel'])
  test(`the preview shows the element at three widths: ${host}`, async ({ page }) => {
    await open(page, '?formular=schulbus-meldung')
    await page.getByRole('radio', { name: host }).check()
    const frame = page.frameLocator('iframe[title="Vorschau auf einer Beispielseite"]')
    await expect(frame.locator('amt-form').getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
    for (const width of [320, 768, 1200]) {
      await page.getByRole('radio', { name: `(${width})` }).check()
      await expect.poll(() => frame.locator('body').evaluate(() => innerWidth)).toBe(width)
      const overflow = frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      expect(await overflow).toBeLessThanOrEqual(0)
    }
  })

for (const [query, tag] of [
  ['?baustein=suche', 'amt-search'],
  ['?leistung=wohngeld', 'amt-service'],
  ['?amt=bauamt', 'amt-office'],
  ['?baustein=liste&thema=kind-und-familie', 'amt-services'],
  ['?baustein=rueckmeldung&leistung=wohngeld', 'amt-feedback'],
  ['?baustein=antraege', 'amt-outbox'],
] as const)
  test(`the preview shows <${tag}>, and the page is accessible`, async ({ page }) => {
    await open(page, query)
    const frame = page.frameLocator('iframe[title="Vorschau auf einer Beispielseite"]')
    await expect
      .poll(() =>
        frame.locator(`${tag}`).evaluate((node) => (node.shadowRoot?.textContent ?? '').trim().length),
      )
      .toBeGreaterThan(10)
    await page.locator('main details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
    await expectAccessible(page, query)
  })

test('the exact lines of a policy and the text for the privacy statement go with the choice', async ({
  page,
}) => {
  await open(page, '?formular=schulbus-meldung&rahmen=ja')
  await page.getByText('Nur wenn Ihre Website eine Content-Security-Policy hat').click()
  const origin = new URL(county.url).origin
  await expect(page.getByRole('group', { name: 'Einträge für die Content-Security-Policy' })).toHaveText(
    `script-src 'self' ${origin}/widgets/v1/;\nframe-src 'self' ${origin}/rahmen/;`,
  )
  await page.getByRole('textbox', { name: /^Ihre jetzige Richtlinie/u }).fill("default-src 'self'")
  await expect(page.getByRole('group', { name: 'Ihre ergänzte Richtlinie' })).toHaveText(
    `default-src 'self'; script-src 'self' ${origin}/widgets/v1/; frame-src 'self' ${origin}/rahmen/`,
  )
  await page.getByRole('button', { name: 'Einträge kopieren' }).click()
  await expect(page.getByText('Kopiert. Jetzt in Ihre Content-Security-Policy einfügen.')).toBeVisible()
  await page.getByText('Text für Ihre Datenschutzerklärung').first().click()
  await page.getByRole('button', { name: 'Text kopieren' }).click()
  await expect
    .poll(() => copied(page))
    .toContain(`Es steht in einem Rahmen, den Ihr Browser von ${origin} lädt.`)
  await expect(page.getByText(/^Kopiert\./u)).toHaveText([
    'Kopiert. Jetzt in Ihre Datenschutzerklärung einfügen.',
  ])
})

test.describe('is my snippet right?', () => {
  const right = (origin: string) =>
    `<script type="module" src="${origin}/widgets/v1/amt-form.js"></script>\n<amt-form form="schulbus-meldung">\n<p><a href="${origin}/">x</a></p>\n</amt-form>`
  for (const [name, change, says] of [
    [
      'without its script',
      (html: string) => html.replace(/<script.*<\/script>/u, ''),
      'das Skript dazu fehlt',
    ],
    [
      'misspelt',
      (html: string) => html.replaceAll('amt-form f', 'amt-from f'),
      'Gemeint ist wohl <amt-form>',
    ],
    ['in a paragraph', (html: string) => `<p>${html}</p>`, 'steht in einem Absatz'],
    ['shown as text', (html: string) => html.replaceAll('<', '&lt;'), 'als lesbarer Text'],
    [
      'closing itself',
      (html: string) => html.replace('meldung">', 'meldung" />'),
      'schließt sich nicht von selbst',
    ],
    [
      'with an unknown form',
      (html: string) => html.replace('schulbus-meldung', 'schulbus'),
      'Ein Formular „schulbus“ gibt es bei uns nicht',
    ],
    [
      'forbidden by a policy',
      (html: string) =>
        `<!doctype html><html lang="de"><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'"></head><body>${html}</body></html>`,
      'verbietet, was der Schnipsel braucht (script-src)',
    ],
  ] as const)
    test(name, async ({ page }) => {
      const origin = new URL(county.url).origin
      await open(page)
      await page
        .getByRole('textbox', { name: /^Quelltext/u })
        .fill(change(right(origin)).replaceAll(`${origin}`, origin))
      await page.getByRole('button', { name: 'Prüfen' }).click()
      await expect(page.locator('.embed-check__wrong').filter({ hasText: says })).toHaveCount(1)
      await expectAccessible(page, name)
    })

  test('what is pasted is not run, and nothing of it is fetched', async ({ page }) => {
    await open(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page
      .getByRole('textbox', { name: /^Quelltext/u })
      .fill(
        '<script>document.title = "run"</script><img src="http://localhost:9/x.png" onerror="document.title = 1">',
      )
    await page.getByRole('button', { name: 'Prüfen' }).click()
    await expect(page.getByText('In diesem Text steht keiner unserer Bausteine.')).toBeVisible()
    expect(await page.title()).toMatch(/^Auf Ihrer Website einbetten/u)
    expect(asked.filter((url) => url.includes('x.png'))).toEqual([])
  })

  test('nothing pasted is said, not looked at', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Prüfen' }).click()
    await expect(page.getByRole('alert')).toHaveText('Bitte fügen Sie zuerst den Quelltext ein.')
    await expect(page.getByRole('textbox', { name: /^Quelltext/u })).toBeFocused()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is a snippet that works, and how to put it in', async ({ page }) => {
    await page.goto(`${county.url}einbetten/`)
    await expect(page.getByRole('group', { name: 'Schnipsel für die Suche' })).toContainText(
      '<amt-search county=',
    )
    await expect(page.getByRole('heading', { name: 'TYPO3' })).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
  })
})
