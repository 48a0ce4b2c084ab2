import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Answers } from '../../widgets/contract/answers.ts'
import { writeDay } from '../../widgets/engine/kinds/date.ts'
import { type AskedQuestion, everyItem } from '../../widgets/engine/walk.ts'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, type Journey, pdf, receiptCode, send, withoutFileIds } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

/** Controls have the ids that they have with JavaScript. */
const idOf = (path: string, index = 0): string =>
  `#q-${path.replaceAll('.', '-')}${index === 0 ? '' : `-${index}`}`

/** Fills in every question of a journey. All of them are on the page. */
async function fillPlain(page: Page, { steps }: Journey): Promise<void> {
  for (const item of everyItem(steps.flatMap(({ items }) => items)))
    if (item.is === 'question') await fillQuestion(page, item)
}

async function fillQuestion(page: Page, { path, field, reading }: AskedQuestion): Promise<void> {
  if (reading.kind !== 'answer') return
  const { answer } = reading
  const control = page.locator(idOf(path))
  switch (field.kind) {
    case 'choice':
      await page
        .locator(
          idOf(
            path,
            field.options.findIndex(({ value }) => value === answer),
          ),
        )
        .check()
      return
    case 'choices':
      for (const chosen of answer as readonly string[])
        await page
          .locator(
            idOf(
              path,
              field.options.findIndex(({ value }) => value === chosen),
            ),
          )
          .check()
      return
    case 'boolean':
      await page.locator(idOf(path, answer === true ? 0 : 1)).check()
      return
    case 'consent':
      await control.check()
      return
    case 'place':
    case 'country':
      await control.selectOption(String(answer))
      return
    case 'file':
      await control.setInputFiles(
        (answer as readonly { name: string }[]).map(({ name }) => ({ ...pdf, name })),
      )
      return
    case 'date':
      await control.fill(writeDay(String(answer)))
      return
    default:
      await control.fill(String(answer))
  }
}

const sendPlain = (page: Page): Promise<void> => page.getByRole('button', { name: 'Absenden' }).click()

