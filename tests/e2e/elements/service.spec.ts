import { expect, test } from '@playwright/test'
import type { PublishedOnline, PublishedService } from '../../../widgets/contract/published.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { paths, service } from './muster.ts'
import { consoleOf, Stand } from './stand.ts'

const card = '<amt-service service="muster-beantragen"><p>Rufen Sie uns an.</p></amt-service>'
const full = card.replace('<amt-service', '<amt-service view="full"')

let stand: Stand
test.beforeAll(async () => {
  stand = await Stand.open()
})
test.afterAll(() => stand.close())
test.beforeEach(() => {
  stand.reset()
  stand.publish(paths.service, service)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('what the webmaster wrote stands there', async ({ page }) => {
    await stand.show(page, card)
    await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
  })
})

test('while it is loading, what the webmaster wrote stands there, in the host’s own look', async ({
  page,
}) => {
  const release = stand.hold(paths.service)
  await stand.show(page, card, { style: 'p { font-family: monospace }' })
  await page.waitForFunction(() => customElements.get('amt-service') !== undefined)
  const fallback = page.getByText('Rufen Sie uns an.')
  await expect(fallback).toBeVisible()
  await expect(fallback).toHaveCSS('font-family', 'monospace')
  release()
  await expect(page.getByText('Wer ein Muster braucht')).toBeVisible()
  await expect(fallback).toBeHidden()
})

test('a service that is not there: what the webmaster wrote stays, and why is in the console', async ({
  page,
}) => {
  stand.publish(paths.service, undefined)
  const said = consoleOf(page)
  await stand.show(page, card)
  await expect(page.getByRole('status')).toHaveText('Das lässt sich gerade nicht laden.')
  await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
  expect(said).toContain(`<amt-service>: ${stand.county.slice(0, -1)}${paths.service} is 404.`)
})

test('without a service the webmaster is told which attribute is missing', async ({ page }) => {
  const said = consoleOf(page)
  await stand.show(page, '<amt-service>Nichts</amt-service>')
  await expect(page.getByText('Nichts')).toBeVisible()
  await expect.poll(() => said).toContain('<amt-service>: Attribute "service" is missing.')
})

test('is never older than the county’s page, whatever the browser has kept', async ({ page }) => {
  await stand.show(page, card)
  await expect(page.getByText('eine Woche')).toBeVisible()
  stand.publish(paths.service, { ...service, processingTime: 'zwei Tage' })
  await stand.show(page, card)
  await expect(page.getByText('zwei Tage')).toBeVisible()
})

test('another service can be asked for at any time', async ({ page }) => {
  stand.publish('/daten/leistungen/vorlage.json', { ...service, title: 'Vorlage holen' })
  await stand.show(page, card)
  await page.locator('amt-service').evaluate((element) => element.setAttribute('service', 'vorlage'))
  await expect(page.getByRole('heading', { name: 'Vorlage holen' })).toBeVisible()
})

test('the card says cost, time, office, whether it is open now, phone, and the way online', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+01:00'))
  await stand.show(page, card.replace('<amt-service', '<amt-service heading-level="3"'))
  const element = page.locator('amt-service')
  await expect(element.getByRole('heading', { level: 3 })).toHaveText(service.title)
  await expect(element.getByText(service.summary)).toBeVisible()
  await expect(element.getByRole('term')).toHaveText([
    'Kosten',
    'Dauer',
    'Ansprechstelle beim Landkreis',
    'Jetzt',
    'Telefon',
  ])
  await expect(element.getByRole('definition')).toHaveText([
    '25\u00a0€',
    'eine Woche',
    'Musteramt',
    'heute bis 12:00 Uhr geöffnet',
    '089 99998-100',
  ])
  const addresses = await element
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses).toEqual([
    `${stand.county}aemter/musteramt/`,
    'tel:+498999998100',
    `${stand.county}formulare/muster-antrag/`,
    `${stand.county}leistungen/muster-beantragen/`,
  ])
  await expect(element.getByText('Ausfüllen dauert etwa 5 Minuten.')).toBeVisible()
  await expect(element.getByText('Landratsamt Muster. Musterinhalt.')).toBeVisible()
})

test.describe('the way online', () => {
  for (const [online, words, links] of [
    [
      { kind: 'external', portal: 'i-Kfz', url: 'https://kfz.example/' },
      'Sie verlassen damit',
      ['Weiter zu i-Kfz'],
    ],
    [{ kind: 'external', portal: 'i-Kfz' }, 'Online über i-Kfz', []],
    [{ kind: 'planned' }, 'Online-Antrag in Vorbereitung', []],
    [{ kind: 'none', note: 'Kommen Sie vorbei.' }, 'Kommen Sie vorbei.', []],
  ] as readonly (readonly [PublishedOnline, string, readonly string[]])[])
    test(`is said in words: ${JSON.stringify(online)}`, async ({ page }) => {
      stand.publish(paths.service, { ...service, online })
      await stand.show(page, card)
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.locator('amt-service [part=button]')).toHaveText([...links])
    })
})

