import { describe, expect, test } from 'vitest'
import { createMetrics } from '../../src/intake/metrics.ts'
import type { RateLimits } from '../../src/intake/dependencies.ts'
import { form, office, sealed, uuid } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { putManifest } from './requests.ts'
import { minimalPost, everyKindRelease } from './plain-form-release.ts'
import { formData, openPlainDesk } from './plain-form-desk.ts'

const county = await testCounty()

const plenty = { most: 1000, seconds: 60 }
const limited = (rates: Partial<RateLimits>) => ({
  limits: { rates: { perAddress: plenty, perForm: plenty, inTotal: plenty, feedback: plenty, ...rates } },
})

/** A request that comes from this address. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const receiptPath = () => `/submissions/${uuid()}/receipt`

describe('an address that sends in masses', () => {
  test('is refused with the time to wait, and nobody else is', async () => {
    const { intake } = await openDesk(county, limited({ perAddress: { most: 3, seconds: 60 } }))
    const ask = (address: string) => intake.request(receiptPath(), {}, from(address))
    for (let request = 0; request < 3; request += 1) expect((await ask('203.0.113.7')).status).toBe(404)
    const refused = await ask('203.0.113.7')
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
    const wait = Number(refused.headers.get('Retry-After'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect((await ask('203.0.113.8')).status).toBe(404)
  })

  test('is the first half of an IPv6 address', async () => {
    const { intake } = await openDesk(county, limited({ perAddress: { most: 1, seconds: 60 } }))
    const ask = async (address: string) => (await intake.request(receiptPath(), {}, from(address))).status
    expect(await ask('2001:db8:1:2::1')).toBe(404)
    expect(await ask('2001:db8:1:2:ffff::2')).toBe(429)
    expect(await ask('2001:db8:1:3::1')).toBe(404)
  })

  test('cannot pass for others by a header, unless a proxy of ours has written it', async () => {
    const perAddress = { most: 1, seconds: 60 }
    const ask = async (trustedProxies: number, forwarded: string[]) => {
      const { intake } = await openDesk(county, { ...limited({ perAddress }), trustedProxies })
      const statuses: number[] = []
      for (const header of forwarded) {
        const headers = { 'X-Forwarded-For': header }
        statuses.push((await intake.request(receiptPath(), { headers }, from('127.0.0.1'))).status)
      }
      return statuses
    }
    expect(await ask(0, ['198.51.100.1', '198.51.100.2'])).toEqual([404, 429])
    expect(await ask(1, ['198.51.100.1', '198.51.100.2'])).toEqual([404, 404])
    expect(await ask(1, ['192.0.2.1, 198.51.100.1', '192.0.2.2, 198.51.100.1'])).toEqual([404, 429])
  })

  test('is not this machine itself, nor whoever asks whether the server is there', async () => {
    const desk = await openDesk(county, limited({ perAddress: { most: 1, seconds: 60 } }))
    const ask = async (path: string, address: string) =>
      (await desk.intake.request(path, {}, from(address))).status
    for (let request = 0; request < 3; request += 1) {
      expect(await ask(receiptPath(), '127.0.0.1')).toBe(404)
      expect(await ask('/health', '203.0.113.7')).toBe(200)
    }
  })
})

describe('new applications in masses', () => {
  test.for<[limit: keyof RateLimits, others: number]>([
    ['perForm', 201],
    ['inTotal', 429],
  ])('are refused by %s, and what has been taken is not', async ([limit, others]) => {
    const forms = new Map([
      [form, { office }],
      ['andere', { office }],
    ])
    const desk = await openDesk(county, { ...limited({ [limit]: { most: 2, seconds: 60 } }), forms })
    const parcels = await Promise.all(Array.from({ length: 3 }, () => sealed(county)))
    const statuses: number[] = []
    for (const parcel of parcels) statuses.push((await putManifest(desk.intake, parcel)).status)
    expect(statuses).toEqual([201, 201, 429])
    expect((await putManifest(desk.intake, await sealed(county, { form: 'andere' }))).status).toBe(others)
    const [first] = parcels
    if (first) expect((await putManifest(desk.intake, first)).status).toBe(200)
  })

  test('are refused without JavaScript, too: by address and by form', async () => {
    const release = everyKindRelease()
    const values = (name: string) => ({ ...minimalPost, name })
    const post = async (desk: Awaited<ReturnType<typeof openPlainDesk>>, name: string) => {
      const body = await formData(desk, values(name))
      const url = `/forms/${release.definition.id}`
      return desk.intake.request(url, { method: 'POST', body }, from('203.0.113.7'))
    }
    for (const limit of ['perAddress', 'perForm'] as const) {
      const desk = await openPlainDesk(county, release, limited({ [limit]: { most: 1, seconds: 60 } }))
      expect((await post(desk, 'Erika Mustermann')).status).toBe(200)
      const refused = await post(desk, 'Max Mustermann')
      expect(refused.status).toBe(503)
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
      expect(rowsIn(desk.path).submissions).toBe(1)
    }
  })
})

test('more requests together than the server bears are refused early', async () => {
  const { intake } = await openDesk(county, { limits: { maxInFlight: 1 } })
  const stuck = new TransformStream<Uint8Array, Uint8Array>()
  const writer = stuck.writable.getWriter()
  const id = uuid()
  const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': `"${id}"` }
  const init = { method: 'PUT', body: stuck.readable, duplex: 'half', headers }
  const first = Promise.resolve(intake.request(`/submissions/${id}`, init))
  const parcel = await sealed(county)
  const refused = await putManifest(intake, parcel)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await intake.request('/health')).status).toBe(200)
  await writer.abort(new Error('gone'))
  await first
  expect((await putManifest(intake, parcel)).status).toBe(201)
})

describe('the metrics', () => {
  const metrics = () => createMetrics({ errands: async () => [] })
  const ask = async (
    changes: { metricsToken?: string },
    headers: Record<string, string>,
    address = '203.0.113.7',
  ) => {
    const { intake } = await openDesk(county, { metrics: metrics(), ...changes })
    return (await intake.request('/metrics', { headers }, from(address))).status
  }

  test('are for whoever has the token', async () => {
    const withToken = { metricsToken: 'geheim' }
    expect(await ask(withToken, { Authorization: 'Bearer geheim' })).toBe(200)
    expect(await ask(withToken, { Authorization: 'Bearer geheim2' })).toBe(404)
    expect(await ask(withToken, { Authorization: 'geheim' })).toBe(404)
    expect(await ask(withToken, {}, '127.0.0.1')).toBe(404)
  })

  test('are for programs on this machine where there is no token, and for no proxy', async () => {
    expect(await ask({}, {}, '127.0.0.1')).toBe(200)
    expect(await ask({}, {}, '::1')).toBe(200)
    expect(await ask({}, {})).toBe(404)
    expect(await ask({}, { 'X-Forwarded-For': '127.0.0.1' }, '127.0.0.1')).toBe(404)
    const { intake } = await openDesk(county)
    expect((await intake.request('/metrics', {}, from('127.0.0.1'))).status).toBe(404)
  })
})
