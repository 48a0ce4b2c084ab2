import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { pdf } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

test('files that are too large or of the wrong type are refused at once, with the limit named', async ({
  page,
}) => {
  await page.goto(`${county.url}formulare/sichere-nachricht/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  const input = page.locator('input[type=file]')
  while (!(await input.isVisible())) {
    for (const text of await page.locator('textarea').all())
      await text.fill('Guten Tag, dies ist eine Probe.')
    for (const radio of (await page.locator('input[type=radio]').all()).slice(0, 1)) await radio.check()
    for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 })
    for (const line of await page.locator('input.input').all()) {
      if ((await line.inputValue()) === '' && (await line.getAttribute('aria-required')))
        await line.fill('Probe')
    }
    await page.getByRole('button', { name: 'Weiter', exact: true }).click()
    await page.waitForTimeout(100)
    if (await page.locator('#errors').isVisible()) throw new Error(await page.locator('#errors').innerText())
  }
  await input.setInputFiles({
    name: 'groß.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([pdf.buffer, Buffer.alloc(20_000_001)]),
  })
  await expect(page.locator('.error')).toContainText(
    '„groß.pdf“ ist 20 MB groß. Erlaubt sind höchstens 20 MB',
  )
  await expect(page.locator('.files')).toHaveCount(0)

  await input.setInputFiles({
    name: 'brief.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Das ist kein PDF.'),
  })
  await expect(page.locator('.error')).toContainText(
    '„brief.pdf“ hat nicht das richtige Format. Erlaubt sind: PDF, JPG, PNG',
  )
  await expect(page.locator('.files')).toHaveCount(0)

  await input.setInputFiles(pdf)
  await expect(page.locator('.files')).toContainText('Bestätigung.pdf')
  await expect(page.locator('.error')).toHaveCount(0)
  await page.getByRole('button', { name: 'Entfernen: Bestätigung.pdf' }).click()
  await expect(page.locator('.files')).toHaveCount(0)
  await expect(input).toBeFocused()
})
