import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { outboxName } from '../../widgets/contract/limits.ts'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { fillAll, journey, receiptCode, send } from './support/forms.ts'

// What a service worker fetches, these tests cannot answer.
test.use({ serviceWorkers: 'block' })

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.beforeEach(() => {
  county.forget()
})
test.afterAll(() => county.stop())

const form = 'schulbus-meldung'
const kept = 'Auf diesem Gerät gespeichert – noch NICHT beim Amt'

async function begin(page: Page): Promise<void> {
  await page.goto(`${county.url}formulare/${form}/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
}

/** Fills the form in and hands it in; what the intake does is the test's to say. */
async function handIn(page: Page): Promise<void> {
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await send(page)
  await expect(page.locator('.state')).toBeVisible()
}

const busy = (page: Page) =>
  page
    .context()
    .route('**/api/v1/**', (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '600' } }))

/** The list of this form at the county, as if it had been published anew. */
const closed = (page: Page, state: 'suspended' | 'withdrawn', message: string) =>
  page
    .context()
    .route('**/formulare/index.json', (route) =>
      route.fulfill({ json: { forms: [{ id: form, state, message: { de: message } }] } }),
    )

test('what waits is listed, sent with the keyboard, and its receipt stays', async ({ page }) => {
  await busy(page)
  await handIn(page)
  await expect(page.locator('.state')).toHaveText(kept)
  await page.goto(`${county.url}ihre-antraege/`)
  await expect(page.getByText(kept)).toBeVisible()
  await expect(page.getByText('Letzter Versuch: Der Empfang ist gerade ausgelastet.')).toBeVisible()
  await expectAccessible(page, 'waiting')
  await page.context().unrouteAll()
  const button = page.getByRole('button', { name: 'Jetzt senden' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Eingegangen am .* – Eingangsnummer [0-9A-Z-]{14}$/u)).toBeVisible({
    timeout: 30_000,
  })
  await expectAccessible(page, 'arrived')
  expect(county.rows()).toBe(1)
  await page.getByRole('button', { name: 'Bestätigung löschen' }).click()
  await expect(page.getByText('Auf diesem Gerät liegt kein Antrag.')).toBeVisible()
})

test('the home page says that something waits, and nothing where nothing does', async ({ page }) => {
  await page.goto(county.url)
  await expect(page.getByRole('heading', { name: 'Noch nicht angekommen' })).toBeHidden()
  await busy(page)
  await handIn(page)
  await page.goto(county.url)
  await expect(page.getByRole('heading', { name: 'Noch nicht angekommen' })).toBeVisible()
  await expectAccessible(page, 'home page with an application that waits')
})

test('after three days the citizen is told how long it waits and what to do', async ({ page }) => {
  await busy(page)
  await handIn(page)
  await expect(page.locator('.state')).toHaveText(kept)
  await page.clock.setFixedTime(Date.now() + 3 * 24 * 60 * 60_000)
  await page.goto(`${county.url}ihre-antraege/`)
  await expect(page.getByText(/wartet seit 3 Tagen/u)).toBeVisible()
  await page.goto(`${county.url}formulare/${form}/`)
  await expect(page.getByText(/wartet seit 3 Tagen/u)).toBeVisible()
})

test('without a network it can be taken back and changed: nobody has seen it', async ({ page }) => {
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await page.context().setOffline(true)
  await send(page)
  await expect(page.locator('.state')).toHaveText(kept)
  await page.getByRole('button', { name: 'Zurückziehen und ändern' }).click()
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await page.context().setOffline(false)
  await send(page)
  await receiptCode(page)
  expect(county.rows()).toBe(1)
})

test('what may have arrived is changed by a second one that names the first', async ({ page }) => {
  await busy(page)
  await handIn(page)
  await page.getByRole('button', { name: 'Ändern und neu senden' }).click()
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await page.context().unrouteAll()
  await send(page)
  const opened = await county.open(await receiptCode(page))
  expect(opened.manifest.replaces).toMatch(/^[0-9a-f-]{36}$/u)
  expect(county.rows()).toBe(1)
})

test('saved as a file, carried to the office and read in there, it is one with the one that arrives later', async ({
  page,
}) => {
  await busy(page)
  await handIn(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Datei sichern' }).first().click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.amtantrag$/u)
  const file = join(county.data, 'antrag.amtantrag')
  await download.saveAs(file)
  const { answers } = await journey(form, 'complete')
  expect(await readFile(file, 'utf8')).not.toContain(
    Object.values(answers).find((answer) => String(answer).length > 12),
  )
  await county.inbox(['import', file])
  expect(county.rows()).toBe(1)
  await page.context().unrouteAll()
  await page.getByRole('button', { name: 'Jetzt senden' }).click()
  const opened = await county.open(await receiptCode(page))
  expect(opened.manifest.answers).toEqual(answers)
  expect(county.rows()).toBe(1)
})

test.describe('a form that the county closes', () => {
  test('meanwhile: it takes nothing new, says why, and keeps what was entered', async ({ page }) => {
    await begin(page)
    await fillAll(page, await journey(form, 'complete'))
    await closed(page, 'suspended', 'Bis Montag wird umgestellt.')
    await send(page)
    await expect(page.getByRole('alert')).toContainText('Bis Montag wird umgestellt.')
    await page.context().unrouteAll()
    await send(page)
    await receiptCode(page)
    expect(county.rows()).toBe(1)
  })

  test('while one waits: that is held and explained', async ({ page }) => {
    await begin(page)
    await fillAll(page, await journey(form, 'complete'))
    await page.context().setOffline(true)
    await send(page)
    await expect(page.locator('.state')).toHaveText(kept)
    await closed(page, 'withdrawn', 'Dieses Formular gibt es nicht mehr. Bitte rufen Sie an.')
    await page.context().setOffline(false)
    await expect(page.locator('.state')).toHaveText(
      'Braucht Ihre Hilfe: Dieses Formular gibt es nicht mehr. Bitte rufen Sie an.',
      { timeout: 15_000 },
    )
    expect(county.rows()).toBe(0)
  })
})

test('a receipt of what goes on to FIT-Connect says how it stands there, on the form’s page and in the list', async ({
  page,
}) => {
  await handIn(page)
  await receiptCode(page)
  // As the device keeps it where the county has bound the form to FIT-Connect.
  await page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result)
        }
        request.onerror = () => {
          reject(request.error ?? new Error('no reason'))
        }
      })
    const db = await done(indexedDB.open(name))
    const store = db.transaction('receipts', 'readwrite').objectStore('receipts')
    const [receipt] = (await done(store.getAll())) as { id: string; receipt: { H: string } }[]
    if (!receipt) throw new Error('no receipt')
    const url = `${location.origin}/api/v1/submissions/${receipt.id}/receipt?h=${receipt.receipt.H}`
    await done(store.put({ ...receipt, status: { url } }))
    db.close()
  }, outboxName)
  const questions: string[] = []
  let forwarded = 'waiting'
  await page.context().route('**/receipt?h=*', async (route) => {
    questions.push(route.request().url())
    const answer = await route.fetch()
    await route.fulfill({ json: { ...((await answer.json()) as object), forwarded } })
  })
  await page.reload()
  await expect(page.getByText('Wird an das Fachverfahren weitergegeben.')).toBeVisible()
  await expectAccessible(page, 'receipt with its second stage')
  await expect.poll(() => questions.length).toBe(1)
  forwarded = 'rejected'
  await page.reload()
  await expect(
    page.getByText('Das Fachverfahren hat Ihren Antrag nicht angenommen. Bitte rufen Sie an.'),
  ).toBeVisible()
  forwarded = 'accepted'
  await page.goto(`${county.url}ihre-antraege/`)
  await expect(page.getByText('Vom Fachverfahren angenommen.')).toBeVisible()
  await expect(page.getByText(/^Eingegangen am /u)).toBeVisible()
  await expectAccessible(page, 'list with a second stage')
  const { length } = questions
  await page.context().setOffline(true)
  await page.evaluate(() => new BroadcastChannel('amt-outbox').postMessage('changed'))
  await expect(page.getByText('Vom Fachverfahren angenommen.')).toBeVisible()
  expect(questions).toHaveLength(length)
})

test('the words on the form are those that the office can say', async ({ page }) => {
  const words = (await county.command('keys', ['fingerprint'])).match(
    /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){5}/u,
  )?.[0]
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await expect(page.getByText(words ?? 'no words')).toBeVisible()
})

test('after "Absenden" focus is on the title, while it waits and when it has arrived', async ({ page }) => {
  const focused = () => page.locator('amt-form').evaluate((form) => form.shadowRoot?.activeElement?.id)
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Absenden', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.state')).toHaveText(kept)
  await expect.poll(focused).toBe('title')
  await page.context().setOffline(false)
  await receiptCode(page)
  await expect.poll(focused).toBe('title')
})

test('a network that hangs does not keep anybody from handing in', async ({ page }) => {
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await page.context().route('**/*', () => new Promise(() => undefined))
  await send(page)
  await expect(page.locator('.state')).toHaveText(kept, { timeout: 10_000 })
})

test('what was saved as a file may have been handed in: what is changed then says that it replaces it', async ({
  page,
}) => {
  await begin(page)
  await fillAll(page, await journey(form, 'complete'))
  await page.context().setOffline(true)
  await send(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Datei sichern' }).first().click()
  await downloading
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Ändern und neu senden' }).click()
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await send(page)
  const opened = await county.open(await receiptCode(page))
  expect(opened.manifest.replaces).toBeDefined()
})
