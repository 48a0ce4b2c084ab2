import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Backend, type BackendOf } from '../../../widgets/contract/backend.ts'
import { levelOf } from '../../../widgets/contract/level.ts'
import { sendToJson } from '../../../widgets/transports/json.ts'
import type { Outcome } from '../../../widgets/transports/transport.ts'
import { testCounty } from '../county.ts'
import { answerOf, plainFile, plainParcel, sealedParcel } from './parcels.ts'
import { shortPatience } from './short-patience.ts'
import { type Seen, startStub } from './stub-server.ts'

const county = await testCounty()

type Answer = (response: ServerResponse, seen: Seen) => void

const jsonBackend = (settings: object): BackendOf<'json'> =>
  v.parse(Backend, { kind: 'json', ...settings }) as BackendOf<'json'>

const echo = { id: '/result/id', reference: '/result/number' }
const submissionIn = ({ body }: Seen) => (JSON.parse(body) as { submissionId: string }).submissionId

const reply =
  (
    status: number,
    body: (seen: Seen) => unknown = () => ({}),
    headers: Record<string, string> = {},
  ): Answer =>
  (response, seen) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body(seen)))

const html: Answer = (response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><h1>Willkommen im WLAN</h1>')
const silence: Answer = () => undefined
const hangUp: Answer = (response) => response.destroy()
const cutOff: Answer = (response) => {
  response.writeHead(200, { 'Content-Length': '100' }).write('{"result":')
  setTimeout(() => response.destroy(), 20)
}
const neverEnding: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"result":')
}

/** Sends a sealed application to a server that answers so. Half a minute is over in 300 ms. */
async function sendTo(
  answer: Answer,
  settings: object = {},
): Promise<{ outcome: Outcome; seen: readonly Seen[] }> {
  shortPatience()
  const { url, seen } = await startStub(answer)
  const parcel = await sealedParcel(county, jsonBackend({ url: `${url}eingang`, ...settings }))
  return { outcome: await sendToJson(parcel, fetch), seen }
}

describe('what an endpoint gets', () => {
  test('a sealed application with its files, its id in body and header, and nothing ambient', async () => {
    const { url, seen } = await startStub(reply(201))
    const file = await plainFile('nachweis.pdf', 70_000)
    const backend = jsonBackend({
      url,
      method: 'PUT',
      headers: { 'X-Mandant': 'sonnenau' },
      idempotencyHeader: 'X-Request-Id',
    })
    const parcel = await sealedParcel(county, backend, [file])
    await sendToJson(parcel, fetch)
    const [request] = seen
    expect(request?.method).toBe('PUT')
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-mandant': 'sonnenau',
      'x-request-id': `"${parcel.id}"`,
    })
    expect(request?.headers).not.toHaveProperty('idempotency-key')
    expect(request?.headers).not.toHaveProperty('cookie')
    expect(request?.headers).not.toHaveProperty('referer')
    const body = JSON.parse(request?.body ?? '') as {
      blobs: { data: string; sha256: string }[]
      manifest: string
    }
    expect(body).toMatchObject({
      submissionId: parcel.id,
      form: 'muster-antrag',
      version: '1.0.0',
      office: 'musteramt',
      sha256: createHash('sha256').update(body.manifest).digest('base64url'),
      sealed: true,
      manifest: parcel.manifest,
    })
    const [blob] = body.blobs
    const bytes = Buffer.from(blob?.data ?? '', 'base64')
    expect(bytes.equals(parcel.blobs[0]?.bytes ?? new Uint8Array())).toBe(true)
    expect(createHash('sha256').update(bytes).digest('base64url')).toBe(blob?.sha256)
  })

  test('where it cannot decrypt: answers and files as they are', async () => {
    const { url, seen } = await startStub(reply(200))
    const file = await plainFile('März „Nachweis“.pdf', 1025)
    const answers = { name: 'Erika', kinder: [{ name: 'Änne' }], nachweis: [answerOf(file)] }
    await sendToJson(await plainParcel(jsonBackend({ url, sealed: false }), answers, [file]), fetch)
    const body = JSON.parse(seen[0]?.body ?? '') as { files: { data: string }[] }
    expect(body).toMatchObject({
      sealed: false,
      answers,
      files: [{ id: file.id, name: file.name, size: 1025 }],
    })
    expect(Buffer.from(body.files[0]?.data ?? '', 'base64').equals(file.bytes)).toBe(true)
  })

  test('the very same bytes at every attempt', async () => {
    const { url, seen } = await startStub(reply(503))
    const parcel = await sealedParcel(county, jsonBackend({ url }), [await plainFile('a.pdf', 100)])
    await sendToJson(parcel, fetch)
    await sendToJson(parcel, fetch)
    expect(seen).toHaveLength(2)
    expect(seen[0]?.body).toBe(seen[1]?.body)
  })
})

