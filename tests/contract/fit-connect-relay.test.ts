import { beforeAll, describe, expect, test } from 'vitest'
import { giveUpAfter, leaseLifetime, leastAttempts } from '../../src/intake/forward/start-forwarding.ts'
import { StoreUnavailableError } from '../../src/intake/store.ts'
import { type FitConnectApplication, sealForFitConnect } from '../../widgets/seal/fit-connect.ts'
import { signEvent } from '../fixtures/fit-connect/events.ts'
import { signingPair, type SimulatorKeys, simulatorKeys } from '../fixtures/fit-connect/keys.ts'
import { createSimulator, type Fault, type Simulator } from '../fixtures/fit-connect/simulator.ts'
import { application, file } from './application.ts'
import { day, type ForwardDesk, hour, openForwardDesk } from './forward-desk.ts'
import { createLife } from './mortal.ts'

const errand = { kind: 'fit-connect', target: 'kfz' } as const

let keys: SimulatorKeys
let sealed: FitConnectApplication

beforeAll(async () => {
  keys = await simulatorKeys()
  const { backend } = createSimulator(keys, Date.now)
  sealed = await sealForFitConnect(
    application({ files: [file(), file('Das ist der zweite Inhalt.')] }),
    backend,
  )
})

/** An application that has come in, and FIT-Connect. */
async function relay() {
  const desk = await openForwardDesk()
  const fitConnect = createSimulator(keys, desk.clock)
  await desk.accept(sealed, 'fit-connect', errand)
  const start = (fetch = fitConnect.fetch) =>
    desk.start({ settings: { fitConnect: fitConnect.settings }, fetch })
  return { desk, fitConnect, start }
}

/** Ticks and fetches until nothing is owed any more, as hours go by. */
async function untilEnd(
  { desk, fitConnect }: { desk: ForwardDesk; fitConnect: Simulator },
  worker: { tick(): Promise<number> },
) {
  for (let round = 0; round < 12; round += 1) {
    await worker.tick()
    await fitConnect.receiver.fetchAll()
    const { state } = await desk.errand(sealed)
    if (state !== 'waiting') return
    desk.pass(7 * hour)
  }
}

const states = ({ service }: Simulator) => [...service.submissions.values()].map(({ state }) => state)

