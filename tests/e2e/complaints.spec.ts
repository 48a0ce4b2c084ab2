import { brotliCompressSync, constants } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { FormStand, type HostPage } from './support/form-stand.ts'
import { fillAll, journey, pdf, receiptCode } from './support/forms.ts'
import { translate } from './support/translate.ts'

// What users of other form systems complain about (shared/reference/peers.md), one test or more for each complaint.

let stand: FormStand
let county: CountyServer
test.beforeAll(async () => {
  stand = await FormStand.open()
  county = await CountyServer.start()
})
test.afterAll(async () => {
  stand.close()
  await county.stop()
})

const label = (de: string) => ({ label: { de, en: de } })
const text = (id: string, de: string, more: object = {}) => ({ id, kind: 'text', ...label(de), ...more })
const everyday = [
  {
    id: 'eins',
    title: { de: 'Über Sie', en: 'About you' },
    fields: [
      text('name', 'Name'),
      { id: 'mail', kind: 'email', ...label('E-Mail') },
      { id: 'tag', kind: 'date', ...label('Tag') },
      {
        id: 'art',
        kind: 'choice',
        ...label('Art'),
        options: [
          { value: 'a', ...label('Antrag') },
          { value: 'b', ...label('Beschwerde') },
        ],
      },
      text('grund', 'Grund', { when: { '==': [{ var: 'art' }, 'b'] } }),
    ],
  },
  {
    id: 'zwei',
    title: { de: 'Ihr Anliegen', en: 'Your matter' },
    fields: [{ id: 'anliegen', kind: 'textarea', ...label('Anliegen') }],
  },
]

async function open(page: Page, definition: object, host?: HostPage): Promise<void> {
  await stand.publish(definition)
  stand.show(host)
  await page.goto(stand.url)
}
const begin = (page: Page) => page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click()

async function fillFirstStep(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Anna')
  await page.getByLabel('E-Mail').fill('anna@example.org')
  await page.getByLabel('Tag').fill('3.5.24')
  await page.getByLabel('Beschwerde').check()
  await page.getByLabel('Grund').fill('Lärm')
}

test('complaint 2, a strict security policy breaks the form: it works with no eval, no inline style, no trusted type of its own but Lit’s', async ({
  page,
}) => {
  const policy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"
  const steps = [
    ...everyday,
    { id: 'drei', title: { de: 'Belege' }, fields: [{ id: 'foto', kind: 'file', max: 3, ...label('Foto') }] },
  ]
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|violates/u.test(message.text())) broken.push(message.text())
  })
  await open(page, { steps }, { head: `<meta http-equiv="Content-Security-Policy" content="${policy}">` })
  await begin(page)
  await fillFirstStep(page)
  await next(page)
  await page.getByLabel('Anliegen').fill('Ruhe')
  await next(page)
  const png = await page.screenshot()
  await page.locator('#q-foto').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: png },
    { ...pdf, name: 'b.pdf' },
  ])
  await expect(page.locator('.files canvas')).toBeVisible()
  await next(page)
  await expect(page.getByRole('button', { name: 'Absenden' })).toBeVisible()
  await page.getByRole('button', { name: 'Als Datei sichern' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(broken).toEqual([])
})

test('complaint 3, too big: the first question of a form in one language needs no more than 22,000 bytes of code, style and text', async ({
  page,
}) => {
  const loaded: Promise<Buffer>[] = []
  // What looks at the host's colours, and what will say mistakes, come after what is to be seen: it shows without them.
  await page.route(/\/chunks\/(?:contrast-guard|mistakes|de-rest)-/u, (route) => route.abort())
  page.on('response', (response) => {
    if (response.url().endsWith('.js') || response.url().endsWith('.css')) loaded.push(response.body())
  })
  await open(page, { steps: everyday, languages: ['de'] })
  await begin(page)
  await expect(page.getByLabel('Name')).toBeVisible()
  const bytes = (await Promise.all(loaded)).map(
    (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  )
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(22_000)
})

test('complaint 3, too big: sealing and keeping are there as soon as the first answer is given', async ({
  page,
  context,
}) => {
  await open(page, { steps: everyday })
  await begin(page)
  await page.getByLabel('Name').fill('Anna')
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await context.setOffline(true)
  await fillFirstStep(page)
  await next(page)
  await page.getByLabel('Anliegen').fill('Ruhe')
  await next(page)
  await page.getByRole('button', { name: 'Absenden', exact: true }).click()
  await expect(page.getByText('noch NICHT beim Amt').first()).toBeVisible()
})

test('complaint 4, errors are not announced or not specific: the summary takes the focus, its links lead into the form, each names its question', async ({
  page,
}) => {
  await open(page, { steps: everyday })
  await begin(page)
  await next(page)
  const summary = page.getByRole('group', { name: 'Bitte prüfen Sie 4 Angaben' })
  await expect(summary).toBeFocused()
  const sentences = await summary.getByRole('link').allTextContents()
  expect(sentences.map((sentence) => sentence.trim())).toEqual([
    'Bitte füllen Sie „Name“ aus.',
    'Bitte füllen Sie „E-Mail“ aus.',
    'Bitte füllen Sie „Tag“ aus.',
    'Bitte wählen Sie bei „Art“ eine Antwort aus.',
  ])
  for (const [index, id] of ['q-name', 'q-mail', 'q-tag', 'q-art'].entries()) {
    await summary.getByRole('link').nth(index).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(`#${id}`)).toBeFocused()
  }
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Bitte füllen Sie „Name“ aus.')
})

