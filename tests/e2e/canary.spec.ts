import { expect, test } from '@playwright/test'
import type { Answers } from '../../widgets/contract/answers.ts'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, pdf, receiptCode, send } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

/** Short enough for every text field of these forms. */
const canary = 'Kanari-7Q3'

/** Every free text of an application replaced by the canary. */
const withCanary =
  (form: string) =>
  (answers: Answers): Answers => {
    const keep = new Set(['iban', 'plz', 'telefon', 'email', 'datum', 'geburtsdatum', 'uhrzeit', 'gemeinde'])
    const isChoice = (value: string) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value) || /^\d{4}-\d\d-\d\d$/u.test(value)
    const swap = (key: string, value: unknown): unknown => {
      if (typeof value === 'string') return keep.has(key) || isChoice(value) ? value : canary
      if (!Array.isArray(value)) return value
      return value.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null && !('size' in entry)
          ? Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, swap(name, inner)]))
          : entry,
      )
    }
    const swapped = Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [key, swap(key, value)]),
    ) as Answers
    expect(JSON.stringify(swapped), `${form} has no free text`).toContain(canary)
    return swapped
  }

for (const form of ['schulbus-meldung', 'ehrenamtskarte', 'bildung-und-teilhabe']) {
  test(`nothing of ${form} can be read in the intake’s files or its log`, async ({ page }) => {
    await page.goto(`${county.url}formulare/${form}/`)
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await fillAll(page, await journey(form, 'complete', withCanary(form)))
    await send(page)
    const opened = await county.open(await receiptCode(page))
    expect(JSON.stringify(opened.manifest.answers)).toContain(canary)

    const stored = await county.everythingStored()
    expect(stored.length).toBeGreaterThan(10_000)
    // Fields that take no canary are looked for by what was typed into them. Days are left out: receipts hold days, too.
    const typed = [
      ...JSON.stringify(opened.manifest.answers).matchAll(/"(?:iban|email|telefon)":"([^"]+)"/gu),
    ]
    const plain = [canary, pdf.buffer.toString().slice(0, 20), ...typed.map(([, value]) => value ?? '')]
    const written = plain.flatMap((text) => [
      text,
      Buffer.from(text).toString('base64url').slice(0, -2),
      Buffer.from(text).toString('hex'),
    ])
    for (const text of written) expect(stored.includes(text), text).toBe(false)
  })
}
