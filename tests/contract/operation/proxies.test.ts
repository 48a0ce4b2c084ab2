import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureProxies } from '../../../src/cli/test/ensure-proxies.ts'
import { maxFileBytes } from '../../../widgets/contract/limits.ts'
import type { SealedApplication } from '../../../widgets/seal/seal-application.ts'
import { freePort } from '../../e2e/support/county-server.ts'
import { sealed, uuid } from '../application.ts'
import { testCounty } from '../county.ts'
import { rowsIn } from '../intake-desk.ts'
import { digestOf } from '../requests.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { siteName } from './certificate.ts'
import { openCounty, secretMetric, sitePaths } from './county-behind.ts'
import { type RunningProxy, startProxy } from './proxy.ts'
import { tricks } from './smuggling.ts'
import { type Answer, ask, askBehind, askPlainly, hear, openLine, openSocket } from './visitor.ts'

const county = await testCounty()
const programs = await ensureProxies((line) => void process.stderr.write(`${line}\n`))

/** Headers that decide who may load, frame and keep what. */
const policies = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
]

const policiesOf = ({ all }: Answer) =>
  all.filter(([name]) => policies.includes(name)).toSorted(([one], [other]) => one.localeCompare(other))

// Files of 20 MB through TLS, on a machine that does other things.
vi.setConfig({ testTimeout: 30_000 })