describe('the FIT-Connect relay', () => {
  test('carries an application to the destination, which opens and accepts it', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({
      state: 'waiting',
      reason: 'Das Fachverfahren hat noch nicht geantwortet.',
    })
    expect((await desk.store.submission(sealed.id))?.fetchedAt).toBeUndefined()
    await fitConnect.receiver.fetchAll()
    desk.pass(hour)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
    // Now the ciphertext may be deleted after its time.
    expect((await desk.store.submission(sealed.id))?.fetchedAt).toBe(desk.clock())
    expect(states(fitConnect)).toEqual(['accepted'])
    const [received] = fitConnect.receiver.received
    expect(received?.data).toEqual({ name: 'Erika Mustermann' })
    expect(received?.metadata.additionalReferenceInfo).toEqual({
      senderReference: sealed.id,
      applicationDate: '2026-11-22',
    })
    const texts = [...(received?.attachments.values() ?? [])].map((bytes) => new TextDecoder().decode(bytes))
    expect(texts).toEqual(['Das ist der Inhalt.', 'Das ist der zweite Inhalt.'])
  })

  test.for(['before', 'after'] as const)(
    'loses and doubles nothing, whichever call it dies at (%s it is done)',
    { timeout: 120_000 },
    async (when) => {
      let dieAt = 0
      for (let died = true; died;) {
        dieAt += 1
        const { desk, fitConnect, start } = await relay()
        const life = createLife(dieAt, when)
        const first = desk.start({
          settings: { fitConnect: fitConnect.settings },
          store: life.lend(desk.store),
          blobs: life.lend(desk.blobs),
          fetch: life.lendCall(fitConnect.fetch),
        })
        await first.tick().catch(() => undefined)
        await fitConnect.receiver.fetchAll()
        desk.pass(7 * hour)
        await first.tick().catch(() => undefined)
        await first.stop()
        desk.pass(leaseLifetime + 1)
        await untilEnd({ desk, fitConnect }, start())
        const context = `call ${dieAt}`
        expect(await desk.errand(sealed), context).toMatchObject({ state: 'done' })
        expect(
          states(fitConnect).filter((state) => state !== 'incomplete'),
          context,
        ).toEqual(['accepted'])
        expect(fitConnect.receiver.received, context).toHaveLength(1)
        died = life.died
      }
      // Two ticks: leases, reads, token, create, two files, submit, event log, keys, progress.
      expect(dieAt).toBeGreaterThan(25)
    },
  )

  test.for<[call: string, ...faults: Fault[]]>([
    ['POST /token', 'lost-request', 503],
    ['POST /v2/submissions', 'lost-answer', 500, 429],
    ['PUT /v2/submissions/:id/attachments/:id', 'lost-answer', 'lost-request', 503],
    ['PUT /v2/submissions/:id', 'lost-answer'],
    ['PUT /v2/submissions/:id', 'lost-request', 'lost-answer', 500],
    ['PUT /v2/submissions/:id', 429, 503, 'lost-answer'],
    ['GET /v2/cases/:id/events', 'lost-answer', 500, 503],
    ['GET /.well-known/jwks.json', 'lost-request', 503],
  ])('gets through %s going wrong (%s %s %s), once', async ([call, ...faults]) => {
    const { desk, fitConnect, start } = await relay()
    fitConnect.fail(call, ...faults)
    await untilEnd({ desk, fitConnect }, start())
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
    expect(states(fitConnect).filter((state) => state !== 'incomplete')).toEqual(['accepted'])
  })

  test('reads the event log after a submit whose answer was lost, and does not submit again', async () => {
    const { desk, fitConnect, start } = await relay()
    fitConnect.fail('PUT /v2/submissions/:id', 'lost-answer')
    await untilEnd({ desk, fitConnect }, start())
    expect(fitConnect.calls.filter((call) => call === 'PUT /v2/submissions/:id')).toHaveLength(1)
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
  })

  test('fetches a new token when the old one is no longer taken', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    fitConnect.revokeTokens()
    await fitConnect.receiver.fetchAll()
    desk.pass(60_000)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
    expect(fitConnect.calls.filter((call) => call === 'POST /token')).toHaveLength(2)
  })

  test('fetches a new token before the old one runs out', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    fitConnect.calls.length = 0
    desk.pass(hour)
    await worker.tick()
    expect(fitConnect.calls.slice(0, 3)).toEqual([
      'POST /token',
      'GET /v2/cases/:id/events',
      'GET /.well-known/jwks.json',
    ])
  })

  test('waits as long as FIT-Connect asks for', async () => {
    const { desk, fitConnect, start } = await relay()
    fitConnect.fail('POST /v2/submissions', 429)
    const worker = start()
    await worker.tick()
    desk.pass(2 * hour - 1)
    expect(await worker.tick()).toBe(0)
    desk.pass(1)
    expect(await worker.tick()).toBe(1)
  })

  test('begins anew when the announced submission has expired after a day', async () => {
    const { desk, fitConnect, start } = await relay()
    fitConnect.fail('PUT /v2/submissions/:id', 'lost-request')
    const worker = start()
    await worker.tick()
    desk.pass(2 * day)
    await fitConnect.service.sweep()
    expect(states(fitConnect)).toEqual([])
    await untilEnd({ desk, fitConnect }, worker)
    expect(states(fitConnect)).toEqual(['accepted'])
  })

  test('keeps the application and alerts when the destination rejects it', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    await fitConnect.receiver.fetchAll('unsupported-schema')
    desk.pass(hour)
    await worker.tick()
    const reason = 'Das Fachverfahren hat den Antrag zurückgewiesen (unsupported-schema).'
    expect(await desk.errand(sealed)).toMatchObject({ state: 'failed', reason })
    expect(desk.log.at(-1)).toMatchObject({ level: 50, outcome: 'failed', target: 'kfz', reason })
    await desk.store.sweep(desk.clock() + 1000 * day, () => 1)
    expect((await desk.store.submission(sealed.id))?.manifest).toBe(sealed.manifest)
  })

  test.for<[name: string, files: number, reason: string]>([
    ['the application', 0, 'FIT-Connect nimmt die Einreichung nicht an (422).'],
    ['a file', 1, 'FIT-Connect nimmt eine Datei nicht an (422).'],
  ])('keeps the application and alerts when FIT-Connect will never take %s', async ([, files, reason]) => {
    const desk = await openForwardDesk()
    const fitConnect = createSimulator(keys, desk.clock)
    const key = { ...fitConnect.backend.key, kid: 'another-key' }
    const other = await sealForFitConnect(application({ files: files ? [file()] : [] }), {
      ...fitConnect.backend,
      key,
    })
    await desk.accept(other, 'fit-connect', errand)
    await desk.start({ settings: { fitConnect: fitConnect.settings }, fetch: fitConnect.fetch }).tick()
    expect(await desk.errand(other)).toMatchObject({ state: 'failed', reason })
    expect(states(fitConnect)).toEqual(['incomplete'])
  })

  test('is not misled when the network submits twice and brings the second answer', async () => {
    const { desk, fitConnect, start } = await relay()
    await start(async (input, init) => {
      const answer = await fitConnect.fetch(input, init)
      const isSubmit = fitConnect.calls.at(-1) === 'PUT /v2/submissions/:id'
      return isSubmit ? fitConnect.fetch(input, init) : answer
    }).tick()
    expect((await desk.errand(sealed)).reason).toBe('Das Fachverfahren hat noch nicht geantwortet.')
    expect(states(fitConnect)).toEqual(['submitted'])
  })

  test('does not take one step more when somebody else has the errand by now', async () => {
    const { desk, fitConnect, start } = await relay()
    const { promise: wakeUp, resolve } = Promise.withResolvers<undefined>()
    const asleep = start(async (input, init) => {
      const answer = await fitConnect.fetch(input, init)
      if (fitConnect.calls.at(-1) === 'POST /v2/submissions') await wakeUp
      return answer
    }).tick()
    await expect.poll(() => states(fitConnect)).toEqual(['incomplete'])
    desk.pass(leaseLifetime + 1)
    await start().tick()
    expect(states(fitConnect)).toEqual(['incomplete', 'submitted'])
    resolve(undefined)
    await asleep
    expect(states(fitConnect)).toEqual(['incomplete', 'submitted'])
  })

  test('alerts after 14 days without an answer, counted from the submit', async () => {
    const { desk, fitConnect, start } = await relay()
    fitConnect.fail('POST /v2/submissions', 503)
    const worker = start()
    await worker.tick()
    desk.pass(3 * day)
    await worker.tick()
    for (let attempts = 3; attempts < leastAttempts; attempts += 1) {
      desk.pass(7 * hour)
      await worker.tick()
    }
    desk.pass(giveUpAfter - (leastAttempts - 3) * 7 * hour - 1)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({ state: 'waiting' })
    desk.pass(7 * hour)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({
      state: 'failed',
      reason: 'Seit 14 Tagen nicht gelungen: Das Fachverfahren hat noch nicht geantwortet.',
    })
    expect(desk.log.at(-1)).toMatchObject({ level: 50, outcome: 'failed' })
  })

  test('goes out as a new submission when people have what was rejected tried again, and never by itself', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    await fitConnect.receiver.fetchAll('unsupported-schema')
    desk.pass(hour)
    await worker.tick()
    desk.pass(giveUpAfter)
    await worker.tick()
    expect(states(fitConnect)).toEqual(['rejected'])
    expect(await desk.store.retryErrand((await desk.errand(sealed)).number)).toBe(true)
    await untilEnd({ desk, fitConnect }, worker)
    expect(states(fitConnect)).toEqual(['rejected', 'accepted'])
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
  })

  test('does not go out again by itself when the worker dies just after it has heard the no', async () => {
    const { desk, fitConnect, start } = await relay()
    await start().tick()
    await fitConnect.receiver.fetchAll('unsupported-schema')
    desk.pass(hour)
    const dying = desk.start({
      settings: { fitConnect: fitConnect.settings },
      fetch: fitConnect.fetch,
      store: { ...desk.store, endErrand: () => Promise.reject(new StoreUnavailableError('gone')) },
    })
    await expect(dying.tick()).rejects.toThrow(StoreUnavailableError)
    await dying.stop()
    desk.pass(leaseLifetime + 1)
    await start().tick()
    expect(await desk.errand(sealed)).toMatchObject({ state: 'failed' })
    expect(states(fitConnect)).toEqual(['rejected'])
  })

  test('goes out as a new submission when what FIT-Connect has deleted is tried again', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    const [submission] = fitConnect.service.submissions.values()
    if (!submission) throw new Error('no submission')
    const deleted = await signEvent(keys.service, 'delete-submission', fitConnect.service.about(submission))
    fitConnect.service.cases.get(submission.caseId)?.push(deleted)
    desk.pass(hour)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({
      state: 'failed',
      reason: 'FIT-Connect hat den Antrag gelöscht, ohne dass er angenommen wurde.',
    })
    fitConnect.service.submissions.delete(submission.submissionId)
    await desk.store.retryErrand((await desk.errand(sealed)).number)
    await untilEnd({ desk, fitConnect }, worker)
    expect(states(fitConnect)).toEqual(['accepted'])
  })

  test('is not doubled when people have tried again what was accepted unheard', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    await fitConnect.receiver.fetchAll()
    fitConnect.fail('GET /v2/cases/:id/events', ...Array.from({ length: leastAttempts }, () => 503 as const))
    desk.pass(giveUpAfter)
    for (let attempts = 2; attempts <= leastAttempts; attempts += 1) {
      desk.pass(7 * hour)
      await worker.tick()
    }
    expect(await desk.errand(sealed)).toMatchObject({ state: 'failed' })
    fitConnect.fail('GET /v2/cases/:id/events')
    await desk.store.retryErrand((await desk.errand(sealed)).number)
    await worker.tick()
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done', attempts: 1 })
    expect(states(fitConnect)).toEqual(['accepted'])
  })

  test('hears it when FIT-Connect itself rejects what nobody fetched', async () => {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    desk.pass(giveUpAfter + 1)
    await fitConnect.service.sweep()
    await worker.tick()
    expect((await desk.errand(sealed)).reason).toBe(
      'Das Fachverfahren hat den Antrag zurückgewiesen (ohne Grund).',
    )
  })

  test('says which settings are missing', async () => {
    const { desk } = await relay()
    await desk.start({}).tick()
    expect((await desk.errand(sealed)).reason).toBe('Für FIT-Connect fehlen die Einstellungen FITCONNECT_….')
  })
})

