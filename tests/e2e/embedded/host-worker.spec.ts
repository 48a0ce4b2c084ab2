import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, receiptCode, send } from '../support/forms.ts'
import { WorkerTown } from './worker-town.ts'

let county: CountyServer
let town: WorkerTown
test.beforeAll(async () => {
  county = await CountyServer.start()
  town = await WorkerTown.open()
  town.body = `<h1>Schulbus</h1><script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="schulbus-meldung" county="${county.url}" worker="/amt-worker.js"><a href="#other">Anderer Weg</a></amt-form>
<script>fetch('/wetter.json')</script>`
})
test.afterAll(async () => {
  town.close()
  await county.stop()
})
test.beforeEach(() => {
  town.up()
  town.asked = []
})
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

/** What the worker keeps. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await (await caches.open('amt-host')).keys()).map(({ url }) => url))

/** Opens the page with the form and waits until the worker keeps it and all that the form is made of. */
async function openAndKeep(page: Page): Promise<void> {
  await page.goto(town.url)
  const manifest = (await (await page.request.get(`${county.url}widgets/v1/manifest.json`)).json()) as {
    files: { file: string }[]
  }
  const chunks = manifest.files.map(({ file }) => file).filter((file) => file.startsWith('chunks/'))
  const needed = [
    town.url,
    `${town.url}town.css`,
    ...['amt-form.js', 'manifest.json', ...chunks].map((file) => `${county.url}widgets/v1/${file}`),
    `${county.url}formulare/schulbus-meldung/definition.json`,
    `${county.url}schluessel/keyset.jws`,
  ]
  await expect.poll(async () => (await kept(page)).toSorted()).toEqual(needed.toSorted())
  await page.evaluate(() => navigator.serviceWorker.ready)
}

const begin = (page: Page) => page.getByRole('button', { name: 'Jetzt ausfüllen' })

test('the page opens again when the town’s server is down, looking as it did', async ({ page }) => {
  await openAndKeep(page)
  town.down()
  await page.reload()
  await expect(begin(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Schulbus', exact: true })).toHaveCSS(
    'color',
    'rgb(1, 2, 3)',
  )
})

test('without a network it opens, is filled in and kept, and goes out when the network is back', async ({
  page,
  context,
}) => {
  const bus = await journey('schulbus-meldung', 'complete')
  await openAndKeep(page)
  await context.setOffline(true)
  await page.reload()
  await begin(page).click()
  await fillAll(page, bus)
  await send(page)
  await expect(
    page.locator('.state', { hasText: 'Auf diesem Gerät gespeichert – noch NICHT beim Amt' }),
  ).toBeVisible()
  await page.reload()
  await expect(page.locator('.state', { hasText: 'noch NICHT beim Amt' })).toBeVisible()
  expect(county.rows()).toBe(0)
  await context.setOffline(false)
  const code = await receiptCode(page)
  expect(county.rows()).toBe(1)
  expect(await county.read(code)).toContain(code)
})

test('other pages of the town go to the network, and nothing of them is kept', async ({ page }) => {
  await openAndKeep(page)
  const before = await kept(page)
  const throughWorker: string[] = []
  page.on('response', (response) => {
    if (response.fromServiceWorker()) throughWorker.push(response.url())
  })
  town.asked = []
  await page.goto(`${town.url}rathaus/`)
  await expect(page.getByRole('img', { name: 'Wappen' })).toBeVisible()
  const weather = await page.evaluate(() => fetch('/wetter.json').then((answer) => answer.text()))
  expect(weather).toContain('Regen')
  expect(town.asked).toEqual(['/rathaus/', '/wappen.svg', '/wetter.json'])
  expect(await kept(page)).toEqual(before)
  expect(throughWorker).toEqual([])
})

test('what is kept is the page as it was seen last', async ({ page, context }) => {
  await openAndKeep(page)
  const body = town.body
  town.body = `${body}<p>Neu</p>`
  await page.reload()
  await expect(page.getByText('Neu')).toBeVisible()
  town.body = body
  await context.setOffline(true)
  await page.reload()
  // What was seen last is what is kept.
  await expect(page.getByText('Neu')).toBeVisible()
})

test('what an earlier version of the elements was made of is let go', async ({ page }) => {
  await openAndKeep(page)
  const old = `${county.url}widgets/v1/chunks/first-00000000.js`
  await page.evaluate(async (url) => {
    await (await caches.open('amt-host')).put(url, new Response('old'))
  }, old)
  expect(await kept(page)).toContain(old)
  await page.reload()
  await expect.poll(() => kept(page)).not.toContain(old)
})

test('a website that has a worker of its own keeps it, and the webmaster is told', async ({ page }) => {
  await page.goto(`${town.url}rathaus/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  })
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('<amt-')) errors.push(message.text())
  })
  await page.goto(town.url)
  await expect(begin(page)).toBeVisible()
  await expect.poll(() => errors.join()).toContain(`${town.url}sw.js`)
  const scripts = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
  )
  expect(scripts).toEqual([`${town.url}sw.js`])
})
