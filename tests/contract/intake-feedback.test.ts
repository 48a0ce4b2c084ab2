import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { IntakeDependencies, Rate } from '../../src/intake/dependencies.ts'
import { defaultRates } from '../../src/intake/dependencies.ts'
import { createMetrics } from '../../src/intake/metrics.ts'
import { StoreUnavailableError } from '../../src/intake/store.ts'
import { now, testCounty } from './county.ts'
import { filesUnder } from './files-under.ts'
import { type Desk, openDesk } from './intake-desk.ts'

const county = await testCounty()
const page = '/leistungen/muster-beantragen/'
const isAskedPage = (path: string) => path === page
const yes = { page, answer: 'yes' }
const no = { page, answer: 'no' }
const always = { since: '0000-01-01' }

const open = (changes: Partial<IntakeDependencies> = {}) => openDesk(county, { isAskedPage, ...changes })
type Fields = Readonly<Record<string, string>> | string
type Headers = Readonly<Record<string, string>>

/** Posts as the page's script does, with other headers and from another address where these are given. */
const send = (
  { intake }: Pick<Desk, 'intake'>,
  fields: Fields,
  headers: Headers = {},
  remoteAddress = '203.0.113.7',
): Promise<Response> => {
  const init = {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
      ...headers,
    },
  }
  return Promise.resolve(intake.request('/feedback', init, { incoming: { socket: { remoteAddress } } }))
}

/** As a browser posts a form that no script has taken. */
const asPage: Headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Sec-Fetch-Mode': 'navigate' }

describe('an answer to “War diese Seite hilfreich?”', () => {
  test.for<Record<string, string>>([
    yes,
    no,
    { ...no, reason: 'unclear' },
    { ...no, reason: 'incomplete' },
    { ...no, reason: 'wrong' },
    { ...no, reason: 'not-mine' },
  ])('is counted: %o', async (fields) => {
    const desk = await open()
    const answer = await send(desk, fields)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await desk.store.feedback(always)).toEqual([{ ...fields, day: '2026-11-22', count: 1 }])
  })

  test('leads whoever has no JavaScript to a page that says thanks', async () => {
    const desk = await open()
    for (const headers of [asPage, { Accept: 'text/html' }]) {
      const answer = await send(desk, yes, headers)
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/danke/'])
    }
    expect(await desk.store.feedback(always)).toMatchObject([{ count: 2 }])
  })

  test('leads no script there, whatever it accepts', async () => {
    const desk = await open()
    for (const headers of [{ ...asPage, 'Sec-Fetch-Mode': 'cors' }, { Accept: '*/*' }])
      expect((await send(desk, yes, headers)).status).toBe(204)
  })

  test.for<[instant: number, day: string]>([
    [Date.UTC(2026, 10, 22, 22, 59, 59), '2026-11-22'],
    [Date.UTC(2026, 10, 22, 23), '2026-11-23'],
    [Date.UTC(2026, 6, 1, 22), '2026-07-02'],
  ])('belongs to the day that it is in Germany: %i is %s', async ([instant, day]) => {
    const desk = await open({ clock: () => instant })
    await send(desk, yes)
    expect((await desk.store.feedback(always)).map((row) => row.day)).toEqual([day])
  })

  test.for<[name: string, fields: Fields]>([
    ['free text', { ...no, text: 'Ich finde den Antrag nicht.' }],
    ['an e-mail address', { ...yes, email: 'erika@example.org' }],
    ['a field named constructor', { ...yes, constructor: 'x' }],
    ['a field named __proto__', 'page=/leistungen/muster-beantragen/&answer=yes&__proto__=x'],
    ['a field without a name', `page=${page}&answer=yes&=x`],
    ['a field twice', `page=${page}&answer=yes&answer=no`],
    ['another answer', { page, answer: 'maybe' }],
    ['another reason', { ...no, reason: 'Ich finde den Antrag nicht.' }],
    ['an empty reason', { ...no, reason: '' }],
    ['a reason for a yes', { ...yes, reason: 'wrong' }],
    ['no page', { answer: 'yes' }],
    ['no answer', { page }],
    ['nothing', ''],
    ['a page that does not ask', { ...yes, page: '/datenschutz/' }],
    ['a page of another site', { ...yes, page: `https://example.org${page}` }],
    ['a page with a query', { ...yes, page: `${page}?von=erika` }],
    ['bytes that are no text', `page=${page}&answer=%FF`],
  ])('is refused with %s', async ([, fields]) => {
    const desk = await open()
    const answer = await send(desk, fields)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 400, code: 'bad-feedback' })
    expect(await desk.store.feedback(always)).toEqual([])
  })

  test('is refused where it is too large, also where it does not say so', async () => {
    const desk = await open()
    const long = { ...yes, text: 'x'.repeat(300) }
    expect((await send(desk, long)).status).toBe(413)
    const body = new Blob([new URLSearchParams(long).toString()]).stream()
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', body, duplex: 'half', headers }
    const answer = await Promise.resolve(desk.intake.request('/feedback', init))
    expect(await answer.json()).toMatchObject({ code: 'too-large' })
    expect(await desk.store.feedback(always)).toEqual([])
  })

  test('may be about the page with the longest address there can be', async () => {
    const longest = `/en/services/${'a'.repeat(60)}/`
    const desk = await open({ isAskedPage: (path) => path === longest })
    expect((await send(desk, { ...no, page: longest, reason: 'incomplete' })).status).toBe(204)
  })

  test.for(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'is refused as “%s”',
    async (type) => {
      const desk = await open()
      expect((await send(desk, yes, { 'Content-Type': type })).status).toBe(415)
      expect(await desk.store.feedback(always)).toEqual([])
    },
  )

  test('is refused from a page that is neither allowed nor our own', async () => {
    const desk = await open({ allowedOrigins: ['https://www.gemeinde.example'] })
    const from = (origin: string) => send(desk, yes, { Origin: origin, Host: 'amt.example' })
    expect((await from('https://fremd.example')).status).toBe(403)
    expect((await from('https://www.gemeinde.example')).status).toBe(204)
    expect((await from('https://amt.example')).status).toBe(204)
  })

  test('is not taken where no page asks', async () => {
    expect((await send(await openDesk(county), yes)).status).toBe(404)
  })

  test('is only posted', async () => {
    const { intake } = await open()
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await Promise.resolve(intake.request('/feedback', { method }))).status).toBe(404)
  })
})