describe('an answer in the event log', () => {
  /** Writes something false into the log after the submit, and looks whether it is believed. */
  async function afterForging(forge: (fitConnect: Simulator) => Promise<string>) {
    const { desk, fitConnect, start } = await relay()
    const worker = start()
    await worker.tick()
    const jws = await forge(fitConnect)
    for (const log of fitConnect.service.cases.values()) log.push(jws)
    desk.pass(7 * hour)
    await worker.tick()
    return { desk, fitConnect, worker }
  }
  const about = ({ service }: Simulator) => {
    const [submission] = service.submissions.values()
    if (!submission) throw new Error('no submission')
    return service.about(submission)
  }

  test.for<[name: string, forge: (fitConnect: Simulator) => Promise<string>]>([
    [
      'is signed by somebody else under the key’s name',
      async (fitConnect) => {
        const forger = await signingPair(keys.destination.id, keys.destination.signing.kid)
        return signEvent(forger, 'accept-submission', about(fitConnect))
      },
    ],
    [
      'is signed with a key that nobody has published',
      async (fitConnect) => {
        const forger = await signingPair(keys.destination.id, 'unknown')
        return signEvent(forger, 'accept-submission', about(fitConnect))
      },
    ],
    [
      'is signed by another destination',
      async (fitConnect) => {
        const other = { ...keys.destination.signing, issuer: crypto.randomUUID() }
        return signEvent(other, 'accept-submission', about(fitConnect))
      },
    ],
    [
      'is a yes that the delivery service says for the destination',
      (fitConnect) => signEvent(keys.service, 'accept-submission', about(fitConnect)),
    ],
    [
      'is for another submission',
      (fitConnect) =>
        signEvent(keys.destination.signing, 'accept-submission', {
          ...about(fitConnect),
          submissionId: crypto.randomUUID(),
        }),
    ],
    [
      'is of another case',
      (fitConnect) =>
        signEvent(keys.destination.signing, 'accept-submission', {
          ...about(fitConnect),
          caseId: crypto.randomUUID(),
        }),
    ],
    [
      'is a token of another type',
      (fitConnect) =>
        signEvent(keys.destination.signing, 'accept-submission', about(fitConnect), {}, { typ: 'JWT' }),
    ],
    [
      'has a changed payload',
      async (fitConnect) => {
        const jws = await signEvent(keys.destination.signing, 'reject-submission', about(fitConnect))
        const [header, payload = '', signature] = jws.split('.')
        const text = Buffer.from(payload, 'base64url').toString().replace('reject', 'accept')
        return [header, Buffer.from(text).toString('base64url'), signature].join('.')
      },
    ],
    [
      'has a last character that decodes to the same bytes',
      async (fitConnect) => {
        const jws = await signEvent(keys.destination.signing, 'accept-submission', about(fitConnect))
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
        return jws.slice(0, -1) + letters.charAt(letters.indexOf(jws.slice(-1)) + 1)
      },
    ],
  ])('does not count where it %s', async ([, forge]) => {
    const { desk, fitConnect, worker } = await afterForging(forge)
    expect(await desk.errand(sealed)).toMatchObject({
      state: 'waiting',
      reason: 'Das Fachverfahren hat noch nicht geantwortet.',
    })
    // And the true one still does.
    await untilEnd({ desk, fitConnect }, worker)
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
  })

  test('is an alert where the destination has accepted other bytes than ours', async () => {
    const { desk } = await afterForging((fitConnect) =>
      signEvent(keys.destination.signing, 'accept-submission', about(fitConnect), {
        authenticationTags: { metadata: 'A'.repeat(22), data: 'A'.repeat(22), attachments: {} },
      }),
    )
    expect(await desk.errand(sealed)).toMatchObject({
      state: 'failed',
      reason: 'FIT-Connect hat einen anderen Inhalt als den gesendeten (accept-submission).',
    })
  })

  test('counts where the destination names no authentication tags, as it may', async () => {
    const { desk } = await afterForging((fitConnect) =>
      signEvent(keys.destination.signing, 'accept-submission', about(fitConnect)),
    )
    expect(await desk.errand(sealed)).toMatchObject({ state: 'done' })
  })
})
