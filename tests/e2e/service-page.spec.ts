import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

test('the list of documents prints as a list: with boxes, the office and the address, without navigation', async ({
  page,
}) => {
  await page.goto(`${county.url}leistungen/wohngeld/checkliste/`)
  const boxes = page.getByRole('checkbox')
  const count = await boxes.count()
  expect(count).toBeGreaterThan(3)
  await boxes.first().check()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das brauchen Sie: Wohngeld beantragen')
  await expect(boxes.filter({ visible: true })).toHaveCount(count)
  await expect(boxes.first()).toBeChecked()
  await expect(page.getByText('Wohngeldstelle').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText('/leistungen/wohngeld/checkliste/')).toBeVisible()
  for (const hidden of [
    page.getByRole('navigation'),
    page.getByRole('search'),
    page.getByRole('button'),
    page.getByRole('link', { name: /^Zurück zu/u }),
  ])
    await expect(hidden.filter({ visible: true })).toHaveCount(0)
})

test('the button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.goto(`${county.url}leistungen/wohngeld/checkliste/`)
  await page.getByRole('button', { name: 'Drucken' }).click()
  await expect(page.locator('body[data-printed]')).toHaveCount(1)
})

test('from German to English and back, with and without JavaScript the same links', async ({ page }) => {
  await page.goto(`${county.url}leistungen/wohngeld/`)
  const toEnglish = page.getByRole('link', { name: /^This page in English: / })
  await expect(toEnglish).toHaveAttribute('lang', 'en')
  await toEnglish.click()
  await expect(page).toHaveURL(`${county.url}en/services/wohngeld/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const toGerman = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deutsch' })
  await expect(toGerman).toHaveAttribute('lang', 'de')
  await toGerman.click()
  await expect(page).toHaveURL(`${county.url}leistungen/wohngeld/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('the English start page is reached from every page, leads to each of its services, and back', async ({
  page,
}) => {
  await page.goto(`${county.url}aemter/`)
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${county.url}en/`)
  await expect(page.locator('main li a[href^="/en/services/"]')).toHaveCount(20)
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page).toHaveURL(county.url)
})

test('a service without an English page offers none', async ({ page }) => {
  await page.goto(`${county.url}leistungen/wespen-hornissen/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: /in English: / })).toHaveCount(0)
})