test('complaint 4, Enter leaves the site: in a field it goes on like “Weiter”, which Tab reaches', async ({
  page,
}) => {
  await open(page, { steps: everyday })
  await begin(page)
  await page.getByLabel('Name').fill('Anna')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Bitte prüfen Sie 3 Angaben' })).toBeFocused()
  await page.getByLabel('Beschwerde').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Grund')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Weiter', exact: true })).toBeFocused()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('complaint 5, lost work: without a connection at the first answer the form says so, and keeps everything once there is one', async ({
  page,
  context,
}) => {
  await open(page, { steps: everyday })
  await begin(page)
  await context.setOffline(true)
  await page.getByLabel('Name').fill('Anna')
  await expect(page.getByText('noch nicht gespeichert, weil gerade keine Verbindung besteht')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Anna')
})

test('complaint 5, lost work: what an answer hides comes back with it, and never leaves while it is hidden', async ({
  page,
}) => {
  await open(page, { steps: everyday })
  await begin(page)
  await fillFirstStep(page)
  await page.getByLabel('Antrag').check()
  await expect(page.getByLabel('Grund')).toHaveCount(0)
  await next(page)
  await page.getByLabel('Anliegen').fill('Ruhe')
  await next(page)
  await expect(page.getByText('Lärm')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ändern: Art' }).click()
  await page.getByLabel('Beschwerde').check()
  await expect(page.getByLabel('Grund')).toHaveValue('Lärm')
})

test('complaint 7, a double click makes two applications: one is sent', async ({ page }) => {
  const before = county.rows()
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await begin(page)
  await fillAll(page, await journey('schulbus-meldung', 'complete'))
  await page.getByRole('button', { name: 'Absenden', exact: true }).dblclick()
  await receiptCode(page)
  expect(county.rows()).toBe(before + 1)
})

test('complaint 7, an upload that fails half-way leaves a second copy or none: it is sent again until it has arrived, once', async ({
  page,
}) => {
  const before = county.rows()
  let failures = 0
  // Of the whole context: the service worker sends too, when the browser tells it that the network is back.
  await page.context().route('**/api/v1/submissions/**', async (route) => {
    if (route.request().method() === 'PUT' && failures < 2) {
      failures += 1
      // The first attempt is lost on the way there, the second on the way back.
      if (failures === 2) await route.fetch()
      await route.abort('connectionreset')
    } else await route.continue()
  })
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await begin(page)
  await fillAll(page, await journey('schulbus-meldung', 'complete'))
  await page.getByRole('button', { name: 'Absenden', exact: true }).click()
  await expect(page.getByText('noch NICHT beim Amt').first()).toBeVisible()
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Jetzt senden' })
    if (await again.isVisible()) await again.click()
    await expect(page.locator('.arrived')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 40_000 })
  expect(failures).toBe(2)
  expect(county.rows()).toBe(before + 1)
})

const households = [
  {
    id: 'eins',
    title: { de: 'Haushalte' },
    fields: [
      {
        id: 'haushalte',
        kind: 'group',
        ...label('Haushalte'),
        item: { de: 'Haushalt' },
        max: 4,
        fields: [
          text('ort', 'Wohnort'),
          { id: 'hatKinder', kind: 'boolean', ...label('Gibt es Kinder?') },
          {
            id: 'kinder',
            kind: 'group',
            when: { '==': [{ var: 'hatKinder' }, true] },
            ...label('Kinder'),
            item: { de: 'Kind' },
            max: 3,
            fields: [
              text('vorname', 'Vorname des Kindes'),
              { id: 'alter', kind: 'integer', ...label('Alter') },
              {
                id: 'nachweis',
                kind: 'file',
                when: { '>=': [{ var: 'alter' }, 18] },
                ...label('Nachweis'),
              },
            ],
          },
        ],
      },
    ],
  },
]

test('complaint 8, repeat groups lose uploads and mix up rows: nested rows keep conditions, answers and files of their own', async ({
  page,
}) => {
  await open(page, { steps: households })
  await begin(page)
  const add = (item: string, index = 0) =>
    page
      .getByRole('button', { name: `${item} hinzufügen` })
      .nth(index)
      .click()
  await add('Haushalt')
  await add('Haushalt')
  for (const [index, town] of ['Au', 'Berg', 'Dorf'].entries())
    await page.locator(`#q-haushalte-${index}-ort`).fill(town)
  await page.locator('#q-haushalte-0-hatKinder-1').check()
  await page.locator('#q-haushalte-1-hatKinder-1').check()
  await page.locator('#q-haushalte-2-hatKinder').check()
  await expect(page.getByRole('button', { name: 'Kind hinzufügen' })).toHaveCount(1)
  await add('Kind')
  await page.locator('#q-haushalte-2-kinder-0-vorname').fill('Ada')
  await page.locator('#q-haushalte-2-kinder-0-alter').fill('7')
  await page.locator('#q-haushalte-2-kinder-1-vorname').fill('Ben')
  await page.locator('#q-haushalte-2-kinder-1-alter').fill('19')
  await expect(page.locator('#q-haushalte-2-kinder-0-nachweis')).toHaveCount(0)
  await page.locator('#q-haushalte-2-kinder-1-nachweis').setInputFiles({ ...pdf, name: 'Schule.pdf' })
  await expect(page.locator('.files')).toContainText('Schule.pdf')
  // The middle one goes; what stood below moves up with everything it holds.
  await page.getByRole('button', { name: 'Haushalt 2 entfernen' }).click()
  await expect(page.locator('#q-haushalte-0-ort')).toHaveValue('Au')
  await expect(page.locator('#q-haushalte-1-ort')).toHaveValue('Dorf')
  await expect(page.locator('#q-haushalte-1-kinder-1-vorname')).toHaveValue('Ben')
  await expect(page.locator('.files')).toContainText('Schule.pdf')
  await page.getByRole('button', { name: 'Kind 1 entfernen' }).click()
  await expect(page.locator('#q-haushalte-1-kinder-0-vorname')).toHaveValue('Ben')
  await expect(page.locator('.files')).toContainText('Schule.pdf')
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await page.reload()
  await expect(page.locator('.files')).toContainText('Schule.pdf')
  await next(page)
  await expect(page.getByRole('heading', { name: 'Haushalt 2' })).toBeVisible()
  await expect(page.getByText('Schule.pdf')).toBeVisible()
  await expect(page.getByText('Ada')).toHaveCount(0)
})

test('the crash under page translation: nodes replaced under the form break nothing, and what is shown is always current', async ({
  page,
}) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await open(page, { steps: everyday })
  await translate(page)
  await expect(page.getByText('«Jetzt ausfüllen»')).toBeVisible()
  await page.getByText('«Jetzt ausfüllen»').click()
  await expect(page.getByText('«Schritt 1 von 3»')).toBeVisible()
  await page.getByText('«Weiter»').click()
  await expect(page.getByText('«Bitte prüfen Sie 4 Angaben»')).toBeVisible()
  await page.locator('#q-name').fill('Anna')
  await page.locator('#q-mail').fill('keine')
  await page.getByText('«Weiter»').click()
  await expect(page.getByText('«Bitte prüfen Sie 3 Angaben»')).toBeVisible()
  await expect(page.locator('#q-mail-error')).toContainText('vollständige E-Mail-Adresse')
  await page.locator('#q-mail').fill('anna@example.org')
  await page.locator('#q-tag').fill('3.5.24')
  await expect(page.getByText('«= Freitag, 3. Mai 2024»')).toBeVisible()
  await page.locator('#q-tag').fill('4.5.24')
  await expect(page.getByText('«= Samstag, 4. Mai 2024»')).toBeVisible()
  await page.locator('#q-art-1').check()
  await page.locator('#q-grund').fill('Lärm')
  await page.locator('#q-art').check()
  await expect(page.locator('#q-grund')).toHaveCount(0)
  await page.getByText('«Weiter»').click()
  await expect(page.getByText('«Schritt 2 von 3»')).toBeVisible()
  await expect(page.getByText('«Über Sie»')).toHaveCount(0)
  await expect(page.getByText('«Ihr Anliegen»')).toBeVisible()
  await page.locator('#q-anliegen').fill('Ruhe')
  await page.getByText('«Weiter»').click()
  await expect(page.getByText('«Prüfen und absenden»')).toBeVisible()
  await expect(page.getByText('«04.05.2024»')).toBeVisible()
  await page.getByText('«Absenden»', { exact: true }).click()
  await expect(page.getByText('NICHT beim Amt').first()).toBeVisible()
  expect(errors).toEqual([])
})