describe('many answers', () => {
  const limited = (feedback: Rate = defaultRates.feedback) => ({
    limits: { rates: { ...defaultRates, feedback } },
  })

  test('of one address are refused after 20 within an hour, with the time to wait', async () => {
    const desk = await open(limited())
    for (let answer = 0; answer < 20; answer += 1) expect((await send(desk, yes)).status).toBe(204)
    const refused = await send(desk, yes)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3500)
    expect((await send(desk, yes, {}, '203.0.113.8')).status).toBe(204)
    expect(await desk.store.feedback(always)).toMatchObject([{ count: 21 }])
  })

  test('that were refused for what they say do not count towards that', async () => {
    const desk = await open(limited({ most: 1, seconds: 60 }))
    expect((await send(desk, { ...yes, text: 'x' })).status).toBe(400)
    expect((await send(desk, yes)).status).toBe(204)
  })

  test('count towards the limit for every request, too', async () => {
    const rates = { ...defaultRates, perAddress: { most: 1, seconds: 60 } }
    const desk = await open({ limits: { rates } })
    expect((await send(desk, yes)).status).toBe(204)
    expect((await send(desk, yes)).status).toBe(429)
  })

  test('are no limit for this machine’s own programs', async () => {
    const desk = await open(limited({ most: 1, seconds: 60 }))
    for (const status of [204, 204]) expect((await send(desk, yes, {}, '127.0.0.1')).status).toBe(status)
  })
})

describe('a refusal that people see', () => {
  test.for<[name: string, status: number, fields: Fields, changes: Partial<IntakeDependencies>]>([
    ['a wrong answer', 400, { page, answer: 'maybe' }, {}],
    ['a wrong page', 403, yes, { allowedOrigins: ['https://amt.example'] }],
    ['too many', 429, yes, { limits: { rates: { ...defaultRates, feedback: { most: 0, seconds: 60 } } } }],
    ['too many of everything', 503, yes, { limits: { maxInFlight: 0 } }],
  ])('is a page: %s', async ([, status, fields, changes]) => {
    const headers = { ...asPage, Origin: 'https://fremd.example', Host: 'amt.example' }
    const answer = await send(await open(changes), fields, headers)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=utf-8'])
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(answer.headers.get('Retry-After') !== null).toBe(status === 429 || status === 503)
    const text = await answer.text()
    expect(text).toContain('<h1>Ihre Antwort wurde nicht gezählt</h1>')
    expect(text).toContain('<a href="/">')
  })

  test('is one also where the store cannot be reached', async () => {
    const desk = await open()
    const store = {
      ...desk.store,
      countFeedback: () => Promise.reject(new StoreUnavailableError('locked')),
    }
    const answer = await send(await open({ store }), yes, asPage)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('<h1>')
  })
})

test('nothing about who answered, nor when on that day, is kept, written down or counted elsewhere', async () => {
  const metrics = createMetrics({ errands: async () => [] })
  const desk = await open({ metrics })
  const canary = (place: string) => `KANARIENVOGEL-${place}`
  const headers = {
    'User-Agent': canary('agent'),
    Referer: `https://amt.example${page}?${canary('referer')}`,
    'Accept-Language': canary('language'),
    Cookie: canary('cookie'),
    'X-Forwarded-For': '198.51.100.77',
  }
  for (const fields of [yes, { ...no, reason: 'wrong' }, { ...no, text: canary('text') }])
    await send(desk, fields, headers, '203.0.113.77')
  const folder = dirname(desk.path)
  const kept = [
    ...[...filesUnder(folder)].map(([name, bytes]) => [name, bytes.toString('latin1')] as const),
    ['log', desk.log.join('')] as const,
    ['metrics', await metrics.text()] as const,
  ]
  expect(kept.length).toBeGreaterThan(3)
  for (const [name, text] of kept)
    for (const trace of ['KANARI', '203.0.113', '198.51.100', '2026-11-22T'])
      expect(text, `${trace} in ${name}`).not.toContain(trace)
  for (const [name, text] of kept.slice(-2)) expect(text, name).not.toContain('muster-beantragen')

  const fields = ['level', 'time', 'method', 'route', 'status', 'ms', 'bytes']
  const lines = desk.log.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map((line) => Object.keys(line))).toEqual([
    fields,
    fields,
    [...fields.slice(0, -1), 'code', 'bytes'],
  ])
  expect(lines[0]).toMatchObject({ method: 'POST', route: '/feedback', status: 204 })

  const file = new DatabaseSync(desk.path, { readOnly: true })
  const rows = file.prepare('SELECT * FROM feedback ORDER BY answer').all()
  file.close()
  const day = new Date(now).toISOString().slice(0, 10)
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { day, page, answer: 'no', reason: 'wrong', count: 1 },
    { day, page, answer: 'yes', reason: '', count: 1 },
  ])
})