describe.each(['nginx', 'caddy'] as const)('%s with the guide’s configuration', (name) => {
  let proxy: RunningProxy
  let port = 0
  beforeAll(async () => {
    port = await freePort()
    proxy = await startProxy(name, programs, port, await temporaryFolder())
  })
  afterAll(() => proxy.stop())

  test('leads everybody to TLS, with the path they asked for', async () => {
    const answer = await askPlainly(proxy, '/suche/?q=Hund')
    expect([301, 308]).toContain(answer.status)
    const target = new URL(answer.headers.location ?? '')
    expect([target.protocol, target.hostname]).toEqual(['https:', siteName])
    expect(target.pathname + target.search).toBe('/suche/?q=Hund')
  })

  test('speaks TLS 1.2 and 1.3 with forward secrecy, and nothing older', async () => {
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const line = await openLine(proxy, { minVersion: version, maxVersion: version })
      expect(line.getProtocol()).toBe(version)
      expect(line.getCipher().name).toMatch(/^(?:ECDHE|TLS_)/u)
      line.destroy()
    }
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    await expect(openLine(proxy, old)).rejects.toThrow(/alert|protocol version|wrong version/iu)
  })

  test('asks browsers to come back over TLS only, also where something is missing', async () => {
    await openCounty(county, port)
    for (const path of ['/', '/gibt-es-nicht/', '/api/v1/metrics', '/api/v1/health']) {
      const { all } = await ask(proxy, path)
      expect(all.filter(([header]) => header === 'strict-transport-security')).toEqual([
        ['strict-transport-security', 'max-age=63072000'],
      ])
    }
  })

  test('has no name but its own', async () => {
    const { seen } = await openCounty(county, port)
    // Refused by the proxy: the client would take any certificate.
    const anyName = { servername: 'andere.example', checkServerIdentity: () => undefined }
    await expect(openLine(proxy, anyName)).rejects.toThrow()
    const line = await openLine(proxy)
    line.write('GET / HTTP/1.1\r\nHost: andere.example\r\nConnection: close\r\n\r\n')
    expect(await hear(line)).not.toContain('Startseite')
    expect(seen).toEqual([])
  })

  test.for(sitePaths)('adds nothing to what the site says of %s, and takes nothing away', async (path) => {
    await openCounty(county, port)
    const question = { headers: { Origin: 'https://www.gemeinde.example' } }
    const [outside, inside] = [await ask(proxy, path, question), await askBehind(port, path, question)]
    expect(outside.status).toBe(inside.status)
    expect(outside.body).toBe(inside.body)
    expect(policiesOf(inside).length).toBeGreaterThan(3)
    expect(policiesOf(outside)).toEqual(policiesOf(inside))
    expect(outside.headers).not.toHaveProperty('x-powered-by')
    expect(outside.headers.server ?? name).toBe(name)
  })

  test('lets files with a hash in their name be kept for a year, and the rest be asked for again', async () => {
    await openCounty(county, port)
    const kept = await ask(proxy, '/widgets/v1/chunks/file-a1b2.js')
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const page = await ask(proxy, '/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.headers['content-encoding']).toBe('gzip')
    expect(page.headers.vary).toMatch(/accept-encoding/iu)
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': page.headers.etag ?? '' }
    expect(again['If-None-Match']).not.toBe('')
    expect((await ask(proxy, '/', { headers: again })).status).toBe(304)
  })

  test('keeps pages out of other sites’ frames, but not those made for them', async () => {
    await openCounty(county, port)
    expect((await ask(proxy, '/')).headers['content-security-policy']).toContain('frame-ancestors')
    const frame = await ask(proxy, '/rahmen/muster-antrag/')
    expect(frame.headers['content-security-policy'] ?? '').not.toContain("frame-ancestors 'self'")
    expect(frame.headers).not.toHaveProperty('x-frame-options')
  })

  test('lets a municipality’s page ask before it sends, and read what it is told', async () => {
    await openCounty(county, port)
    const path = '/api/v1/submissions/keine-kennung'
    const headers = { Origin: 'https://www.gemeinde.example' }
    const wanted = ['content-type', 'content-digest', 'idempotency-key']
    const preflight = await ask(proxy, path, {
      method: 'OPTIONS',
      headers: {
        ...headers,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': wanted.join(','),
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe('*')
    expect(preflight.headers['access-control-allow-methods']).toContain('PUT')
    expect(preflight.headers['access-control-allow-headers']?.toLowerCase().split(',')).toEqual(
      expect.arrayContaining(wanted),
    )
    const refused = await ask(proxy, path, { method: 'PUT', headers, body: new Uint8Array(1) })
    expect(refused.status).toBe(400)
    expect(refused.headers['access-control-allow-origin']).toBe('*')
    expect(refused.headers['access-control-allow-credentials']).toBeUndefined()
    for (const header of ['Retry-After', 'Date', 'ETag'])
      expect(refused.headers['access-control-expose-headers']).toContain(header)
  })

  test('passes an application with the largest file on while it comes, and brings back the receipt', async () => {
    const { seen, path, store } = await openCounty(county, port)
    const parcel = await sealed(county, {
      files: [
        { id: uuid(), name: 'plan.pdf', type: 'application/pdf', bytes: randomBytes(maxFileBytes - 1000) },
      ],
    })
    const blob = parcel.blobs[0] as SealedApplication['blobs'][number]
    const half = Math.floor(blob.sealed.length / 2)
    let arrived = 0
    async function* inTwoParts() {
      yield blob.sealed.subarray(0, half)
      // The second half is sent only once a good part of the first has come out on the other side.
      while (arrived < half / 2) {
        await new Promise((done) => setTimeout(done, 20))
        arrived = seen.at(-1)?.bytes() ?? 0
      }
      yield blob.sealed.subarray(half)
    }
    const put = (to: string, body: Uint8Array, stream?: AsyncIterable<Uint8Array>) =>
      ask(proxy, `/api/v1/submissions/${parcel.id}${to}`, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/jose',
          'Content-Digest': digestOf(body),
          'Content-Length': String(body.length),
          ...(to === '' && { 'Idempotency-Key': `"${parcel.id}"` }),
        },
        body: stream ?? body,
      })
    expect((await put(`/b/${blob.id}`, blob.sealed, inTwoParts())).status).toBe(201)
    const manifest = new TextEncoder().encode(parcel.manifest)
    const [first, second] = [await put('', manifest), await put('', manifest)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect(JSON.parse(first.body)).toEqual(JSON.parse(second.body))
    expect(rowsIn(path).submissions).toBe(1)
    expect(await store.receipt(parcel.id)).toMatchObject({
      receipt: (JSON.parse(first.body) as { receipt: string }).receipt,
    })
  })

  test('brings back the intake’s own answer to a file that is too large, readable for other sites', async () => {
    const { path } = await openCounty(county, port)
    // Answered by what the head says, before the rest is sent: so that no hanging up comes between.
    async function* beginning() {
      yield new Uint8Array(1000)
      await new Promise(() => undefined)
    }
    const answer = await ask(proxy, `/api/v1/submissions/${uuid()}/b/${uuid()}`, {
      method: 'PUT',
      headers: {
        Origin: 'https://www.gemeinde.example',
        'Content-Type': 'application/jose',
        'Content-Digest': digestOf(new Uint8Array()),
        'Content-Length': '40000000',
      },
      body: beginning(),
    })
    expect(answer.status).toBe(413)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'too-large' })
    expect(rowsIn(path).blobs).toBe(0)
  })

  test('takes no body beyond the largest form, whatever stands behind it', async () => {
    const { swallowed } = await openCounty(county, port)
    const large = await ask(proxy, '/schluckt-alles', { method: 'POST', body: zeros(100_000_000) })
    expect([large.status, swallowed()]).toEqual([204, 100_000_000])
    const body = zeros(200_000_000)
    const refused = await ask(proxy, '/schluckt-alles', { method: 'POST', body }).catch(() => undefined)
    // Hung up on, where the answer has not come through in time.
    expect(refused?.status ?? 413).toBeGreaterThanOrEqual(400)
    expect(swallowed()).toBeLessThan(220_000_000)
  })

  test.for([
    '/api/v1/metrics',
    '/api/v1/metrics/',
    '/api/v1/metrics?x=1',
    '/api/v1/%6Detrics',
    '/api/v1//metrics',
    '/api/v1/./metrics',
    '/api/v1/x/../metrics',
    '//api/v1/metrics',
    '/API/V1/METRICS',
  ])('shows nobody outside the figures: %s', async (path) => {
    await openCounty(county, port)
    expect((await askBehind(port, '/api/v1/metrics')).body).toBe(secretMetric)
    const answer = await ask(proxy, path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain(secretMetric)
  })

  test('tells the county’s server who really asks, whatever they say', async () => {
    const { seen } = await openCounty(county, port)
    await ask(proxy, '/', {
      headers: {
        'X-Forwarded-For': '203.0.113.9, 203.0.113.10',
        Forwarded: 'for=203.0.113.9',
        'X-Forwarded-Proto': 'http',
      },
    })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.headers).toMatchObject({
      host: siteName,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
    })
    expect(JSON.stringify(seen[0]?.headers)).not.toContain('203.0.113')
  })

  test.for(tricks)('no second request gets through inside another: $name', async ({ bytes, openly }) => {
    const { seen } = await openCounty(county, port)
    const line = await openLine(proxy)
    line.write(bytes)
    const statuses = [...(await hear(line)).matchAll(/HTTP\/1\.[01] (\d{3}) /gu)].map(([, status]) =>
      Number(status),
    )
    const inside = seen.filter(({ path }) => path === '/geschmuggelt')
    if (openly) {
      // Whatever has come through was answered, each on its own: the proxy has seen what the county's server saw.
      expect(statuses.length).toBeGreaterThanOrEqual(seen.length)
    } else {
      expect(inside).toEqual([])
      expect(statuses.filter((status) => status < 400)).toEqual([])
    }
    expect(inside.length).toBeLessThanOrEqual(1)
    expect((await ask(proxy, '/')).status).toBe(200)
    expect(seen.filter(({ path }) => path === '/')).toHaveLength(1)
  })

  test.for(['0', '5'])('nor over HTTP/2 with a length of %s', async (length) => {
    const { seen } = await openCounty(county, port)
    const session = connectHttp2(`https://${siteName}`, {
      createConnection: () => openSocket(proxy, { ALPNProtocols: ['h2'] }),
    })
    const ended = new Promise((done) => {
      const headers = { ':method': 'POST', ':path': '/leistungen/', 'content-length': length }
      const stream = session.request(headers).resume().once('close', done)
      for (const emitter of [stream, session]) emitter.on('error', () => undefined)
      stream.end(`GET /geschmuggelt HTTP/1.1\r\nHost: ${siteName}\r\n\r\n`)
    })
    await ended
    session.destroy()
    expect(seen.filter(({ path }) => path === '/geschmuggelt')).toEqual([])
    expect((await ask(proxy, '/')).status).toBe(200)
  })

  test('asks for patience where the county’s server is away', async () => {
    const answer = await ask(proxy, '/api/v1/health', {
      headers: { Origin: 'https://www.gemeinde.example' },
    })
    expect(answer.status).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-expose-headers']).toContain('Retry-After')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000')
    expect(answer.body).toContain('gleich wieder da')
  })

  test('writes down nobody’s address, also of an answer that breaks off', async () => {
    const started = (await proxy.log()).length
    const broken = createServer((socket) => {
      // The proxy may hang up first.
      socket.on('error', () => undefined)
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalb', () => socket.destroy())
      })
    })
    await once(broken.listen(port, '127.0.0.1'), 'listening')
    await ask(proxy, '/geheimer-pfad/', { headers: { Origin: 'https://www.gemeinde.example' } }).catch(
      () => undefined,
    )
    await once(broken.close(), 'close')
    await ask(proxy, '/geheimer-pfad/')
    const log = (await proxy.log()).slice(started)
    // Caddy says that an answer broke off, nginx nothing at all.
    if (name === 'caddy') expect(log).toContain('incomplete response')
    for (const personal of ['geheimer-pfad', 'gemeinde.example', 'remote_', '127.0.0.1'])
      expect(log).not.toContain(personal)
  })
})

async function* zeros(bytes: number) {
  const chunk = new Uint8Array(65_536)
  for (let left = bytes; left > 0; left -= chunk.length) {
    yield await Promise.resolve(chunk.subarray(0, Math.min(left, chunk.length)))
  }
}
