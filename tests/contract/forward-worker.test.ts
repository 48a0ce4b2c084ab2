import { beforeAll, describe, expect, test } from 'vitest'
import { leaseLifetime } from '../../src/intake/forward/start-forwarding.ts'
import { StoreUnavailableError } from '../../src/intake/store.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { sealed } from './application.ts'
import { type TestCounty, testCounty } from './county.ts'
import { openForwardDesk } from './forward-desk.ts'

const webhook = { kind: 'webhook', target: 'programm' } as const

let county: TestCounty
let taken: SealedApplication

beforeAll(async () => {
  county = await testCounty()
  taken = await sealed(county)
})

/** A desk whose webhooks go to `fetch`. */
async function desk(fetch: typeof globalThis.fetch) {
  const desk = await openForwardDesk()
  const url = 'https://programm.example.org/'
  const changes = {
    county: { authority: '', forwarding: { programm: { kind: 'webhook', url } } } as const,
    settings: { webhookKey: new Uint8Array(32) },
    fetch,
  }
  return { ...desk, changes }
}

describe('forwarding', () => {
  test('does each errand once, however many workers there are', async () => {
    const ids: string[] = []
    const { start, accept, errand, changes } = await desk(async (_, init) => {
      ids.push(String(new Headers(init?.headers).get('webhook-id')))
      return new Response()
    })
    const applications = await Promise.all(Array.from({ length: 12 }, () => sealed(county)))
    for (const application of applications) await accept(application, 'sealed', webhook)
    const workers = [start(changes), start(changes), start(changes)]
    const done = await Promise.all(workers.map(({ tick }) => tick()))
    expect(done.reduce((sum, number) => sum + number)).toBe(12)
    expect(new Set(ids).size).toBe(12)
    expect(ids).toHaveLength(12)
    for (const application of applications) expect((await errand(application)).state).toBe('done')
  })

  test('does everything that is owed for an application, each by itself', async () => {
    const { start, accept, store, changes } = await desk(async () => new Response())
    await accept(taken, 'sealed', webhook, { kind: 'notice', target: 'glocke' })
    await start(changes).tick()
    expect((await store.errands(taken.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['webhook', 'done'],
      ['notice', 'waiting'],
    ])
  })

  test('leaves alone what has become somebody else’s', async () => {
    const { promise: answer, resolve } = Promise.withResolvers<Response>()
    const { start, accept, errand, pass, log, changes } = await desk(() => answer)
    await accept(taken, 'sealed', webhook)
    const slow = start(changes).tick()
    await expect.poll(async () => (await errand(taken)).attempts).toBe(1)
    pass(leaseLifetime + 1)
    await start({ ...changes, fetch: async () => new Response() }).tick()
    expect(await errand(taken)).toMatchObject({ state: 'done', attempts: 2 })
    resolve(new Response(null, { status: 500 }))
    await slow
    expect(await errand(taken)).toMatchObject({ state: 'done', attempts: 2 })
    expect(log).toHaveLength(1)
  })

  test('keeps the errand when the store cannot be reached, and goes on later', async () => {
    const { start, accept, errand, pass, store, changes } = await desk(async () => new Response())
    await accept(taken, 'sealed', webhook)
    const broken = start({
      ...changes,
      store: {
        leaseErrand: store.leaseErrand,
        saveProgress: store.saveProgress,
        submission: store.submission,
        markFetched: store.markFetched,
        endErrand: () => Promise.reject(new StoreUnavailableError('gone')),
      },
    })
    await expect(broken.tick()).rejects.toThrow(StoreUnavailableError)
    await broken.stop()
    pass(leaseLifetime + 1)
    await start(changes).tick()
    expect(await errand(taken)).toMatchObject({ state: 'done' })
  })

  test('writes down an error nobody expected without its words, and tries again', async () => {
    const { start, accept, errand, log, changes } = await desk(async () => new Response())
    const application = await sealed(county, { files: [] })
    await accept({ ...application, manifest: 'Erika.Mustermann' }, 'sealed', webhook)
    await start(changes).tick()
    expect(await errand(application)).toMatchObject({
      state: 'waiting',
      reason: 'Unerwarteter Fehler; Näheres steht im Protokoll.',
    })
    expect(log[0]).toMatchObject({ level: 50, error: 'SealError' })
    expect(JSON.stringify(log)).not.toContain('Mustermann')
  })

  test('begins nothing more once it is stopped, and waits for what is under way', async () => {
    const { promise: answer, resolve } = Promise.withResolvers<Response>()
    const { start, accept, errand, changes } = await desk(() => answer)
    await accept(taken, 'sealed', webhook)
    const worker = start(changes)
    const ticked = worker.tick()
    await expect.poll(async () => (await errand(taken)).attempts).toBe(1)
    const stopped = worker.stop()
    const next = await sealed(county)
    await accept(next, 'sealed', webhook)
    resolve(new Response())
    await stopped
    expect(await errand(taken)).toMatchObject({ state: 'done' })
    expect(await ticked).toBe(1)
    expect(await worker.tick()).toBe(0)
    expect(await errand(next)).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})
