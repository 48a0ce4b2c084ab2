import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Backend } from '../../widgets/contract/backend.ts'
import { phpFolder, type PhpServer, runPhp } from '../contract/backends/php-process.ts'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { FormStand } from './support/form-stand.ts'
import { fillAll, journey, next, pdf, send } from './support/forms.ts'

// What citizens meet where a form goes to somebody else than our own intake.

const sent = /^Abgesendet am .* – eine Bestätigung sendet diese Stelle nicht$/u
const unsure = 'Vielleicht ist Ihre Sendung angekommen, vielleicht nicht.'

const steps = [
  {
    id: 'angaben',
    title: { de: 'Angaben' },
    fields: [
      { id: 'name', kind: 'text', label: { de: 'Name' } },
      { id: 'nachweis', kind: 'file', label: { de: 'Nachweis' } },
    ],
  },
]

let stand: FormStand
test.beforeAll(async () => {
  stand = await FormStand.open()
})
test.afterAll(() => {
  stand.close()
})

/** Fills in a form that goes there, and hands it in. */
async function handIn(page: Page, backend: Backend): Promise<void> {
  await stand.publish({ steps }, { backend })
  stand.show()
  await page.goto(stand.url)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await page.locator('#q-name').fill('Łukasz Groß')
  await page.locator('#q-nachweis').setInputFiles(pdf)
  await expect(page.locator('.files', { hasText: pdf.name })).toBeVisible()
  await next(page)
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await send(page)
}

const multipart = (url: string, mode: 'fetch' | 'navigate' = 'fetch'): Backend => ({
  kind: 'multipart',
  url,
  name: 'Gemeinde Musterstadt',
  mode,
  sealed: false,
})