describe('level B: the endpoint repeats the id', () => {
  const accepted = (reference: unknown): Answer =>
    reply(201, (seen) => ({ result: { id: submissionIn(seen), number: reference } }))

  test('is told apart from C by the matcher', () => {
    expect(levelOf(jsonBackend({ url: '/x', success: echo }))).toBe('B')
    expect(levelOf(jsonBackend({ url: '/x' }))).toBe('C')
  })

  test.for<[reference: unknown, kept: string | undefined]>([
    ['2026-0815', '2026-0815'],
    [4711, '4711'],
    ['x'.repeat(300), 'x'.repeat(100)],
    ['\u001B[31mrot\u202E\n', '[31mrot'],
    [{}, undefined],
    ['', undefined],
    [undefined, undefined],
  ])('accepted, with the reference %j', async ([reference, kept]) => {
    const { outcome } = await sendTo(accepted(reference), { success: echo })
    expect(outcome).toEqual({ kind: 'accepted', reference: kept })
  })

  const wrong = (body: unknown) => reply(200, () => body)
  const other = '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10'
  test.for<[name: string, answer: Answer, outcome: Outcome]>([
    ['another id', wrong({ result: { id: other } }), { kind: 'without-receipt' }],
    ['no id', wrong({ result: {} }), { kind: 'without-receipt' }],
    ['something else than an object', wrong('ok'), { kind: 'without-receipt' }],
    ['a page of a network', html, { kind: 'without-receipt' }],
    [
      'the id under another status',
      reply(202, (seen) => ({ result: { id: submissionIn(seen) } })),
      { kind: 'without-receipt' },
    ],
    ['an answer cut off', cutOff, { kind: 'ambiguous', reason: 'network' }],
    ['an answer that never ends', neverEnding, { kind: 'ambiguous', reason: 'timeout' }],
    ['no answer', silence, { kind: 'ambiguous', reason: 'timeout' }],
    ['a connection cut', hangUp, { kind: 'ambiguous', reason: 'network' }],
    [
      'a redirect',
      reply(302, undefined, { Location: '/anderswo' }),
      { kind: 'ambiguous', reason: 'network' },
    ],
    ['an error after it was kept', reply(500), { kind: 'later', reason: 'server-error', retryAfter: 0 }],
    ['a conflict with itself', reply(409), { kind: 'later', reason: 'server-busy', retryAfter: 0 }],
    ['too early', reply(425), { kind: 'later', reason: 'server-busy', retryAfter: 0 }],
    [
      'a pause in seconds',
      reply(503, undefined, { 'Retry-After': '120' }),
      { kind: 'later', reason: 'server-busy', retryAfter: 120_000 },
    ],
    [
      'a pause that is no number',
      reply(429, undefined, { 'Retry-After': 'bald' }),
      { kind: 'later', reason: 'server-busy', retryAfter: 0 },
    ],
    [
      'a pause of ten years',
      reply(429, undefined, { 'Retry-After': '315360000' }),
      { kind: 'later', reason: 'server-busy', retryAfter: 86_400_000 },
    ],
    ['wrong data', reply(400), { kind: 'refused', reason: 'refused' }],
    ['no leave', reply(403), { kind: 'refused', reason: 'refused' }],
    ['too much', reply(413), { kind: 'refused', reason: 'refused' }],
    ['data it does not like', reply(422), { kind: 'refused', reason: 'refused' }],
  ])('%s is not success', async ([, answer, outcome]) => {
    expect((await sendTo(answer, { success: echo })).outcome).toEqual(outcome)
  })

  test('a pause may be a day of the server’s own calendar, however wrong', async () => {
    const answer = reply(429, undefined, {
      Date: 'Sun, 06 Nov 1994 08:49:37 GMT',
      'Retry-After': 'Sun, 06 Nov 1994 08:51:07 GMT',
    })
    const { outcome } = await sendTo(answer, { success: echo })
    expect(outcome).toEqual({ kind: 'later', reason: 'server-busy', retryAfter: 90_000 })
  })

  test('another status may mean success', async () => {
    const answer = reply(202, (seen) => ({ result: { id: submissionIn(seen) } }))
    const { outcome } = await sendTo(answer, { success: { ...echo, status: [202, 409] } })
    expect(outcome).toEqual({ kind: 'accepted', reference: undefined })
  })

  test('a redirect is not followed', async () => {
    const { seen } = await sendTo(reply(307, undefined, { Location: '/anderswo' }), { success: echo })
    expect(seen.map(({ url }) => url)).toEqual(['/eingang'])
  })
})

describe('level C: nobody confirms', () => {
  test.for<[name: string, answer: Answer, outcome: Outcome]>([
    ['an answer', reply(200), { kind: 'sent' }],
    ['an answer without content', (response) => response.writeHead(204).end(), { kind: 'sent' }],
    ['a page, whatever it says', html, { kind: 'sent' }],
    ['an answer cut off', cutOff, { kind: 'unsure' }],
    ['an answer that never ends', neverEnding, { kind: 'unsure' }],
    ['no answer', silence, { kind: 'unsure' }],
    ['a connection cut', hangUp, { kind: 'unsure' }],
    ['a redirect', reply(303, undefined, { Location: '/danke' }), { kind: 'unsure' }],
    ['an error, perhaps after it was kept', reply(500), { kind: 'unsure' }],
    ['a proxy whose server is gone', reply(502), { kind: 'unsure' }],
    ['a proxy whose server is slow', reply(504), { kind: 'unsure' }],
    ['a conflict, perhaps with itself', reply(409), { kind: 'unsure' }],
    ['a request that took too long', reply(408), { kind: 'unsure' }],
    [
      'a pause',
      reply(503, undefined, { 'Retry-After': '60' }),
      { kind: 'later', reason: 'server-busy', retryAfter: 60_000 },
    ],
    ['too many', reply(429), { kind: 'later', reason: 'server-busy', retryAfter: 0 }],
    ['wrong data', reply(400), { kind: 'refused', reason: 'refused' }],
    ['too much', reply(413), { kind: 'refused', reason: 'refused' }],
  ])('%s', async ([, answer, outcome]) => {
    expect((await sendTo(answer)).outcome).toEqual(outcome)
  })
})
