import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { builtSite } from '../support/built-site.ts'
import { CountyServer } from '../support/county-server.ts'
import { HostSite } from '../support/host-site.ts'
import { filesOf } from '../hosts/elements.ts'

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

const office = (more = ''): string =>
  `<amt-office office="kfz-zulassungsstelle" county="${county.url}" ${more}><a href="#fallback">Zum Amt</a></amt-office>`

/** The script tag of a snippet that pins its file. */
function pinned(tag: string, integrity = filesOf(tag)?.pinned?.integrity): string {
  const file = filesOf(tag)?.pinned?.file ?? ''
  return `<script type="module" src="${county.url}widgets/v1/${file}" integrity="${integrity}" crossorigin="anonymous"></script>`
}
const selfUpdating = (tag: string): string =>
  `<script type="module" src="${county.url}widgets/v1/${tag}.js"></script>`

const heading = (page: Page) => page.getByRole('heading', { name: /Zulassung/u })
const fallback = (page: Page) => page.getByRole('link', { name: 'Zum Amt' })

/** What the console says of errors. */
function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

test('a pinned snippet works, for good: browsers may keep its file', async ({ page, request }) => {
  const errors = errorsOf(page)
  await page.goto(host.show({ body: pinned('amt-office') + office() }))
  await expect(heading(page)).toBeVisible()
  await expect(fallback(page)).toBeHidden()
  expect(errors).toEqual([])
  const answer = await request.get(`${county.url}widgets/v1/${filesOf('amt-office')?.pinned?.file}`)
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
})

test('with one byte changed the browser refuses it, and the page shows what the webmaster has written', async ({
  page,
}) => {
  const errors = errorsOf(page)
  await page.route(/pinned\/amt-office-/u, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${await answer.text()} ` })
  })
  await page.goto(host.show({ body: pinned('amt-office') + office() }))
  await expect.poll(() => errors.join()).toContain('integrity')
  await expect(fallback(page)).toBeVisible()
  await expect(heading(page)).toHaveCount(0)
})

test('pinned and self-updating side by side: each element is registered once, and all work', async ({
  page,
}) => {
  const errors = errorsOf(page)
  await page.goto(
    host.show({
      body:
        pinned('amt-office') +
        selfUpdating('amt-office') +
        selfUpdating('amt-service') +
        office() +
        `<amt-service service="wohngeld" county="${county.url}"></amt-service>`,
    }),
  )
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Wohngeld' })).toBeVisible()
  expect(errors).toEqual([])
})

test('an old pinned file beside a new build: the first keeps the name, and both pages of scripts go on', async ({
  page,
}) => {
  // The oldest there can be: today's, as a build with other content would have named it.
  const text = await readFile(
    join(builtSite, 'widgets/v1', filesOf('amt-office')?.pinned?.file ?? ''),
    'utf8',
  )
  const old = `${text}\n;globalThis.oldRan = true`
  const integrity = `sha384-${createHash('sha384').update(old).digest('base64')}`
  const address = `${county.url}widgets/v1/pinned/amt-office-AAAAAAAA.js`
  await page.route(address, (route) =>
    route.fulfill({
      body: old,
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  )
  const errors = errorsOf(page)
  const script = `<script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>`
  await page.goto(host.show({ body: script + selfUpdating('amt-office') + pinned('amt-office') + office() }))
  await expect(heading(page)).toBeVisible()
  expect(await page.evaluate(() => (globalThis as { oldRan?: boolean }).oldRan)).toBe(true)
  expect(errors).toEqual([])
})

test('two pinned elements under Trusted Types: each has the policy that is named after it', async ({
  page,
}) => {
  const errors = errorsOf(page)
  const body =
    pinned('amt-office') +
    pinned('amt-service') +
    office() +
    `<amt-service service="wohngeld" county="${county.url}"></amt-service>`
  const policy = (names: string) => `require-trusted-types-for 'script'; trusted-types ${names}`
  const show = (names: string) => host.show({ body, headers: { 'Content-Security-Policy': policy(names) } })
  await page.goto(show('amt-office amt-service'))
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Wohngeld' })).toBeVisible()
  expect(errors).toEqual([])
  // The name that is not allowed is refused: it is not by chance that the others are taken.
  await page.goto(show('amt-office'))
  await expect(heading(page)).toBeVisible()
  await expect.poll(() => errors.join()).toContain('amt-service')
})

test('in a bundle of the page’s own, an element says that it has to be told its county', async ({ page }) => {
  const files = ['amt-office', 'amt-form', 'amt-feedback'].map((tag) => filesOf(tag)?.pinned?.file ?? '')
  const town = host.url
  for (const file of files) {
    const body = await readFile(join(builtSite, 'widgets/v1', file), 'utf8')
    await page.route(`${town}bundle/${file.replace('pinned/', '')}`, (route) =>
      route.fulfill({ body, contentType: 'text/javascript' }),
    )
  }
  const scripts = files.map(
    (file) => `<script type="module" src="/bundle/${file.replace('pinned/', '')}"></script>`,
  )
  const errors = errorsOf(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (/daten|formulare|rahmen/u.test(request.url())) asked.push(request.url())
  })
  await page.goto(
    host.show({
      body: `${scripts.join('')}<amt-office office="kfz-zulassungsstelle"><b>Amt?</b></amt-office>
<amt-form form="schulbus-meldung"><b>Formular?</b></amt-form><amt-feedback service="wohngeld"><b>Feedback?</b></amt-feedback>
<amt-form id="framed" frame form="schulbus-meldung"><b>Rahmen?</b></amt-form>`,
    }),
  )
  for (const text of ['Amt?', 'Formular?', 'Feedback?', 'Rahmen?'])
    await expect(page.getByText(text)).toBeVisible()
  await expect.poll(() => errors.filter((text) => text.includes('"county"')).length).toBe(3)
  expect(asked).toEqual([])
  await page.evaluate((url) => {
    for (const element of document.querySelectorAll('amt-office, amt-form'))
      element.setAttribute('county', url)
  }, county.url)
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await expect(
    page.frameLocator('#framed iframe').getByRole('button', { name: 'Jetzt ausfüllen' }),
  ).toBeVisible()
})
