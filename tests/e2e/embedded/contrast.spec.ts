import { expect, type Page, test } from '@playwright/test'
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

/** Shows a form on a page with a style sheet. @returns What the console warns of, up to date at any time. */
async function show(page: Page, css: string, more = ''): Promise<string[]> {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().startsWith('<amt-')) warnings.push(message.text())
  })
  const guard = page.waitForResponse(/contrast-guard/u)
  await page.goto(
    host.show({
      head: `<style>${css}</style>`,
      body: `<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="schulbus-meldung" county="${county.url}" ${more}></amt-form>`,
    }),
  )
  await (await guard).finished()
  await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await expect(page.locator('amt-form .probe')).toHaveCount(2)
  return warnings
}

/** Colours as they are to be seen. */
const worn = (page: Page) =>
  page.evaluate(() => {
    const find = (selector: string) =>
      getComputedStyle(document.querySelector('amt-form')?.shadowRoot?.querySelector(selector) as Element)
    const button = find('button[part=button]')
    const form = find('.form')
    return {
      button: button.backgroundColor,
      onButton: button.color,
      paper: form.backgroundColor,
      ink: form.color,
    }
  })

const own = {
  button: 'rgb(11, 92, 75)',
  onButton: 'rgb(255, 255, 255)',
  paper: 'rgb(255, 255, 255)',
  ink: 'rgb(20, 35, 31)',
}

test('colours that can be read are taken, and nothing is said', async ({ page }) => {
  const warnings = await show(
    page,
    `amt-form { --amt-color-action: #7a0044; --amt-color-on-action: #fffbe6; --amt-color-text: #222;
--amt-color-background: #fdf6e3 }`,
  )
  expect(await worn(page)).toEqual({
    button: 'rgb(122, 0, 68)',
    onButton: 'rgb(255, 251, 230)',
    paper: 'rgb(253, 246, 227)',
    ink: 'rgb(34, 34, 34)',
  })
  expect(warnings).toEqual([])
})

test.describe('what cannot be read falls back', () => {
  for (const [name, css, said] of [
    ['a pale button', 'body { --amt-color-action: #ccc }', /--amt-color-action/u],
    ['one that is nearly not there', 'body { --amt-color-action: rgb(0 0 0 / 5%) }', /--amt-color-action/u],
    ['one that no browser knows', 'body { --amt-color-action: rott }', /--amt-color-action/u],
    ['text on a button', 'body { --amt-color-on-action: #1a6b5a }', /--amt-color-on-action/u],
    ['a dark ground, its text forgotten', 'body { --amt-color-background: #111 }', /--amt-color-background/u],
    ['pale text', 'body { --amt-color-text: #aaa }', /--amt-color-text/u],
    [
      'pale text on a page that paints nothing',
      'body { --amt-color-text: #ddd; --amt-color-background: transparent }',
      /--amt-color-text/u,
    ],
    [
      'a dark page below a transparent ground',
      'html { background: #101010 } body { --amt-color-background: transparent }',
      /--amt-color-background/u,
    ],
  ] as const) {
    test(name, async ({ page }) => {
      const warnings = await show(page, css)
      await expect.poll(() => worn(page)).toEqual(own)
      expect(warnings).toEqual([expect.stringMatching(said)])
      expect(warnings[0]).toMatch(/^<amt-form>: contrast below 4\.5:1/u)
      // Another view does not say it again.
      await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
      await expect(page.getByText('Schritt 1 von')).toBeVisible()
      expect(warnings).toHaveLength(1)
    })
  }
})

test('a page that turns dark later is noticed, whether our colours change or only what is behind us', async ({
  page,
}) => {
  const warnings = await show(
    page,
    `body { --amt-color-background: #fff } body.dark { --amt-color-background: #111 }
body.night { background: #111; --amt-color-background: transparent }`,
  )
  expect(await worn(page)).toEqual(own)
  for (const [count, name] of ['dark', '', 'night'].entries()) {
    await page.evaluate((className) => {
      document.body.className = className
    }, name)
    await expect.poll(() => worn(page)).toEqual(own)
    await expect.poll(() => warnings.length).toBe(count === 0 ? 1 : count)
  }
})

test('a transparent ground that only the page’s own turning dark makes unreadable is noticed', async ({
  page,
}) => {
  const warnings = await show(
    page,
    'body { --amt-color-background: transparent } .night { background: #111 }',
  )
  expect((await worn(page)).paper).toBe('rgba(0, 0, 0, 0)')
  await page.evaluate(() => {
    document.body.className = 'night'
  })
  await expect.poll(() => worn(page)).toEqual(own)
  expect(warnings).toHaveLength(1)
})

test('where the visitor has chosen all colours, nothing is done', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const warnings = await show(page, 'body { --amt-color-action: #ccc }')
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  expect(warnings).toEqual([])
})