test('in full it holds everything the county says, in the order of its page', async ({ page }) => {
  await stand.show(page, full)
  const element = page.locator('amt-service')
  await expect(element.getByRole('heading', { level: 2 })).toHaveText([service.title])
  await expect(element.getByRole('heading', { level: 3 })).toHaveText([
    'Wozu ein Muster dient',
    'Voraussetzungen',
    'Das brauchen Sie',
    'So läuft es ab',
    'Fristen',
    'Kosten',
    'Gut zu wissen',
    'Rechtsgrundlage',
    'Wenn Sie nicht einverstanden sind',
  ])
  const text = (await element.locator('.full').innerText()).replaceAll(/\s+/gu, ' ')
  const parts = [
    [
      'Muster beantragen',
      'Wer ein Muster braucht',
      'Erteilung eines Musters',
      'Fragen Sie zuerst im Rathaus.',
    ],
    [
      'Ihre Gemeinde: gemeinde.example',
      'eine Woche',
      'Online erledigen',
      'Ein Muster zeigt, wie es geht, und warum.',
    ],
    ['Erstes Zweites', 'Gut zu merken Ein Hinweis.', 'Frist Eine Frist.', 'Sie sind 18 Jahre alt.'],
    ['Ausweis Vollmacht, wenn jemand anders kommt', 'Antrag stellen Sie füllen ihn aus. Bescheid bekommen'],
    [
      'Antrag bis Ende März',
      'Muster 25 €',
      'Muster gelten zwei Jahre.',
      'Mustergesetz',
      'Widerspruch einlegen.',
    ],
    ['Im Original lesen: Landratsamt Muster', 'Musterinhalt.'],
  ].flat()
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('links in the text lead to the county or to where they say; markup is text', async ({ page }) => {
  await stand.show(page, full)
  const address = (name: string) => page.getByRole('link', { name, exact: true })
  await expect(address('Vorlage')).toHaveAttribute('href', `${stand.county}leistungen/vorlage/`)
  await expect(address('Gesetz')).toHaveAttribute('href', 'https://gesetz.example/')
  await expect(page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible()
  await expect(page.locator('amt-service img')).toHaveCount(0)
})

test('what is not known is left out, with its heading', async ({ page }) => {
  const none = {
    requirements: [],
    documents: [],
    steps: [],
    deadlines: [],
    fees: [],
    notes: [],
    legalBasis: [],
  }
  const rest: { -readonly [Key in keyof PublishedService]: PublishedService[Key] } = { ...service }
  delete rest.remedy
  delete rest.cost
  stand.publish(paths.service, { ...rest, ...none, text: [] })
  await stand.show(page, full)
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0)
  await expect(page.getByText('Kosten')).toHaveCount(0)
})

test('on an English page everything around the county’s words is English', async ({ page }) => {
  await stand.show(page, full, { lang: 'en' })
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Wozu ein Muster dient',
    'Requirements',
    'What you need',
    'How it works',
    'Deadlines',
    'Cost',
    'Good to know',
    'Legal basis',
    'If you disagree',
  ])
  await expect(page.getByRole('link', { name: 'Do it online' })).toBeVisible()
  const spoken = await page
    .getByText('Sie sind 18 Jahre alt.')
    .evaluate((text) => text.closest<HTMLElement>('[lang]')?.lang)
  expect(spoken).toBe('de')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const snippet of [card, full])
    test(`breaks no rule of accessibility: ${colorScheme}, ${snippet === card ? 'card' : 'full'}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await stand.show(page, snippet)
      await expect(page.getByText('eine Woche')).toBeVisible()
      await expectAccessible(page, snippet)
    })

for (const dir of [undefined, 'rtl'] as const)
  test(`fits into 280 px, and with text twice as large: ${dir ?? 'ltr'}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await stand.show(page, full, { ...(dir && { dir }), style: 'main { width: 280px }' })
    await expect(page.getByText('eine Woche')).toBeVisible()
    const overflows = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(await overflows()).toBe(false)
    await page.setViewportSize({ width: 640, height: 700 })
    await page.addStyleTag({ content: 'main { width: auto !important }' })
    // What a browser does where somebody asks for text twice as large.
    const client = await page.context().newCDPSession(page)
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    expect(await overflows()).toBe(false)
  })
