import { readdir, readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const chapters = (await readdir('content/guide'))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''))

const open = (page: Page, slug: string) => page.goto(`${county.url}leitfaden/${slug}/`)

test('the guide is reached from every footer, and every chapter from the guide', async ({ page }) => {
  await page.goto(`${county.url}leistungen/`)
  await page.getByRole('link', { name: 'Leitfaden für Redaktion und Betrieb' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leitfaden für Redaktion und Betrieb')
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(links).toHaveCount(chapters.length)
  for (const slug of chapters) await expect(page.locator(`main a[href="/leitfaden/${slug}/"]`)).toHaveCount(1)
  await links.first().click()
  await page.getByRole('link', { name: 'Alle Kapitel' }).click()
  await expect(page).toHaveURL(/\/leitfaden\/$/u)
})

test('every link of a chapter to a place in it leads somewhere', async ({ page }) => {
  for (const slug of chapters) {
    await open(page, slug)
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
        .map((link) => decodeURIComponent(link.hash.slice(1)))
        .filter((id) => !document.getElementById(id)),
    )
    expect(missing, slug).toEqual([])
    expect(await page.locator('nav[aria-labelledby="inhalte"] a').count(), slug).toBeGreaterThan(1)
  }
})

for (const width of [320, 768, 1440]) {
  test(`at ${width} px long lines are scrolled inside their block, with the keyboard, too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const slug of chapters) {
      await open(page, slug)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, slug).toBeLessThanOrEqual(0)
    }
    await open(page, 'betrieb')
    const block = page.getByRole('group', { name: 'Inhalt von betrieb/nginx.conf' })
    await block.focus()
    await expect(block).toBeFocused()
    await expect(async () => {
      await page.keyboard.press('ArrowRight')
      expect(await block.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    }).toPass()
  })
}

test('what is shown of a file is the file', async ({ page }) => {
  await open(page, 'betrieb')
  for (const name of await readdir('content/guide/betrieb')) {
    const text = await readFile(`content/guide/betrieb/${name}`, 'utf8')
    const block = page.getByRole('group', { name: `Inhalt von betrieb/${name}`, exact: true })
    expect(await block.textContent(), name).toBe(text)
  }
})

test('a printed chapter has every line whole and no navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 700, height: 1000 })
  await open(page, 'betrieb')
  await expect(page.locator('.guide__contents, .guide__steps, .site-footer').first()).toBeHidden()
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll('.code, .wide-table')].filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      ).length,
  )
  expect(cut).toBe(0)
})
