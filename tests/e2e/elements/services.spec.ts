import { expect, type Page, test } from '@playwright/test'
import type { PublishedServices } from '../../../widgets/contract/published.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { consoleOf, Stand } from './stand.ts'

const path = '/daten/leistungen.json'
const entry = {
  summary: 'Das machen wir.',
  page: '/leistungen/x/',
  online: 'none',
  office: 'kfz',
  topics: [] as string[],
  audience: ['citizen'],
} as const
const data: PublishedServices = {
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  services: [
    {
      ...entry,
      id: 'auto',
      title: 'Auto anmelden',
      page: '/leistungen/auto/',
      online: 'form',
      topics: ['verkehr'],
    },
    { ...entry, id: 'markt', title: 'Markt festsetzen', municipal: true, audience: ['business'] },
    { ...entry, id: 'bauplan', title: 'Bauplan einreichen', office: 'bauamt' },
  ],
  topics: [{ id: 'verkehr', title: 'Verkehr' }],
  offices: [
    { id: 'kfz', name: 'Zulassungsstelle' },
    { id: 'bauamt', name: 'Bauamt', places: ['musterstadt'] },
  ],
  places: [
    { id: 'musterstadt', name: 'Musterstadt' },
    { id: 'zaehrenbach', name: 'Zährenbach' },
  ],
}
const many: PublishedServices = {
  ...data,
  services: Array.from({ length: 13 }, (_, number) => ({
    ...entry,
    id: `leistung-${number}`,
    title: number === 7 ? 'Müllgebühren erklären' : `Leistung ${number}`,
  })),
}

const snippet = (attributes = '') => `<amt-services ${attributes}><p>Rufen Sie uns an.</p></amt-services>`
const titles = (page: Page) => page.locator('amt-services').getByRole('listitem').getByRole('link')

let stand: Stand
test.beforeAll(async () => {
  stand = await Stand.open()
})
test.afterAll(() => stand.close())
test.beforeEach(() => {
  stand.reset()
  stand.publish(path, data)
})

for (const [attributes, expected] of [
  ['', ['Auto anmelden', 'Markt festsetzen', 'Bauplan einreichen']],
  ['topic="verkehr"', ['Auto anmelden']],
  ['office="bauamt"', ['Bauplan einreichen']],
  ['audience="business"', ['Markt festsetzen']],
  ['online', ['Auto anmelden']],
  ['place="zaehrenbach"', ['Auto anmelden', 'Markt festsetzen']],
  ['place="zaehrenbach" audience="citizen"', ['Auto anmelden']],
] as const)
  test(`lists what ${attributes || 'nothing'} lets through`, async ({ page }) => {
    await stand.show(page, snippet(attributes))
    await expect(titles(page)).toHaveText([...expected])
    await expect(page.getByText('Rufen Sie uns an.')).toBeHidden()
  })

test('says what works online, and what the town hall does; links lead to the county', async ({ page }) => {
  await stand.show(page, snippet())
  const rows = page.locator('amt-services').getByRole('listitem')
  await expect(rows.nth(0)).toContainText('online')
  await expect(rows.nth(1)).toContainText('bei Ihrer Gemeinde')
  await expect(rows.nth(2)).not.toContainText('online')
  await expect(titles(page).first()).toHaveAttribute('href', `${stand.county}leistungen/auto/`)
})

test('a name that the county does not have: what the webmaster wrote stays, and the right name is told once', async ({
  page,
}) => {
  const said = consoleOf(page)
  await stand.show(page, snippet('topic="verkher"'))
  await expect
    .poll(() => said)
    .toContain('<amt-services>: There is no topic="verkher". Did you mean "verkehr"?')
  await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
  await page.locator('amt-services').evaluate((element) => element.setAttribute('heading-level', '4'))
  await page.locator('amt-services').evaluate((element) => element.setAttribute('topic', 'verkehr'))
  await expect(titles(page)).toHaveText(['Auto anmelden'])
  expect(said.filter((text) => text.includes('verkher'))).toHaveLength(1)
})

test('a list without services says so', async ({ page }) => {
  await stand.show(page, snippet('topic="verkehr" office="bauamt"'))
  await expect(page.getByText('Hier gibt es gerade keine Leistungen.')).toBeVisible()
})

test('more than twelve can be narrowed by typing, and the number is read out', async ({ page }) => {
  stand.publish(path, many)
  await stand.show(page, snippet())
  await expect(titles(page)).toHaveCount(13)
  const field = page.getByRole('searchbox', { name: 'Liste filtern' })
  await field.pressSequentially('muell gebuehr')
  await expect(titles(page)).toHaveText(['Müllgebühren erklären'])
  await expect(page.getByRole('status')).toHaveText('1 von 13 Leistungen')
  await field.fill('gibt es nicht')
  await expect(page.getByRole('status')).toHaveText('Nichts gefunden. Probieren Sie ein anderes Wort.')
  await field.fill('')
  await expect(titles(page)).toHaveCount(13)
  await expect(page.getByRole('status')).toHaveText('')
})

test('twelve are just a list', async ({ page }) => {
  stand.publish(path, { ...many, services: many.services.slice(1) })
  await stand.show(page, snippet())
  await expect(titles(page)).toHaveCount(12)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
})

test('a page that shows services itself can keep the visitor', async ({ page }) => {
  await stand.show(page, snippet('topic="verkehr"'))
  await page.evaluate(() =>
    document.addEventListener('amt-open', (event) => {
      event.preventDefault()
      document.title = (event as CustomEvent<{ page: string }>).detail.page
    }),
  )
  await titles(page).click()
  await expect(page).toHaveTitle('/leistungen/auto/')
  await expect(page).toHaveURL(stand.town)
})

test('is English on an English page', async ({ page }) => {
  stand.publish(path, many)
  await stand.show(page, snippet(), { lang: 'en' })
  await page.getByRole('searchbox', { name: 'Filter this list' }).fill('gebühren')
  await expect(page.getByRole('status')).toHaveText('1 of 13 services')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`breaks no rule of accessibility on ${colorScheme} screens`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    stand.publish(path, { ...many, services: [...many.services, ...data.services] })
    await stand.show(page, snippet())
    await expect(titles(page)).toHaveCount(16)
    await expectAccessible(page, 'services')
  })
