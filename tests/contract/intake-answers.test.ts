import { describe, expect, test } from 'vitest'
import { type Store, StoreUnavailableError } from '../../src/intake/store.ts'
import { sealed } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { putManifest } from './requests.ts'

const county = await testCounty()

/** A store that answers nothing but this error. */
const brokenStore = (error: Error): Store =>
  new Proxy({} as Store, { get: () => () => Promise.reject(error) })

describe('every answer', () => {
  test('the server says that it could store an application, and nothing else', async () => {
    const { intake } = await openDesk(county)
    const answer = await intake.request('/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok' })
  })

  test('the server says so where it could store none', async () => {
    const store = brokenStore(new StoreUnavailableError('SQLite refuses with code 13.'))
    const { intake } = await openDesk(county, { store })
    const answer = await intake.request('/health')
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await answer.json()).toEqual({ status: 503, code: 'unavailable', title: expect.any(String) })
  })

  test.for([
    ['GET', '/'],
    ['GET', '/submissions'],
    ['POST', '/submissions/x'],
    ['DELETE', '/health'],
    ['GET', '/health/../secret'],
  ])('an address nobody knows is a 404 problem: %s %s', async ([method, path]) => {
    const { intake } = await openDesk(county)
    const answer = await intake.request(path ?? '', { method: method ?? '' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.for(['/health', '/nowhere', '/submissions/x/receipt'])(
    'is kept nowhere, guessed at by nobody and shown in no frame: %s',
    async (path) => {
      const { intake } = await openDesk(county)
      const { headers } = await intake.request(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
      })
    },
  )

  test('a store that is busy is 503 with the time to try again, and changes nothing', async () => {
    const { intake, path } = await openDesk(county, {
      store: brokenStore(new StoreUnavailableError('SQLite refuses with code 13.')),
    })
    const answer = await putManifest(intake, await sealed(county))
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await answer.text()).not.toContain('SQLite')
    expect(rowsIn(path)).toEqual({ submissions: 0, blobs: 0 })
  })

  test('an error nobody expected is 500 without a word about it, and is written down without what was sent', async () => {
    const { intake, log } = await openDesk(county, {
      store: brokenStore(new SyntaxError('Unexpected token in "Erika Mustermann"')),
    })
    const answer = await putManifest(intake, await sealed(county))
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ status: 500, code: 'internal', title: expect.any(String) })
    const [failure] = log.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(failure).toMatchObject({ level: 50, error: 'SyntaxError', at: expect.any(Array) })
    expect(log.join('')).not.toContain('Erika')
  })
})

describe('pages that send', () => {
  const origin = 'https://www.gemeinde.example'
  const preflight = (headers: Record<string, string>) => ({
    method: 'OPTIONS',
    headers: {
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'content-type, content-digest, idempotency-key',
      ...headers,
    },
  })

  test('may be any where nothing else is said, and never send cookies', async () => {
    const { intake } = await openDesk(county)
    const url = '/submissions/x'
    const { status, headers } = await intake.request(url, preflight({ Origin: origin }))
    expect(status).toBe(204)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Allow-Methods')).toMatch(/PUT/u)
    expect(headers.get('Access-Control-Allow-Methods')).toMatch(/HEAD/u)
    expect(headers.get('Access-Control-Allow-Headers')).toBe(
      'Content-Type,Content-Digest,Idempotency-Key,Proof',
    )
    expect(Number(headers.get('Access-Control-Max-Age'))).toBeGreaterThan(0)
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  test('can read when to try again, the server’s time and a file’s hash', async () => {
    const { intake } = await openDesk(county)
    const { headers } = await intake.request('/nowhere', { headers: { Origin: origin } })
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Retry-After,Date,ETag')
  })

  test('are only those on the list and our own where there is a list', async () => {
    const { intake, path } = await openDesk(county, { allowedOrigins: [origin] })
    const parcel = await sealed(county)
    const stranger = await putManifest(intake, parcel, { Origin: 'https://fremd.example' })
    expect(stranger.status).toBe(403)
    expect(await stranger.json()).toMatchObject({ code: 'origin-not-allowed' })
    expect((await putManifest(intake, parcel, { Origin: 'null' })).status).toBe(403)
    expect(rowsIn(path).submissions).toBe(0)
    const listed = await putManifest(intake, parcel, { Origin: origin })
    expect(listed.status).toBe(201)
    expect(listed.headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect(listed.headers.get('Vary')).toContain('Origin')
    expect((await putManifest(intake, parcel, { Origin: 'http://localhost' })).status).toBe(200)
    expect((await putManifest(intake, parcel)).status).toBe(200)
  })

  test('that are not on the list are told so before they send', async () => {
    const { intake } = await openDesk(county, { allowedOrigins: [origin] })
    const url = '/submissions/x'
    expect((await intake.request(url, preflight({ Origin: 'https://fremd.example' }))).status).toBe(403)
    expect((await intake.request(url, preflight({ Origin: origin }))).status).toBe(204)
  })
})
