import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const head = 'runde;person;aufgabe1_ergebnis;aufgabe1_minuten;aufgabe1_wo;aussage1;aussage2;schwer'
const before = ['1;1;allein;4,5;;2;3;Die Größe', '1;2;hilfe;8;beim Datum;1;2;', '1;3;nicht;11;;3;2;']
const after = ['2;1;allein;3;;5;4;', '2;2;allein;3,5;;4;4;', '2;3;allein;4;;5;5;']

/** A file as an older spreadsheet saves it. */
const saved = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...rows, ''].join('\r\n'), 'latin1'),
})

async function open(page: Page): Promise<void> {
  await page.goto(`${county.url}werkstatt/auswertung/`)
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
}

test('the sheets of two rounds become pictures, sentences and tables, and nothing leaves the device', async ({
  page,
}) => {
  await open(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(county.url)) sent.push(request.url())
  })
  await page
    .getByLabel('CSV-Dateien mit den Bögen')
    .setInputFiles([saved('vorher.csv', before), saved('nachher.csv', after)])
  await expect(page.getByRole('status')).toHaveText('Gelesen: 6 Bögen. Keine Fehler.')
  await expect(page.getByRole('img', { name: '1 von 3 allein, 1 mit Hilfe, 1 nicht' })).toBeVisible()
  await expect(page.getByRole('img', { name: '3 von 3 allein, 0 mit Hilfe, 0 nicht' })).toBeVisible()
  await expect(page.getByText('Allein geschafft: vorher 33 Prozent, nachher 100 Prozent.')).toBeVisible()
  await expect(page.getByText('im Mittel 2,0 von 5 (3 Antworten)')).toBeVisible()
  await expect(page.getByText('Die Größe')).toBeVisible()
  await expect(
    page.getByRole('row', { name: 'Aufgabe 1 Runde 1 1 1 1 33 Prozent 8,0 4,5 11,0' }),
  ).toBeVisible()
  await expectAccessible(page, 'the evaluation')
  expect(sent).toEqual([])
})

test('a row that cannot be read is named, and the corrected file takes its place', async ({ page }) => {
  await open(page)
  const file = page.getByLabel('CSV-Dateien mit den Bögen')
  await file.setInputFiles(saved('test.csv', ['1;1;vielleicht;4;;5;5;']))
  await expect(page.getByText('test.csv, Zeile 2:')).toBeVisible()
  await file.setInputFiles(saved('test.csv', ['1;1;allein;4;;5;5;']))
  await expect(page.getByText('test.csv, Zeile 2:')).toBeHidden()
  await expect(page.getByRole('img', { name: '1 von 1 allein, 0 mit Hilfe, 0 nicht' })).toBeVisible()
  await page.getByRole('button', { name: 'test.csv entfernen' }).click()
  await expect(page.getByRole('img', { name: /allein/u })).toHaveCount(0)
})

for (const [name, width, options] of [
  ['narrow and dark', 320, { colorScheme: 'dark' }],
  ['with the system’s colours', 768, { forcedColors: 'active' }],
] as const) {
  test(`it can be read ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia(options)
    await open(page)
    await page.getByLabel('CSV-Dateien mit den Bögen').setInputFiles(saved('test.csv', [...before, ...after]))
    await expect(page.getByRole('heading', { name: 'Alle Zahlen' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    // What axe says of contrast is of our colours, not of the system's.
    if (!('forcedColors' in options)) await expectAccessible(page, name)
  })
}