test.describe('an ordinary PHP form handler', () => {
  let php: PhpServer
  test.beforeEach(async () => {
    php = await runPhp({ page: new URL(stand.url).origin })
  })
  test.afterEach(() => php.stop())

  /** What has come in: once, and as it was entered. */
  async function expectReceivedOnce(): Promise<void> {
    const [message, another] = await php.received()
    expect(another).toBeUndefined()
    expect(message?.fields).toMatchObject({ form: 'probe', name: 'Łukasz Groß', fileCount: '1' })
    expect([...(message?.files.values() ?? [])].map(String)).toEqual([pdf.buffer.toString()])
  }

  test('on the municipality’s own page, chosen there and unchanged', async ({ page }) => {
    const county = await CountyServer.start()
    const folder = await mkdtemp(join(tmpdir(), 'amtswerk-host-'))
    await cp(phpFolder, folder, { recursive: true })
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="de"><meta charset="utf-8"><title>Gemeinde</title><main><h1>Gemeinde</h1>
<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="schulbus-meldung"
  backend='{"kind":"multipart","url":"/kontakt.php","name":"Gemeinde Musterstadt","sealed":false}'></amt-form></main>`,
    )
    const host = await runPhp({ folder })
    try {
      await page.goto(host.url)
      // Before the first answer.
      await expect(page.getByText('Ihre Angaben gehen an Gemeinde Musterstadt.')).toBeVisible()
      await expect(page.getByText('werden schon auf diesem Gerät verschlüsselt')).toBeHidden()
      await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
      const bus = await journey('schulbus-meldung', 'complete')
      await fillAll(page, bus)
      await expect(page.getByText('Ihre Angaben gehen an Gemeinde Musterstadt.')).toBeVisible()
      await expect(page.getByText('sendet keine Bestätigung')).toBeVisible()
      await send(page)
      await expect(page.locator('.state')).toHaveText(sent)
      const [message, another] = await host.received()
      expect(another).toBeUndefined()
      const texts = Object.entries(bus.answers).filter(([, answer]) => typeof answer === 'string')
      expect(message?.fields).toMatchObject({ form: 'schulbus-meldung', ...Object.fromEntries(texts) })
      expect(host.requests()).toContain('GET /danke.html')
      expect(county.rows()).toBe(0)
      await expectAccessible(page, 'sent to a handler that confirms nothing')
    } finally {
      await host.stop()
      await county.stop()
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('of another origin that lets its answer be read', async ({ page }) => {
    await handIn(page, multipart(`${php.url}kontakt-fuer-andere.php`))
    await expect(page.locator('.state')).toHaveText(sent)
    await expectReceivedOnce()
    await expect(page.getByText('Eingegangen am')).toBeHidden()
    await page.reload()
    await expect(page.locator('.state').first()).toHaveText(sent)
    await expectReceivedOnce()
  })

  test('of another origin that does not: the citizen is asked, and nothing is sent again by itself', async ({
    page,
  }) => {
    await handIn(page, multipart(`${php.url}kontakt.php`))
    await expect(page.locator('.state')).toContainText(unsure)
    await expect(page.getByText('089 99998-100').first()).toBeVisible()
    await expectReceivedOnce()
    await page.reload()
    await expect(page.locator('.state').first()).toContainText(unsure)
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.waitForLoadState('networkidle')
    await expectReceivedOnce()
    // Only when they say so.
    await page.getByRole('button', { name: 'Jetzt senden' }).first().click()
    await expect.poll(async () => (await php.received()).length).toBe(2)
    const ids = (await php.received()).map(({ fields }) => fields.submissionId)
    expect(new Set(ids).size).toBe(1)
  })

  test('leaving the page for the handler’s answer; whoever comes back is asked', async ({ page }) => {
    await handIn(page, multipart(`${php.url}kontakt.php`, 'navigate'))
    await expect(page.getByText('verlassen Sie diese Seite')).toBeVisible()
    expect(await php.received()).toEqual([])
    await page.getByRole('button', { name: 'Jetzt senden' }).click()
    await page.waitForURL(`${php.url}danke.html`)
    await expectReceivedOnce()
    await page.goto(stand.url)
    await expect(page.locator('.state').first()).toContainText('Haben Sie die Antwort der Stelle gesehen?')
    await page.getByRole('button', { name: 'Stand ansehen' }).click()
    await page.getByRole('button', { name: 'Ist angekommen' }).click()
    await expect(page.locator('.state')).toHaveText(sent)
    await expectReceivedOnce()
  })
})

test.describe('an endpoint for JSON', () => {
  let server: Server
  let seen: { readonly id: string; readonly name: unknown }[]
  let answer: (response: ServerResponse, id: string) => void

  test.beforeEach(async () => {
    seen = []
    server = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', new URL(stand.url).origin)
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key')
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end()
        return
      }
      let body = ''
      request.on('data', (piece: Buffer) => (body += piece.toString()))
      request.on('end', () => {
        const { submissionId, answers } = JSON.parse(body) as {
          submissionId: string
          answers?: { name: unknown }
        }
        seen.push({ id: submissionId, name: answers?.name })
        answer(response, submissionId)
      })
    })
    await new Promise<void>((done) => server.listen(0, done))
  })
  test.afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const json = (settings: Partial<Extract<Backend, { kind: 'json' }>> = {}): Backend => ({
    kind: 'json',
    url: `http://localhost:${(server.address() as AddressInfo).port}/antraege`,
    name: 'Fachverfahren Musterstadt',
    method: 'POST',
    headers: {},
    idempotencyHeader: 'Idempotency-Key',
    sealed: true,
    ...settings,
  })
  const success = { status: [200, 201], id: '/id', reference: '/aktenzeichen' }

  test('that repeats the id has accepted, and its own reference is shown', async ({ page }) => {
    answer = (response, id) => response.writeHead(201).end(JSON.stringify({ id, aktenzeichen: 'AZ 47/11' }))
    await handIn(page, json({ success }))
    await expect(page.locator('.state')).toHaveText(/^Angenommen von Fachverfahren Musterstadt am /u, {
      timeout: 30_000,
    })
    await expect(page.getByText('AZ 47/11')).toBeVisible()
    expect(seen).toHaveLength(1)
    // Sealed: nobody there sees an answer.
    expect(seen[0]?.name).toBeUndefined()
  })

  test('that answered nothing is asked again with the same id, until it repeats it', async ({ page }) => {
    answer = (response, id) => {
      if (seen.length === 1) response.destroy()
      else response.end(JSON.stringify({ id }))
    }
    await handIn(page, json({ success }))
    // The wait before the next attempt is drawn by lot and grows; a network that is back ends it.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await expect(page.locator('.state')).toHaveText(/^Angenommen von Fachverfahren Musterstadt am /u, {
        timeout: 2000,
      })
    }).toPass({ timeout: 45_000 })
    expect(seen).toHaveLength(2)
    expect(seen[0]?.id).toBe(seen[1]?.id)
  })

  test('that repeats another id is never believed', async ({ page }) => {
    answer = (response) => response.end(JSON.stringify({ id: crypto.randomUUID() }))
    await handIn(page, json({ success }))
    await expect.poll(() => seen.length).toBeGreaterThan(0)
    await expect(page.locator('.state')).toHaveText('Auf diesem Gerät gespeichert – noch NICHT beim Amt')
    await expect(page.getByText('Angenommen von')).toBeHidden()
  })

  test('that confirms nothing gets it once, also when it fails', async ({ page }) => {
    answer = (response) => response.writeHead(500).end()
    await handIn(page, json({ sealed: false }))
    await expect(page.locator('.state')).toContainText(unsure)
    await page.reload()
    await expect(page.locator('.state').first()).toContainText(unsure)
    expect(seen.map(({ name }) => name)).toEqual(['Łukasz Groß'])
  })
})

test('a file is saved to be handed in, and nothing is said to have arrived', async ({ page }) => {
  await handIn(page, { kind: 'file' })
  await expect(page.locator('.state')).toHaveText('Als Datei gespeichert – noch NICHT beim Amt')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Datei sichern' }).first().click()
  expect((await downloading).suggestedFilename()).toMatch(/^antrag-probe-[0-9a-f]{8}\.amtantrag$/u)
})

test.describe('a page that chooses where a form goes', () => {
  const choose = async (page: Page, backend: string) => {
    await stand.publish({ steps })
    stand.show({ attributes: `backend='${backend}'` })
    await page.goto(stand.url)
  }

  for (const wrong of [
    '{kind:multipart}',
    'no-such-name',
    '{"kind":"json","url":"https://boese.example/"}',
  ]) {
    test(`and may not, or cannot be understood: ${wrong}. No form is shown that could not be sent`, async ({
      page,
    }) => {
      await choose(page, wrong)
      await expect(page.getByText('Diese Seite ist falsch eingerichtet.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeHidden()
    })
  }
})
