import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, receiptCode, send } from './support/forms.ts'

let county: CountyServer
let town: Server
let body = ''

/** The address of a town's own page, on an origin of its own. */
const townPage = (): string => `http://localhost:${(town.address() as AddressInfo).port}/`

test.beforeAll(async () => {
  county = await CountyServer.start()
  town = createServer((_request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Markt Musterhausen</title>
<style>html { font-size: 7px } * { font-size: 11px; letter-spacing: 3px; color: red } button { display: none }</style></head>
<body><h1>Markt Musterhausen</h1>${body}</body></html>`)
  })
  await new Promise<void>((done) => town.listen(0, done))
})
test.afterAll(async () => {
  town.close()
  await county.stop()
})

const snippet = (form: string) =>
  `<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="${form}"><p>Rufen Sie uns an.</p></amt-form>`

test('one script tag on a page of another origin sends an application to the county', async ({ page }) => {
  body = snippet('schulbus-meldung')
  await page.goto(townPage())
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  const bus = await journey('schulbus-meldung', 'complete')
  await fillAll(page, bus)
  await send(page)
  const opened = await county.open(await receiptCode(page))
  expect(opened.manifest.answers).toEqual(bus.answers)
  expect(county.rows()).toBe(1)
})

test('nothing of the town’s styles reaches the form', async ({ page }) => {
  body = snippet('schulbus-meldung')
  await page.goto(townPage())
  const title = page.getByRole('heading', { name: 'Verspätung oder Ausfall eines Schulbusses melden' })
  await expect(title).toBeVisible()
  const style = await page.locator('amt-form .lead').evaluate((lead) => {
    const { fontSize, letterSpacing, color } = getComputedStyle(lead)
    return { fontSize, letterSpacing, color }
  })
  expect(style).toEqual({ fontSize: '19.55px', letterSpacing: 'normal', color: 'rgb(74, 90, 85)' })
})

test('a form that does not exist: a message for the citizen, the reason for the webmaster', async ({
  page,
}) => {
  const logged: string[] = []
  page.on('console', (message) => logged.push(message.text()))
  body = snippet('gibt-es-nicht')
  await page.goto(townPage())
  await expect(page.getByRole('alert')).toContainText('Dieses Formular gibt es nicht')
  await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
  expect(logged.some((text) => text.includes('<amt-form form="gibt-es-nicht">: unknown-form.'))).toBe(true)
})

test('a form under a root that the page does not trust is not shown', async ({ page }) => {
  body = snippet('schulbus-meldung').replace('<amt-form', `<amt-form trust="${'A'.repeat(43)}"`)
  await page.goto(townPage())
  await expect(page.getByRole('alert')).toContainText(
    'nicht so angekommen, wie das Amt es veröffentlicht hat',
  )
})

test('an intake that cannot be reached leaves the way by phone', async ({ page }) => {
  body = snippet('schulbus-meldung')
  await page.route('**/definition.json', (route) => route.abort())
  await page.goto(townPage())
  await expect(page.getByRole('alert')).toContainText('konnte nicht geladen werden')
  await expect(page.getByText('Rufen Sie uns an.')).toBeVisible()
})
