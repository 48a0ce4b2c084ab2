import { expect, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { HostSite } from '../support/host-site.ts'

let county: CountyServer
let host: HostSite
test.beforeAll(async () => {
  county = await CountyServer.start()
  host = await HostSite.open()
})
test.afterAll(async () => {
  host.close()
  await county.stop()
})
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

const snippet = (): string =>
  `<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="schulbus-meldung" county="${county.url}"></amt-form>`

/** What tells mistakes: a chunk of its own, fetched when the first step is shown. */
const tellers = /chunks\/(?:mistakes|de-rest)-/u

test('what is wrong is explained, though the network went away before anything was entered', async ({
  page,
  context,
}) => {
  await page.goto(host.show({ body: snippet() }))
  const fetched = [/chunks\/mistakes-/u, /chunks\/de-rest-/u].map((name) => page.waitForResponse(name))
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  for (const response of fetched) await (await response).finished()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(page.locator('#errors')).toBeVisible()
  await expect(page.locator('#errors')).toBeFocused()
  expect(await page.locator('#errors a').allTextContents()).not.toContain('')
})

test('where not even that could be fetched, the person is told, and can try again', async ({ page }) => {
  await page.goto(host.show({ body: snippet() }))
  await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await page.route(tellers, (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(page.getByText('weil gerade keine Verbindung besteht')).toBeVisible()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  await page.unroute(tellers)
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(page.locator('#errors')).toBeFocused()
})
