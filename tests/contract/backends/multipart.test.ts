import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Backend, type BackendOf } from '../../../widgets/contract/backend.ts'
import { sendToMultipart } from '../../../widgets/transports/multipart.ts'
import type { Outcome } from '../../../widgets/transports/transport.ts'
import { testCounty } from '../county.ts'
import { answerOf, plainFile, plainParcel, sealedParcel } from './parcels.ts'
import { startPhp } from './php-server.ts'
import { shortPatience } from './short-patience.ts'
import { startStub } from './stub-server.ts'

const county = await testCounty()

const multipart = (url: string, settings: object = {}): BackendOf<'multipart'> =>
  v.parse(Backend, { kind: 'multipart', url, ...settings }) as BackendOf<'multipart'>

describe('an ordinary contact form in PHP, on the page’s own origin and unchanged', async () => {
  const php = await startPhp()

  test('gets every answer, rows too, and files byte by byte', async () => {
    const [small, large] = [
      await plainFile('März „Nachweis“.pdf', 257),
      await plainFile('plan.pdf', 8_000_000),
    ]
    const answers = {
      name: 'Łukasz Groß',
      nachricht: 'Zeile 1\r\n& "Zeile" 2 + 50 %',
      umzug: true,
      arten: ['bus', 'bahn'],
      adresse: { street: 'Wiesenstraße', number: '1' },
      kinder: [{ name: 'Änne', tage: ['mo'] }, { name: 'Ben' }],
      nachweise: [answerOf(small), answerOf(large, 'Der Plan')],
    }
    const parcel = await plainParcel(multipart(`${php.url}kontakt.php`, { sealed: false }), answers, [
      small,
      large,
    ])
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const [message, another] = await php.received(parcel.id)
    expect(another).toBeUndefined()
    expect(message?.fields).toEqual({
      submissionId: parcel.id,
      form: 'muster-antrag',
      version: '1.0.0',
      office: 'musteramt',
      name: 'Łukasz Groß',
      nachricht: 'Zeile 1\r\n& "Zeile" 2 + 50 %',
      umzug: 'ja',
      arten: ['bus', 'bahn'],
      adresse: { street: 'Wiesenstraße', number: '1' },
      kinder: [{ name: 'Änne', tage: ['mo'] }, { name: 'Ben' }],
      nachweise_description: ['', 'Der Plan'],
      fileCount: '2',
    })
    expect([...(message?.files.keys() ?? [])].toSorted()).toEqual([
      'nachweise-0-März „Nachweis“.pdf',
      'nachweise-1-plan.pdf',
    ])
    expect(message?.files.get('nachweise-0-März „Nachweis“.pdf')?.equals(small.bytes)).toBe(true)
    expect(message?.files.get('nachweise-1-plan.pdf')?.equals(large.bytes)).toBe(true)
    expect(php.requests().slice(-2)).toEqual(['POST /kontakt.php', 'GET /danke.html'])
  })

  test('gets a sealed application as files', async () => {
    const parcel = await sealedParcel(county, multipart(`${php.url}kontakt.php`), [
      await plainFile('a.pdf', 500),
    ])
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const [message] = await php.received(parcel.id)
    expect(message?.fields).toEqual({
      submissionId: parcel.id,
      form: 'muster-antrag',
      version: '1.0.0',
      office: 'musteramt',
      fileCount: '2',
    })
    expect(message?.files.get(`antrag-0-${parcel.id}.jwe`)?.toString()).toBe(parcel.manifest)
    const [blob] = parcel.blobs
    expect(message?.files.get(`anlagen-0-${blob?.id}.jwe`)?.equals(blob?.bytes ?? new Uint8Array())).toBe(
      true,
    )
  })
}, 30_000)

