import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { leaseLifetime } from '../../src/intake/forward/start-forwarding.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { file, form, office, sealed } from './application.ts'
import { now, testCounty } from './county.ts'
import { hour, openForwardDesk } from './forward-desk.ts'
import { createLife } from './mortal.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => index)

let taken: SealedApplication

beforeAll(async () => {
  taken = await sealed(await testCounty(), { files: [file(), file('Das ist der zweite Inhalt.')] })
})

interface Call {
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer<ArrayBuffer>
}

type Answer = (response: ServerResponse) => void

/** A real server that somebody at the office runs. Answers 204 when nothing else was said. */
async function officeServer(...answers: Answer[]) {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    void buffer(request).then(
      (body) => {
        calls.push({ path: request.url, headers: request.headers, body })
        const answer = answers.shift() ?? ((taken_) => taken_.writeHead(204).end())
        answer(response)
      },
      () => undefined,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const desk = await openForwardDesk()
  await desk.accept(taken, 'sealed', { kind: 'webhook', target: 'programm' })
  const url = `http://127.0.0.1:${port}/eingang`
  const changes = {
    county: { authority: '', forwarding: { programm: { kind: 'webhook', url } } } as const,
    settings: { webhookKey: key },
  }
  return { ...desk, calls, changes }
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('<p>Antwort</p>')
  }

/** What a receiver checks, after the specification. */
function signatureOf({ headers, body }: Call): string {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers
  return `v1,${createHmac('sha256', key)
    .update(`${String(id)}.${String(timestamp)}.`)
    .update(body)
    .digest('base64')}`
}

describe('a webhook', () => {
  test('brings the sealed application, its files and its receipt, signed', async () => {
    const { calls, changes, start, errand } = await officeServer()
    await start(changes).tick()
    expect(await errand(taken)).toMatchObject({ state: 'done' })
    const [call, ...more] = calls
    if (!call) throw new Error('no call')
    expect(more).toEqual([])
    expect(call.headers['webhook-signature']).toBe(signatureOf(call))
    expect(call.headers['webhook-timestamp']).toBe(String(now / 1000))
    expect(call.headers['webhook-id']).toBe(`${taken.id}_programm`)
    expect(call.headers['content-length']).toBe(String(call.body.length))
    const type = { 'Content-Type': call.headers['content-type'] ?? '' }
    const parts = await new Response(call.body, { headers: type }).formData()
    const text = async (part: FormDataEntryValue | null) => (part instanceof File ? part.text() : part)
    expect(JSON.parse(String(await text(parts.get('event'))))).toMatchObject({
      type: 'application.received',
      timestamp: new Date(now).toISOString(),
      data: { id: taken.id, form, version: '1.0.0', office, sha256: taken.H, seq: 1, files: 2 },
    })
    expect(await text(parts.get('receipt'))).toBe('receipt 1')
    const application = parts.get('application')
    expect(application).toMatchObject({ type: 'application/jose' })
    expect(await text(application)).toBe(taken.manifest)
    expect(await Promise.all(parts.getAll('file').map(text))).toEqual(
      taken.blobs.map((blob) => new TextDecoder().decode(blob.sealed)),
    )
    expect(call.body.toString()).not.toMatch(/Mustermann|bescheid|Das ist der/u)
  })

  test.for<[name: string, answer: Answer, reason: string]>([
    ['a wrong status', status(500), 'Der Empfänger hat mit 500 geantwortet.'],
    ['not found', status(404), 'Der Empfänger hat mit 404 geantwortet.'],
    ['a redirect', status(307, { Location: '/anderswo' }), 'Der Empfänger hat mit 307 geantwortet.'],
    [
      'no answer but a broken connection',
      (response) => response.destroy(),
      'Der Empfänger war nicht zu erreichen oder hat nicht rechtzeitig geantwortet.',
    ],
  ])('is sent again after %s, under the same id', async ([, answer, reason]) => {
    const { calls, changes, start, errand, pass } = await officeServer(answer)
    const worker = start(changes)
    await worker.tick()
    expect(await errand(taken)).toMatchObject({ state: 'waiting', reason })
    pass(hour)
    await worker.tick()
    expect(await errand(taken)).toMatchObject({ state: 'done' })
    expect(calls.map(({ path }) => path)).toEqual(['/eingang', '/eingang'])
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(calls.map(({ headers }) => headers['webhook-signature'])).toEqual(calls.map(signatureOf))
  })

  test('waits as long as the receiver asks for', async () => {
    const { changes, start, pass } = await officeServer(status(503, { 'Retry-After': '7200' }))
    const worker = start(changes)
    await worker.tick()
    pass(2 * hour - 1)
    expect(await worker.tick()).toBe(0)
    pass(1)
    expect(await worker.tick()).toBe(1)
  })

  test('does not hang on a receiver that never answers', async () => {
    const { changes, start, errand } = await officeServer(() => undefined)
    const worker = start({
      ...changes,
      // What the operating system would do half a minute later.
      fetch: (input, init) => {
        const patience = AbortSignal.timeout(300)
        const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience
        return fetch(input, { ...init, signal })
      },
    })
    await worker.tick()
    expect((await errand(taken)).reason).toBe(
      'Der Empfänger war nicht zu erreichen oder hat nicht rechtzeitig geantwortet.',
    )
  })

  test('waits for its secret and for its address', async () => {
    const { calls, changes, start, errand, pass } = await officeServer()
    const first = start({ ...changes, settings: {} })
    await first.tick()
    await first.stop()
    expect((await errand(taken)).reason).toBe('Für Webhooks fehlt die Einstellung WEBHOOK_SECRET.')
    pass(hour)
    const second = start({ ...changes, county: { authority: '', forwarding: {} } })
    await second.tick()
    await second.stop()
    expect((await errand(taken)).reason).toBe('„programm“ steht nicht mehr als Webhook in county.yaml.')
    expect(calls).toEqual([])
  })

  test.for(['before', 'after'] as const)(
    'is never lost, whichever call the process dies at (%s it is done), and its copies bear one id',
    async (when) => {
      let dieAt = 0
      for (let died = true; died;) {
        dieAt += 1
        const { calls, changes, store, blobs, start, errand, pass } = await officeServer()
        const life = createLife(dieAt, when)
        const mortal = { store: life.lend(store), blobs: life.lend(blobs), fetch: life.lendCall(fetch) }
        const first = start({ ...changes, ...mortal })
        await first.tick().catch(() => undefined)
        await first.stop()
        pass(leaseLifetime + 1)
        await start(changes).tick()
        expect(await errand(taken), `call ${dieAt}`).toMatchObject({ state: 'done' })
        const ids = new Set(calls.map(({ headers }) => headers['webhook-id']))
        expect([...ids], `call ${dieAt}`).toEqual([`${taken.id}_programm`])
        died = life.died
      }
      expect(dieAt).toBeGreaterThan(10)
    },
  )
})
