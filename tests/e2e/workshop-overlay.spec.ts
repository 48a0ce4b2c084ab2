import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import * as v from 'valibot'
import { parse } from 'yaml'
import { applyOverlay } from '../../src/exchange/overlay/apply-overlay.ts'
import { Overlay } from '../../src/exchange/overlay/overlay.ts'
import { writeYaml } from '../../src/exchange/yaml/write-yaml.ts'
import type { FormSourceFile } from '../../src/islands/workshop/form-source.ts'
import { hashOf } from '../../src/model/hash-of.ts'
import { catalogueOf } from './support/catalogue-of.ts'
import { CountyServer } from './support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const id = 'schulbus-meldung'

interface Labelled {
  readonly id: string
  readonly label: { readonly de: string }
}
interface Form {
  readonly steps: readonly { readonly fields: readonly Labelled[] }[]
}
const labels = (form: unknown) =>
  Object.fromEntries(
    (form as Form).steps.flatMap(({ fields }) => fields.map(({ id: field, label }) => [field, label.de])),
  )

test('what a county changes in a form of another one is saved as an overlay: what was there, and what came to it', async ({
  page,
}) => {
  const upstream = (await catalogueOf()).formSources.get(id)?.data
  const sha256 = hashOf(upstream)
  // What this county had changed before: the name of one question.
  const change = { do: 'set', field: 'linie', key: 'label.de', value: 'Buslinie', was: 'Linie' } as const
  const source: FormSourceFile = {
    form: writeYaml(applyOverlay(upstream, [change]).data),
    adopted: { version: '1.0.0', sha256, upstream },
  }
  await page.route(`**/werkstatt/formulare/${id}.json`, (route) => route.fulfill({ json: source }))
  // A browser that has no access to files: what is saved is downloaded.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await page.goto(`${county.url}werkstatt/?formular=${id}`)
  await page.getByRole('button', { name: /^Haltestelle/u }).click()
  await page.locator('.ws-editor').getByLabel('Deutsch').first().fill('Name der Haltestelle')
  await page.getByRole('button', { name: 'Speichern und weitergeben' }).click()
  await expect(page.getByText('Dieses Formular pflegt ein anderer Landkreis.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'form.yaml speichern' })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'overlay.yaml speichern' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('overlay.yaml')
  const overlay = v.parse(Overlay, parse(await readFile(await saved.path(), 'utf8')))
  expect(overlay.base).toEqual({ version: '1.0.0', sha256 })
  expect(overlay.operations).toHaveLength(2)
  const after = applyOverlay(upstream, overlay.operations)
  expect(after.conflicts).toEqual([])
  expect(labels(after.data)).toEqual({
    ...labels(upstream),
    linie: 'Buslinie',
    haltestelle: 'Name der Haltestelle',
  })
})