describe('PHP with the limits it comes with', async () => {
  const php = await startPhp({ limits: [] })
  const to = multipart(`${php.url}kontakt.php`, { sealed: false })

  // Why the guide's own handler looks for `fileCount`: PHP answers 200 to all of these.
  test('loses fields behind the thousandth without a word, and fileCount with them', async () => {
    const answers = Object.fromEntries(Array.from({ length: 1100 }, (_, index) => [`f${index}`, 'x']))
    const parcel = await plainParcel(to, answers)
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const [message] = await php.received(parcel.id)
    expect(Object.keys(message?.fields ?? {})).not.toContain('fileCount')
  })

  test('loses files behind the twentieth without a word, but not their number', async () => {
    const files = await Promise.all(Array.from({ length: 25 }, (_, index) => plainFile(`${index}.pdf`, 9)))
    const parcel = await plainParcel(to, { nachweise: files.map((file) => answerOf(file)) }, files)
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const [message] = await php.received(parcel.id)
    expect(message?.fields).toMatchObject({ fileCount: '25' })
    expect(message?.files.size).toBe(20)
  })
}, 30_000)

describe('what an answer means', () => {
  const sendTo = async (
    answer: Parameters<typeof startStub>[0],
    path = 'kontakt',
  ): Promise<{ outcome: Outcome; urls: readonly string[] }> => {
    shortPatience()
    const { url, seen } = await startStub(answer)
    const parcel = await plainParcel(multipart(`${url}${path}`, { sealed: false }), { name: 'Erika' })
    const outcome = await sendToMultipart(parcel, fetch)
    return { outcome, urls: seen.map((one) => `${one.method} ${one.url}`) }
  }

  test.for<[status: number, kind: Outcome['kind']]>([
    [200, 'sent'],
    [204, 'sent'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [405, 'refused'],
    [408, 'unsure'],
    [409, 'unsure'],
    [413, 'refused'],
    [425, 'later'],
    [429, 'later'],
    [500, 'unsure'],
    [502, 'unsure'],
    [503, 'later'],
    [504, 'unsure'],
  ])('%i is %s', async ([status, kind]) => {
    expect((await sendTo((response) => response.writeHead(status).end())).outcome.kind).toBe(kind)
  })

  test('no answer, or half of one, is unsure', async () => {
    expect((await sendTo(() => undefined)).outcome).toEqual({ kind: 'unsure' })
    expect((await sendTo((response) => response.destroy())).outcome).toEqual({ kind: 'unsure' })
    const half = (await sendTo((response) => response.writeHead(200).write('<!doctype html>'))).outcome
    expect(half).toEqual({ kind: 'unsure' })
  })

  const redirect =
    (status: number, to: string): Parameters<typeof startStub>[0] =>
    (response, { method }) =>
      method === 'POST' ? response.writeHead(status, { Location: to }).end() : response.end('Seite')

  test.for([
    [302, '/danke'],
    [303, '/danke/'],
    [303, '/kontakt?gesendet=1'],
    [303, '/kontakt/?gesendet=1'],
    [303, '/kontakt'],
  ] as const)('thanks after %i to %s', async ([status, to]) => {
    const { outcome, urls } = await sendTo(redirect(status, to))
    expect(outcome).toEqual({ kind: 'sent' })
    expect(urls).toEqual(['POST /kontakt', `GET ${to}`])
  })

  test('thanks that fail leave it unsure: the message may be there', async () => {
    const { outcome } = await sendTo((response, { method }) =>
      method === 'POST'
        ? response.writeHead(303, { Location: '/danke' }).end()
        : response.writeHead(500).end(),
    )
    expect(outcome).toEqual({ kind: 'unsure' })
  })

  test.for([
    [301, '/kontakt/'],
    [302, '/Kontakt'],
  ] as const)('an address put right by %i to %s has not been told anything', async ([status, to]) => {
    const { outcome, urls } = await sendTo(redirect(status, to))
    expect(outcome).toEqual({ kind: 'unsure' })
    expect(urls.at(-1)).toBe(`GET ${to}`)
  })

  test('thanks of another host are nobody’s', async () => {
    const other = await startStub((response) => response.end('Anmeldung zum WLAN'))
    const { outcome } = await sendTo(redirect(302, other.url))
    expect(outcome).toEqual({ kind: 'unsure' })
  })

  test('a form that leaves the page is not sent behind the citizen’s back', async () => {
    const { url, seen } = await startStub((response) => response.end())
    const parcel = await plainParcel(multipart(url, { mode: 'navigate' }), { name: 'Erika' })
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'to-hand-in' })
    expect(seen).toEqual([])
  })
})
