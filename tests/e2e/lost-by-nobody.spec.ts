import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'
import { fillAll, journey, next, receiptCode, send, waitUntilKept } from './support/forms.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const kept = 'verschlüsselt auf diesem Gerät gespeichert'

/** Opens the short form and fills in all of it. */
async function fillBus(page: Page): Promise<void> {
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, await journey('schulbus-meldung', 'complete'))
  await expect(page.getByText(kept)).toBeVisible()
}

test('two windows with one draft send one application', async ({ page, context }) => {
  const before = county.rows()
  await fillBus(page)
  const other = await context.newPage()
  await other.goto(`${county.url}formulare/schulbus-meldung/#schulbus-meldung=pruefen`)
  await expect(other.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await expect(other.getByRole('alert')).toContainText('Hier können Sie Ihre Angaben nur lesen')
  await expect(other.getByRole('button', { name: 'Absenden', exact: true })).toHaveCount(0)
  await send(page)
  await receiptCode(page)
  await expect(other.getByRole('alert')).toContainText('in einem anderen Fenster abgesendet')
  expect(county.rows()).toBe(before + 1)
})

test('a draft is not overwritten by going forward after a reload', async ({ page }) => {
  await fillBus(page)
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.goBack()
  await page.goBack()
  await page.reload()
  await page.goForward()
  await expect(page.getByText('Schritt').first()).toBeVisible()
  await page.goto(`${county.url}formulare/schulbus-meldung/#schulbus-meldung=stoerung`)
  await page.reload()
  await expect(page.locator('#q-haltestelle')).not.toHaveValue('')
})

test('the number of what was sent is found again at the form, also when it went out meanwhile', async ({
  page,
  context,
}) => {
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await waitUntilKept(page)
  await fillBus(page)
  await context.setOffline(true)
  await send(page)
  await expect(page.locator('.state')).toContainText('noch NICHT beim Amt')
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await expect(page.getByText('Noch nicht angekommen')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/Eingegangen am .* Eingangsnummer/u).first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Bestätigung ansehen' }).first().click()
  await receiptCode(page)
})

test('on a device that others use nothing is kept, also after a reload, and the choice is remembered', async ({
  page,
}) => {
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByLabel('Dieses Gerät nutzen auch andere').check()
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await page.locator('#q-haltestelle').fill('Kirche')
  await page.reload()
  await expect(page.getByLabel('Dieses Gerät nutzen auch andere')).toBeChecked()
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await page.locator('#q-haltestelle').fill('Kirche')
  await page.waitForTimeout(500)
  const drafts = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const open = indexedDB.open('amtswerk')
        open.onsuccess = () => {
          const count = open.result.transaction('drafts').objectStore('drafts').count()
          count.onsuccess = () => {
            done(count.result)
          }
        }
      }),
  )
  expect(drafts).toBe(0)
})

test('the page’s own anchors and skip link leave the form where it is', async ({ page }) => {
  await page.goto(`${county.url}formulare/schulbus-meldung/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await page.locator('#q-haltestelle').fill('Kirche')
  await page.evaluate(() => {
    location.hash = '#inhalt'
  })
  await expect(page.locator('#q-haltestelle')).toHaveValue('Kirche')
})

test('one refused file takes no other with it', async ({ page }) => {
  await page.goto(`${county.url}formulare/bildung-und-teilhabe/`)
  const filled = await journey('bildung-und-teilhabe', 'complete')
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, filled)
  await page
    .getByRole('button', { name: /^Ändern: Bescheid/u })
    .first()
    .click()
  const input = page.locator('#q-bescheid')
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(text),
  })
  await input.setInputFiles([
    file('eins.pdf', '%PDF-1.7 a'),
    file('foto.heic', 'kein PDF'),
    file('zwei.pdf', '%PDF-1.7 b'),
  ])
  await expect(page.locator('.files').first()).toContainText('zwei.pdf')
  await expect(page.locator('.files').first()).toContainText('eins.pdf')
  await expect(page.locator('.error')).toContainText('foto.heic')
  await next(page)
})
