import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Backend, type BackendOf } from '../../../widgets/contract/backend.ts'
import type { Outcome } from '../../../widgets/transports/transport.ts'
import { testCounty } from '../county.ts'
import { navigateFrom, sendFrom, startChromium } from './chromium.ts'
import { answerOf, plainFile, plainParcel, sealedParcel } from './parcels.ts'
import { startPhp } from './php-server.ts'
import { startStub } from './stub-server.ts'

// What only a browser decides: who may read an answer, and what leaving the page does.

const county = await testCounty()
const openPage = await startChromium()
/** The municipality's website, on which the form stands. */
const host = await startPhp()
/** Another origin, which lets the municipality's pages read its answers. */
const other = await startPhp({ page: new URL(host.url).origin })

const multipart = (url: string, settings: object = {}): BackendOf<'multipart'> =>
  v.parse(Backend, { kind: 'multipart', url, sealed: false, ...settings }) as BackendOf<'multipart'>

const text = 'Łukasz Groß\r\n„1 + 1 = 2“ & <b>'

/** What is sent and what must come in. */
async function message(url: string, settings: object = {}) {
  const file = await plainFile('März „Nachweis“.pdf', 70_001)
  const answers = { name: text, submit: 'ja', kinder: [{ name: 'Änne' }], nachweise: [answerOf(file)] }
  const parcel = await plainParcel(multipart(url, settings), answers, [file])
  const fields = {
    submissionId: parcel.id,
    form: 'muster-antrag',
    version: '1.0.0',
    office: 'musteramt',
    name: text,
    submit: 'ja',
    kinder: [{ name: 'Änne' }],
    nachweise_description: [''],
    fileCount: '1',
  }
  return { parcel, fields, file }
}

describe('an ordinary PHP form handler, asked from a page', () => {
  test.for<[name: string, where: () => string, kind: Outcome['kind'], last: string]>([
    [
      'of its own origin, unchanged, redirect after post included',
      () => `${host.url}kontakt.php`,
      'sent',
      'GET /danke.html',
    ],
    [
      'of another origin, with the three headers on both answers',
      () => `${other.url}kontakt-fuer-andere.php`,
      'sent',
      'GET /danke-fuer-andere.php',
    ],
    ['of another origin, without headers', () => `${other.url}kontakt.php`, 'unsure', 'POST /kontakt.php'],
    [
      'of another origin, with headers but not on the page that says thank you',
      () => `${other.url}kontakt-halb-fuer-andere.php`,
      'unsure',
      'GET /danke.html',
    ],
  ])('%s', async ([, where, kind, last]) => {
    const page = await openPage(`${host.url}seite.html`)
    const { parcel, fields, file } = await message(where())
    expect(await sendFrom(page, parcel)).toEqual({ kind })
    const server = where().startsWith(host.url) ? host : other
    // However it looks from the page: it has arrived, once and whole.
    const received = await server.received(parcel.id)
    expect(received.map((one) => one.fields)).toEqual([fields])
    expect(received[0]?.files.get('nachweise-0-März „Nachweis“.pdf')?.equals(file.bytes)).toBe(true)
    expect(server.requests()).toContain(last)
    // A form's own kind of request is sent unasked: nobody needs Access-Control-Allow-Methods or -Headers.
    expect(server.requests().filter((request) => request.startsWith('OPTIONS'))).toEqual([])
  })

  test('says when to come back only where it lets that be read', async () => {
    const page = await openPage(`${host.url}seite.html`)
    const ask = async (url: string) => sendFrom(page, (await message(url)).parcel)
    const later = { kind: 'later', reason: 'server-busy' }
    expect(await ask(`${other.url}ueberlastet.php?lesbar=1`)).toEqual({ ...later, retryAfter: 120_000 })
    expect(await ask(`${other.url}ueberlastet.php`)).toEqual({ ...later, retryAfter: 0 })
  })

  test('of another origin that another page may read: unsure', async () => {
    const third = await startPhp({ page: 'https://www.gemeinde.example' })
    const page = await openPage(`${host.url}seite.html`)
    const { parcel } = await message(`${third.url}kontakt-fuer-andere.php`)
    expect(await sendFrom(page, parcel)).toEqual({ kind: 'unsure' })
    expect(await third.received(parcel.id)).toHaveLength(1)
  })
}, 60_000)