/** The number on the receipt's page. */
async function codeOn(page: Page): Promise<string> {
  const state = page.locator('.pf-state')
  await expect(state).toHaveText(
    /^Eingegangen am \d\d\.\d\d\.\d{4} um \d\d:\d\d Uhr – Eingangsnummer [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u,
  )
  return /Eingangsnummer (\S+)/u.exec((await state.textContent()) ?? '')?.[1] ?? ''
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a citizen fills in a whole form on one page, puts it right and sends it, and the office reads what was typed', async ({
    page,
  }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const foreign: string[] = []
    page.on('request', (request) => request.url().startsWith(county.url) || foreign.push(request.url()))
    const before = county.rows()
    const bus = await journey('schulbus-meldung', 'complete')

    await page.goto(`${county.url}leistungen/schulbus-meldung/`)
    await page
      .getByRole('link', { name: /Online/iu })
      .first()
      .click()
    await fillPlain(page, bus)
    await page.locator('#q-datum').fill('31.2.2026')
    await page.locator('#q-haltestelle').fill('')
    await sendPlain(page)

    await expect(page).toHaveTitle(/^Fehler: Verspätung oder Ausfall .* – Landkreis Sonnenau$/u)
    await expect(page.locator('#fehler')).toBeFocused()
    await expect(page.locator('#fehler')).toContainText('Bitte prüfen Sie 2 Angaben')
    await expect(page.locator('#fehler')).toContainText('Noch nichts ist beim Amt.')
    expect(county.rows()).toBe(before)
    await expect(page.locator('#q-datum')).toHaveValue('31.2.2026')
    await expect(page.locator('#q-art')).toBeChecked()
    await expect(page.locator('#q-gemeinde')).toHaveValue('mindelbeuren')
    await expect(page.locator('#q-bemerkung')).toHaveValue('Das passiert montags fast jede Woche.')
    await page.getByRole('link', { name: 'Bitte füllen Sie „Haltestelle“ aus.' }).click()
    await expect(page.locator('#q-haltestelle')).toBeFocused()

    await fillPlain(page, bus)
    await sendPlain(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Angaben sind angekommen')
    const code = await codeOn(page)
    await expect(page.locator('.pf-answers').first()).toContainText('Der Bus kam zu spät')
    expect(county.rows()).toBe(before + 1)
    const opened = await county.open(code)
    const text = await county.read(code)
    expect(opened.manifest.answers).toEqual(bus.answers)
    expect(opened.receipt.code).toBe(code)
    expect(text).toContain('Art der Störung')
    // Chromium names every answer that is no success.
    expect(errors.filter((message) => !message.includes('422'))).toEqual([])
    expect(foreign).toEqual([])
  })

  test('what comes in twice is there once', async ({ page }) => {
    await page.goto(`${county.url}formulare/schulbus-meldung/`)
    await fillPlain(page, await journey('schulbus-meldung', 'minimal'))
    await sendPlain(page)
    const code = await codeOn(page)
    const rows = county.rows()
    await page.reload()
    expect(await codeOn(page)).toBe(code)
    await expect(page.getByText('Sie liegen dem Amt nur einmal vor')).toBeVisible()
    await page.goBack()
    await sendPlain(page)
    expect(county.rows()).toBe(rows)
  })

  test('rows and files arrive, also when they were wrong first', async ({ page }) => {
    const filled = await journey('bildung-und-teilhabe', 'complete')
    await page.goto(`${county.url}formulare/bildung-und-teilhabe/`)
    await fillPlain(page, filled)
    await page.locator('#q-iban').fill('DE79000000001234567809')
    await page.locator('#q-kinder-1-vorname').fill('')
    await sendPlain(page)

    const summary = page.locator('#fehler')
    await expect(summary).toContainText('Kind 2: Bitte füllen Sie „Vorname“ aus.')
    await expect(summary).toContainText('Die Prüfziffer stimmt nicht')
    await expect(summary).toContainText('Nur Dateien kann eine Seite nicht behalten')
    await expect(
      page.getByText('Bitte wählen Sie die Datei noch einmal aus: wohngeldbescheid.pdf'),
    ).toBeVisible()
    await expect(page.locator('#q-kinder-1-nachname')).toHaveValue('Al-Hassan')

    // Everything but the files is put right: the files are not forgotten silently.
    await page.locator('#q-iban').fill('DE79000000001234567890')
    await page.locator('#q-kinder-1-vorname').fill('Amira')
    await sendPlain(page)
    await expect(summary).toContainText('Bitte prüfen Sie 2 Angaben')
    await expect(summary).toContainText('schreiben-klassenfahrt.jpg')

    await fillPlain(page, filled)
    await sendPlain(page)
    const folder = await mkdtemp(join(tmpdir(), 'amtswerk-plain-'))
    const opened = await county.open(await codeOn(page), join(folder, 'files'))
    expect(withoutFileIds(opened.manifest.answers)).toEqual(withoutFileIds(filled.answers))
    expect(await readdir(join(folder, 'files'))).toHaveLength(2)
    await rm(folder, { recursive: true })
  })

  test('a third child gets its fields, and nothing that was entered is lost', async ({ page }) => {
    await page.goto(`${county.url}formulare/bildung-und-teilhabe/`)
    await page.locator('#q-vornamen').fill('Fatima')
    await page.locator('#q-kinder-1-vorname').fill('Amira')
    await expect(page.locator('#q-kinder-2-vorname')).toHaveCount(0)
    await page.getByRole('button', { name: 'Kind: weitere Felder anzeigen' }).click()
    await expect(page.locator('#q-kinder-2')).toBeFocused()
    await expect(page.locator('#q-vornamen')).toHaveValue('Fatima')
    // The first row was empty, so the second has moved up.
    await expect(page.locator('#q-kinder-0-vorname')).toHaveValue('Amira')
    await expect(page).not.toHaveTitle(/Fehler/u)
  })

  test('with the keyboard alone: Enter in a field sends, Tab and Enter lead from the summary to the mistake', async ({
    page,
  }) => {
    await page.goto(`${county.url}formulare/schulbus-meldung/ohne-javascript/`)
    await page.locator('#q-haltestelle').focus()
    await page.keyboard.type('Kirche')
    await page.keyboard.press('Enter')
    await expect(page.locator('#fehler')).toBeFocused()
    await expect(page.locator('#q-haltestelle')).toHaveValue('Kirche')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('#q-art')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.locator('#q-art')).toBeChecked()
  })

  test('nothing of it can be read in the intake’s files or its log, wrong first and then right', async ({
    page,
  }) => {
    const canary = 'Kanari-9X4'
    const swap = (answers: Answers): Answers => ({
      ...answers,
      haltestelle: canary,
      bemerkung: canary,
      linie: canary,
      name: canary,
      email: `${canary}@example.org`,
    })
    const bus = await journey('schulbus-meldung', 'complete', swap)
    await page.goto(`${county.url}formulare/schulbus-meldung/`)
    await fillPlain(page, bus)
    await page.locator('#q-datum').fill(canary)
    await sendPlain(page)
    await expect(page.locator('#q-datum')).toHaveValue(canary)
    await fillPlain(page, bus)
    await sendPlain(page)
    const opened = await county.open(await codeOn(page))
    expect(JSON.stringify(opened.manifest.answers)).toContain(canary)
    const stored = await county.everythingStored()
    for (const text of [canary, Buffer.from(canary).toString('base64url').slice(0, -2)])
      expect(stored.includes(text), text).toBe(false)
  })

  test('more than is taken is refused with a page in plain words', async ({ page }) => {
    test.setTimeout(120_000)
    const folder = await mkdtemp(join(tmpdir(), 'amtswerk-plain-'))
    const large = join(folder, 'riesig.pdf')
    const file = await open(large, 'w')
    await file.truncate(103_000_000)
    await file.close()
    await page.goto(`${county.url}formulare/ehrenamtskarte/`)
    await page.locator('#q-nachweis').setInputFiles(large)
    await sendPlain(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das ist zu groß')
    await expect(page.getByText('Nichts ist beim Amt.')).toBeVisible()
    await rm(folder, { recursive: true })
  })

  test('the paper form is found from the form', async ({ page }) => {
    await page.goto(`${county.url}formulare/ehrenamtskarte/`)
    await page.getByRole('link', { name: 'Als Papierformular drucken' }).click()
    await expect(page).toHaveURL(/formulare\/ehrenamtskarte\/druck\/$/u)
    await expect(page.getByText('Bitte zurück an')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})

test.describe('with JavaScript', () => {
  test('the same answers come to the office as without it', async ({ page, browser }) => {
    const bus = await journey('schulbus-meldung', 'complete')
    await page.goto(`${county.url}formulare/schulbus-meldung/`)
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await fillAll(page, bus)
    await send(page)
    const scripted = await county.open(await receiptCode(page))

    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${county.url}formulare/schulbus-meldung/`)
    await fillPlain(plain, bus)
    await sendPlain(plain)
    const posted = await county.open(await codeOn(plain))
    await context.close()
    const { answers, form, ver, office, release, language } = posted.manifest
    expect(scripted.manifest).toMatchObject({ answers, form, ver, office, release, language })
  })

  test('nobody sees the plain form flash, and the paper is one click away', async ({ page }) => {
    await page.goto(`${county.url}formulare/ehrenamtskarte/`)
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).waitFor()
    await expect(page.locator('form')).toHaveCount(0)
    await expect(page.getByText('Formular ohne JavaScript ausfüllen')).toBeHidden()
    await page.getByRole('link', { name: 'Als Papierformular drucken' }).click()
    await expect(page.getByRole('button', { name: 'Drucken' })).toBeVisible()
  })

  test('a script that does not load leaves a way that works', async ({ page }) => {
    await page.route('**/widgets/v1/**', (route) => route.abort())
    await page.goto(`${county.url}formulare/schulbus-meldung/`)
    await page.getByRole('link', { name: 'Formular ohne JavaScript ausfüllen' }).click()
    await fillPlain(page, await journey('schulbus-meldung', 'Anruf gewünscht nach Bus, der nicht hielt'))
    await sendPlain(page)
    const opened = await county.open(await codeOn(page))
    expect(opened.manifest.answers).toMatchObject({ art: 'nicht-gehalten', antwortWeg: 'telefon' })
    await expect(page.locator('#kept-for-offline')).toBeHidden()
  })
})

test.describe('on paper', () => {
  for (const form of ['ehrenamtskarte', 'bildung-und-teilhabe', 'schulbus-meldung']) {
    test(`${form} is black on white, nothing smaller than 11 pt, nothing wider than the sheet`, async ({
      page,
    }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      // The width of A4 within its margins: 174 mm.
      await page.setViewportSize({ width: 658, height: 1000 })
      await page.goto(`${county.url}formulare/${form}/druck/`)
      const found = await page.evaluate(() => {
        const texts: { text: string; points: number; colour: string }[] = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement
          if (!parent?.checkVisibility() || !node.textContent?.trim()) continue
          const style = getComputedStyle(parent)
          texts.push({
            text: node.textContent.trim(),
            points: Number.parseFloat(style.fontSize) * 0.75,
            colour: style.color,
          })
        }
        return {
          texts,
          background: getComputedStyle(document.body).backgroundColor,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }
      })
      expect(found.texts.length).toBeGreaterThan(30)
      expect(found.texts.filter(({ points }) => points < 10.99)).toEqual([])
      expect(found.texts.filter(({ colour }) => colour !== 'rgb(0, 0, 0)')).toEqual([])
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(found.background)
      expect(found.overflow).toBeLessThanOrEqual(0)
    })
  }

  test('a question is never cut in two, and every sheet has its number', async ({ page }) => {
    await page.goto(`${county.url}formulare/bildung-und-teilhabe/druck/`)
    const sheets = await page.pdf({ preferCSSPageSize: true })
    const count = sheets.toString('latin1').match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0
    expect(count).toBeGreaterThan(3)
    expect(count).toBeLessThan(13)
    await page.emulateMedia({ media: 'print' })
    const rules = await page.evaluate(() =>
      [...document.querySelectorAll('.pp-question')].map((node) => getComputedStyle(node).breakInside),
    )
    expect(new Set(rules)).toEqual(new Set(['avoid']))
  })
})

for (const width of [320, 768, 1440]) {
  test(`nothing has to be scrolled sideways at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } })
    const page = await context.newPage()
    const noOverflow = async (where: string) => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, where).toBeLessThanOrEqual(0)
    }
    for (const form of ['bildung-und-teilhabe', 'ehrenamtskarte']) {
      await page.goto(`${county.url}formulare/${form}/`)
      await noOverflow(form)
      await sendPlain(page)
      await noOverflow(`${form} with mistakes`)
      await page.goto(`${county.url}formulare/${form}/druck/`)
      await noOverflow(`${form} on paper`)
    }
    await page.goto(`${county.url}formulare/schulbus-meldung/`)
    await fillPlain(page, await journey('schulbus-meldung', 'complete'))
    await page.locator('#q-haltestelle').fill('x'.repeat(100))
    await sendPlain(page)
    await codeOn(page)
    await noOverflow('receipt')
    await context.close()
  })
}
