import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, pdf, receiptCode, send, waitUntilKept, withoutFileIds } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.beforeEach(() => {
  county.forget()
})
test.afterAll(() => county.stop())

const notYet = 'Auf diesem Gerät gespeichert – noch NICHT beim Amt'

test('without a network the application waits, survives a reload and goes out by itself', async ({
  page,
  context,
}) => {
  const card = await journey('ehrenamtskarte', 'complete')
  await page.goto(`${county.url}formulare/ehrenamtskarte/`)
  await waitUntilKept(page)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, card)

  await context.setOffline(true)
  await send(page)
  await expect(page.locator('.state', { hasText: notYet })).toBeVisible()
  await page.reload()
  await expect(page.locator('.state', { hasText: notYet })).toBeVisible()
  expect(county.rows()).toBe(0)

  await context.setOffline(false)
  const code = await receiptCode(page)
  expect(county.rows()).toBe(1)
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-files-'))
  const opened = await county.open(code, folder)
  expect(withoutFileIds(opened.manifest.answers)).toEqual(withoutFileIds(card.answers))
  const names = await readdir(folder)
  expect(names.length).toBe(opened.manifest.files.length)
  for (const name of names) expect(await readFile(join(folder, name))).toEqual(pdf.buffer)
})

test('a form that was opened once opens again without a network, with what was typed', async ({
  page,
  context,
}) => {
  await page.goto(`${county.url}formulare/bildung-und-teilhabe/`)
  await waitUntilKept(page)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await page.locator('#q-bezug-4').check()
  await page.locator('#q-wohngeldNummer').fill('WG-4711')
  await expect(page.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('#q-wohngeldNummer')).toHaveValue('WG-4711')
})

test('a page that was never opened says what works without a network', async ({ page, context }) => {
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await waitUntilKept(page)
  await context.setOffline(true)
  await page.goto(`${county.url}leistungen/wertstoffhof/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/offline|Internet/iu)
})

test('what waits goes out from any page of the site, even when the form is not opened again', async ({
  page,
  context,
}) => {
  const bus = await journey('schulbus-meldung', 'complete')
  await page.goto(county.url)
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await waitUntilKept(page)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, bus)
  await context.setOffline(true)
  await send(page)
  await expect(page.locator('.state', { hasText: notYet })).toBeVisible()
  await page.goto(county.url)
  await context.setOffline(false)
  await expect.poll(() => county.rows(), { timeout: 30_000 }).toBe(1)
})

test('what every visitor’s device fetches in advance is little, and nothing of the workshop', async ({
  page,
}) => {
  await page.goto(county.url)
  const fetched = await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const [name = ''] = (await caches.keys()).filter((key) => key.includes('precache'))
    const cache = await caches.open(name)
    return Promise.all(
      (await cache.keys()).map(async ({ url }) => ({
        path: new URL(url).pathname,
        size: (await (await cache.match(url))?.arrayBuffer())?.byteLength ?? 0,
      })),
    )
  })
  const paths = fetched.map(({ path }) => path)
  expect(paths).toContain('/offline/index.html')
  expect(paths.filter((path) => path.startsWith('/_astro/')).length).toBeGreaterThan(20)
  expect(paths.filter((path) => /workshop|bench|import-|evaluation|embedding|exchange/iu.test(path))).toEqual(
    [],
  )
  expect(fetched.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(700_000)
})

test('a workshop that was opened once goes on without a network, also with what was not opened before', async ({
  page,
  context,
}) => {
  await page.goto(`${county.url}werkstatt/`)
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('amt-kept')).keys()).length))
    .toBeGreaterThan(40)
  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('Titel').fill('Hund anmelden')
  await page.getByRole('button', { name: 'Anfangen' }).click()
  for (const view of ['Wege', 'Vergleichen', 'Testen', 'Speichern und weitergeben']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await expect(page.getByText('konnte nicht geladen werden')).toBeHidden()
    await expect(page.getByText(/Einen Moment …|wird gezeichnet …/u)).toBeHidden()
  }
})
