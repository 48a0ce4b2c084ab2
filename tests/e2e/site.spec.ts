import { expect, test } from '@playwright/test'
import { listenTo } from '../a11y/every-page/look-at-page.ts'
import { pathsOf } from '../a11y/every-page/paths.ts'
import { CountyServer } from './support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('services are found and read, and the form names the other ways', async ({ page }) => {
    await page.goto(county.url)
    await page.getByRole('searchbox').fill('Führerschein')
    await page.getByRole('button', { name: 'Suchen' }).click()
    await expect(page).toHaveURL(/\/leistungen\//u)
    await page
      .getByRole('link', { name: /Schulbusses melden/u })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Schulbus')
    await page
      .getByRole('link', { name: /Online/iu })
      .first()
      .click()
    await expect(page.locator('noscript form')).toBeVisible()
    await expect(page.getByRole('link', { name: /089 99998-/u }).first()).toBeVisible()
  })
})

// `a11y/every-page.spec.ts` sees the same of every page, without a service worker.
test('no kind of page breaks its own content policy, asks a third party for anything, or sets a cookie', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const said = listenTo(page, county.url)
  const { ofEachKind } = await pathsOf()
  for (const path of ofEachKind) {
    await page.goto(new URL(path, county.url).href)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  expect(said).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('a printed service page is a sheet with the answer and without navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${county.url}leistungen/bildung-und-teilhabe/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('089 99998-').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeHidden()
})