describe('leaving the page for the handler’s own answer', () => {
  const leaving = { mode: 'navigate' }

  test('needs no header of the other origin, and works from a page in another encoding', async () => {
    const page = await openPage(`${host.url}seite.html`)
    const { parcel, fields, file } = await message(`${other.url}kontakt.php`, leaving)
    await navigateFrom(page, parcel)
    await page.waitForURL(`${other.url}danke.html`)
    expect(await page.locator('h1').textContent()).toBe('Danke, Ihre Nachricht ist da.')
    const received = await other.received(parcel.id)
    expect(received.map((one) => one.fields)).toEqual([fields])
    expect(received[0]?.files.get('nachweise-0-März „Nachweis“.pdf')?.equals(file.bytes)).toBe(true)
  })

  test('works under rules that allow no script and no style, and this address', async () => {
    const page = await openPage(`${host.url}streng.php?an=${encodeURIComponent(other.url)}`)
    const parcel = await sealedParcel(
      county,
      multipart(`${other.url}kontakt.php`, { ...leaving, sealed: true }),
      [await plainFile('a.pdf', 8_000_000)],
    )
    const complaints: string[] = []
    page.on('console', (line) => complaints.push(line.text()))
    await navigateFrom(page, parcel)
    await page.waitForURL(`${other.url}danke.html`)
    const [received] = await other.received(parcel.id)
    expect(received?.files.get(`antrag-0-${parcel.id}.jwe`)?.toString()).toBe(parcel.manifest)
    const [blob] = parcel.blobs
    expect(received?.files.get(`anlagen-0-${blob?.id}.jwe`)?.equals(blob?.bytes ?? new Uint8Array())).toBe(
      true,
    )
    expect(complaints.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })

  test('does not happen where the page’s rules forbid it', async () => {
    const page = await openPage(`${host.url}streng.php`)
    const { parcel } = await message(`${other.url}kontakt.php`, leaving)
    const refused = page.waitForEvent('console', (line) => line.text().includes('form-action'))
    await navigateFrom(page, parcel)
    await refused
    expect(page.url()).toBe(`${host.url}streng.php`)
    expect(await other.received(parcel.id)).toEqual([])
  })
}, 60_000)

describe('an endpoint for JSON on another origin', () => {
  const json = (settings: object): BackendOf<'json'> =>
    v.parse(Backend, { kind: 'json', success: { id: '/submissionId' }, ...settings }) as BackendOf<'json'>
  const origin = new URL(host.url).origin
  const allowed = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
    'Access-Control-Allow-Methods': 'PUT',
  }

  /** Repeats what it gets, and lets it be read as far as the headers say. */
  async function ask(headers: Record<string, string>, settings: object): Promise<Outcome> {
    const { url } = await startStub((response, { method, body }) => {
      response.writeHead(method === 'OPTIONS' ? 204 : 200, headers).end(body)
    })
    const page = await openPage(`${host.url}seite.html`)
    return sendFrom(page, await sealedParcel(county, json({ url, ...settings })))
  }
  const without = (name: keyof typeof allowed): Record<string, string> =>
    Object.fromEntries(Object.entries(allowed).filter(([header]) => header !== name))

  test('is asked first, and needs three headers', async () => {
    const accepted = { kind: 'accepted', reference: undefined }
    const closed = { kind: 'ambiguous', reason: 'network' }
    expect(await ask(allowed, { method: 'PUT' })).toEqual(accepted)
    expect(await ask(without('Access-Control-Allow-Origin'), { method: 'PUT' })).toEqual(closed)
    expect(await ask(without('Access-Control-Allow-Headers'), { method: 'PUT' })).toEqual(closed)
    expect(await ask(without('Access-Control-Allow-Methods'), { method: 'PUT' })).toEqual(closed)
    expect(await ask(without('Access-Control-Allow-Methods'), { method: 'POST' })).toEqual(accepted)
  })
}, 60_000)
