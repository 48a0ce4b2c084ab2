import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const source = 'content/forms/schulbus-meldung/form.yaml'
const preview = (page: Page) => page.frameLocator('iframe[title="Vorschau des Formulars"]')
const editor = (page: Page) => page.locator('.ws-editor')

/** Opens the workshop in a browser that has no access to files: what is saved is downloaded. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
    Reflect.deleteProperty(globalThis, 'showOpenFilePicker')
  })
  await page.goto(`${county.url}werkstatt/${hash}`)
}

async function openSchoolBus(page: Page): Promise<void> {
  await open(page, '?formular=schulbus-meldung')
  await expect(page.getByRole('heading', { name: 'Allgemeines' })).toBeVisible()
}

/** What "form.yaml speichern" writes. */
async function savedForm(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Speichern und weitergeben' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'form.yaml speichern', exact: true }).click()
  return readFile(await (await download).path(), 'utf8')
}

test('what is not touched stays to the byte, and everything can be undone, also after a reload', async ({
  page,
}) => {
  const original = await readFile(source, 'utf8')
  await openSchoolBus(page)
  await page.getByRole('button', { name: /^Linie/u }).click()
  await editor(page).getByLabel('Deutsch').first().fill('Buslinie')
  expect(await savedForm(page)).toBe(original.replace('de: Linie\n', 'de: Buslinie\n'))

  await page.getByRole('button', { name: 'Bauen', exact: true }).click()
  await page.getByRole('button', { name: /^Linie|^Buslinie/u }).click()
  await page.getByRole('button', { name: 'Löschen', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Buslinie/u })).toBeHidden()
  await expect(page.getByText(/Auf diesem Gerät gemerkt um/u)).toBeVisible()
  await page.waitForTimeout(1000)
  await page.reload()
  await page.getByRole('button', { name: /zuletzt/u }).click()
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeEnabled()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByRole('button', { name: /^Buslinie/u })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('button', { name: /^Linie/u })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeDisabled()
  expect(await savedForm(page)).toBe(original)
})

test('what is dragged goes where it is dropped: in its step, into another one, and back by undoing', async ({
  page,
}) => {
  await openSchoolBus(page)
  const names = () => page.locator('.ws-fields .ws-entry__name').allTextContents()
  const entry = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Aufbau' }).getByRole('button', { name })
  const before = await names()
  const others = (name: string) => before.filter((each) => each !== name)
  await entry(/^Linie/u).dragTo(entry(/^Art der Störung/u))
  await expect.poll(names).toEqual(['Linie', ...others('Linie')])
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect.poll(names).toEqual(before)
  // The other step is further down: the outline is scrolled while the question hangs on the pointer.
  await entry(/^Tag/u).hover()
  await page.mouse.down()
  const { x = 0, y = 0 } = (await entry(/^Tag/u).boundingBox()) ?? {}
  await page.mouse.move(x + 60, y + 5, { steps: 4 })
  const below = entry(/^E-Mail/u)
  await expect(below).not.toBeInViewport()
  await below.scrollIntoViewIfNeeded()
  const target = (await below.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(target.x + 60, target.y + 12, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(names)
    .toEqual(others('Tag').flatMap((each) => (each === 'E-Mail' ? ['Tag', each] : [each])))
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  expect(await savedForm(page)).toBe(await readFile(source, 'utf8'))
})

test('the form itself stands beside the editor, in every language, filled in and on paper', async ({
  page,
}) => {
  await openSchoolBus(page)
  await expect(preview(page).getByText('Nichts wird gesendet')).toBeVisible()
  await page.getByRole('button', { name: /^Verspätung in Minuten/u }).click()
  await expect(preview(page).getByText('Schritt 1 von 3')).toBeVisible()
  await page.getByRole('button', { name: /^Art der Störung/u }).click()
  await editor(page).getByLabel('Deutsch').first().fill('Was war los?')
  await expect(preview(page).getByText('Was war los?')).toBeVisible()
  await page.getByRole('combobox', { name: 'Sprache', exact: true }).selectOption('en')
  await expect(preview(page).getByText('Type of problem')).toBeVisible()
  await page
    .getByRole('combobox', { name: 'Antworten', exact: true })
    .selectOption({ label: 'alles ausgefüllt' })
  await expect(preview(page).getByRole('radio', { name: 'The bus was late' })).toBeChecked()
  await page.getByRole('combobox', { name: 'Ansicht', exact: true }).selectOption('paper')
  const paper = page.frameLocator('iframe[title="Das Formular auf Papier"]')
  await expect(paper.getByText('Was war los?').first()).toBeVisible()
})

test('a finding leads to its place', async ({ page }) => {
  await open(page)
  await page.getByLabel('Titel').fill('Hund anmelden')
  await page.getByRole('button', { name: 'Anfangen' }).click()
  // Its place is not what is shown.
  await page.getByRole('button', { name: /^Bedingungen und Regeln/u }).click()
  await page.getByRole('button', { name: /^Hinweise \(/u }).click()
  const missing = page
    .getByRole('listitem')
    .filter({ hasText: 'Rechtsgrund' })
    .or(page.getByRole('listitem').filter({ hasText: 'Zu kurz: mindestens 1' }))
  await missing.getByRole('button', { name: /^Zu /u }).first().click()
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('id', /^w-/u)
})

test('the focus is where somebody goes before they can type: no letter is lost on a slow machine', async ({
  page,
}) => {
  await openSchoolBus(page)
  const focusedAfter = (name: string) =>
    page
      .getByRole('button', { name })
      .first()
      .evaluate(async (button: HTMLElement) => {
        button.click()
        // No picture has been drawn in the meantime, and nobody has pressed a key.
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
        return document.activeElement?.id
      })
  expect(await focusedAfter('Bedingungen und Regeln')).toBe('ws-editor-title')
  expect(await focusedAfter('Schritt hinzufügen')).toMatch(/^w-steps-\d+-title-de$/u)
  await page.keyboard.type('Worum geht es?')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Kurzname')).toHaveValue('worum-geht-es')
})

test('conditions are sentences, and a question goes to another step by keyboard', async ({ page }) => {
  await openSchoolBus(page)
  await page.getByRole('button', { name: /^Verspätung in Minuten/u }).click()
  await expect(editor(page).getByText(/Zeige Verspätung in Minuten, wenn Art der Störung ist/u)).toBeVisible()
  const entry = page.getByRole('button', { name: /^Abfahrt nach Fahrplan/u })
  await entry.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'steht jetzt an Stelle 1' })).toContainText(
    'im Schritt „Möchten Sie eine Antwort?“',
  )
  await expect(page.locator(':focus')).toContainText('Abfahrt nach Fahrplan')
})

