import { execFile } from 'node:child_process'
import { execPath } from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { FaultProxy } from './support/fault-proxy.ts'
import { fillAll, journey, receiptCode, send } from './support/forms.ts'

const run = promisify(execFile)

let county: CountyServer
let proxy: FaultProxy
test.beforeEach(async () => {
  county = await CountyServer.start()
  proxy = await FaultProxy.before(county.port)
})
test.afterEach(async () => {
  proxy.stop()
  await county.stop()
})

const isManifest = (method: string, path: string) => method === 'PUT' && /submissions\/[^/]+$/u.test(path)

test('an answer that is lost after the intake has committed: sent again by itself, one row, the same receipt', async ({
  page,
}) => {
  const bus = await journey('schulbus-meldung', 'complete')
  let lost = 0
  proxy.decide = (method, path) => {
    if (!isManifest(method, path) || lost > 0) return 'pass'
    lost += 1
    return 'answer'
  }
  await page.goto(`${proxy.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, bus)
  await send(page)
  const code = await receiptCode(page)
  expect(lost).toBe(1)
  expect(
    proxy.seen.filter((request) => /^PUT .*submissions\/[^/]+$/u.test(request)).length,
  ).toBeGreaterThanOrEqual(2)
  expect(county.rows()).toBe(1)
  const opened = await county.open(code)
  expect(opened.receipt.code).toBe(code)
  expect(opened.manifest.answers).toEqual(bus.answers)
})

test('the intake killed while it receives, and started again: nothing lost, one row', async ({ page }) => {
  const card = await journey('ehrenamtskarte', 'complete')
  let holds = true
  let held = false
  proxy.decide = (method, path) => {
    if (!holds || !isManifest(method, path)) return 'pass'
    held = true
    return 'hold'
  }
  await page.goto(`${proxy.url}formulare/ehrenamtskarte/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, card)
  await send(page)
  await expect.poll(() => held).toBe(true)
  await expect(page.locator('.state')).toHaveText('Wird übertragen …')
  await county.kill()
  holds = false
  proxy.dropHeld()
  await county.run()
  const code = await receiptCode(page)
  expect(county.rows()).toBe(1)
  expect((await county.open(code)).manifest.form).toBe('ehrenamtskarte')
})

test('a captive portal that answers everything with 200 is never taken for the office', async ({ page }) => {
  const bus = await journey('schulbus-meldung', 'complete')
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, bus)
  await page
    .context()
    .route('**/api/v1/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>WLAN</h1>' }),
    )
  await send(page)
  await expect(page.locator('.state')).toHaveText(/^Braucht Ihre Hilfe: /u, { timeout: 40_000 })
  expect(county.rows()).toBe(0)
  await page.context().unroute('**/api/v1/**')
  await page.getByRole('button', { name: 'Jetzt senden' }).click()
  await receiptCode(page)
  expect(county.rows()).toBe(1)
})

test('schedules with a rough network, two tabs, reloads and a browser that is killed lose and double nothing', async () => {
  test.setTimeout(300_000)
  // As anybody runs it, and in a process of its own: what Playwright throws when a browser dies is not this test's.
  const { stdout } = await run(execPath, ['tests/faults/faults.ts', '--chromium', '4', '--seed', '1'])
  expect(JSON.parse(stdout)).toEqual({ runs: 4, lost: 0, duplicated: 0, falseSent: 0 })
})