test('a condition that is opened before the form has been looked at becomes a sentence all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const entries = [...document.querySelectorAll<HTMLElement>('.ws-entry')]
      const entry = entries.find((each) => each.textContent.startsWith('Verspätung in Minuten'))
      if (!entry) return
      observer.disconnect()
      entry.click()
    }).observe(document, { childList: true, subtree: true })
  })
  await open(page, '?formular=schulbus-meldung')
  const condition = editor(page).getByRole('group', { name: 'Zeige Verspätung in Minuten' })
  await expect(condition.getByRole('combobox').filter({ hasText: 'Art der Störung' }).first()).toBeVisible()
  await expect(condition.getByText('so verschachtelt')).toBeHidden()
})

test('what has changed is said in words', async ({ page }) => {
  await openSchoolBus(page)
  await page.getByRole('button', { name: /^Linie/u }).click()
  await page.getByRole('button', { name: 'Löschen', exact: true }).click()
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  await expect(page.getByText(/Linie/u).first()).toBeVisible()
  await expect(page.getByText(/2\.0\.0/u).first()).toBeVisible()
})

test('a list of questions becomes a form', async ({ page }) => {
  await open(page)
  await page.getByLabel('Aus einer Liste von Fragen').check()
  await page.getByLabel('Titel').fill('Hund anmelden')
  await page
    .getByLabel('Liste', { exact: true })
    .fill(
      'Ihr Hund:\n1. Name des Hundes\n2. Geboren am\n3. Gefährlich: ja / nein\nSie:\n- E-Mail (freiwillig)',
    )
  await page.getByRole('button', { name: 'Anfangen' }).click()
  for (const name of [/^Name des Hundes/u, /^Geboren am/u, /^Gefährlich/u, /^E-Mail/u])
    await expect(page.getByRole('navigation').getByRole('button', { name }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Aus der Übernahme/u })).toBeVisible()
})

test('a federal schema becomes a draft, and a file that is none says where it is broken', async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('Aus einem anderen Produkt').check()
  await page.getByLabel('Datei', { exact: true }).setInputFiles({
    name: 'kaputt.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from('<a>\n<b>\n</a>'),
  })
  await page.getByRole('button', { name: 'Anfangen' }).click()
  await expect(page.getByRole('alert')).toContainText('Zeile')
  await page.getByLabel('Datei', { exact: true }).setInputFiles('tests/fixtures/fim/S00000094V1.0_xdf2.xml')
  await page.getByRole('button', { name: 'Anfangen' }).click()
  await expect(page.getByRole('heading', { name: /^Aus der Übernahme/u })).toBeVisible()
  await expect(
    page
      .getByRole('navigation', { name: 'Aufbau' })
      .getByText(/Familienname/u)
      .first(),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view is accessible: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSchoolBus(page)
    await expect(page.getByRole('button', { name: 'Hinweise (0)' })).toBeVisible()
    await expectAccessible(page, 'Vorschau')
    await page.getByRole('button', { name: /^Verspätung in Minuten/u }).click()
    await page.getByRole('button', { name: 'Wege' }).click()
    await expectAccessible(page, 'Wege')
    await page.getByRole('button', { name: /^Art der Störung/u }).click()
    await page.getByRole('button', { name: /^Hinweise/u }).click()
    await expectAccessible(page, 'Hinweise')
    await page.getByRole('button', { name: /^Bedingungen und Regeln/u }).click()
    await expectAccessible(page, 'Bedingungen')
    await page.getByRole('button', { name: 'Frage hinzufügen' }).first().click()
    await expectAccessible(page, 'Dialog')
    await page.keyboard.press('Escape')
    for (const view of ['Vergleichen', 'Testen', 'Speichern und weitergeben']) {
      await page.getByRole('button', { name: view, exact: true }).click()
      await page.waitForTimeout(500)
      await expectAccessible(page, view)
    }
  })
}

test('on a small screen everything is there, one below the other, and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await openSchoolBus(page)
  await page.getByRole('button', { name: /^Verspätung in Minuten/u }).click()
  for (const view of ['Bauen', 'Vergleichen', 'Testen', 'Speichern und weitergeben']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, view).toBeLessThanOrEqual(0)
  }
})
