import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSite } from '../../src/cli/server/create-site.ts'
import { temporaryFolder } from './temporary-folder.ts'

const files: Readonly<Record<string, string>> = {
  'index.html': 'Startseite',
  '404.html': 'Nicht gefunden',
  'suche/index.html': 'Suche',
  'rahmen/muster-antrag/index.html': 'Rahmen',
  '_astro/site.a1b2.css': 'body{}',
  'widgets/v1/amt-form.js': 'export {}',
  'widgets/v1/chunks/file-a1b2.js': 'export {}',
  'formulare/index.json': '{}',
  'formulare/muster-antrag/definition.json': '{}',
  'formulare/muster-antrag/index.html': 'Formular',
  'schluessel/keyset.jws': 'a.b.c',
  'pagefind/pagefind.wasm': 'wasm',
  '.amtswerk-build.json': '{}',
}

let site: Hono
beforeAll(async () => {
  const dist = await temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  site = createSite({ dist, intake: new Hono().get('/health', () => Response.json({ status: 'ok' })) })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(site.request(path, { headers }))

describe('the site', () => {
  test.for([
    ['/', 'text/html; charset=utf-8'],
    ['/suche/?q=Hund', 'text/html; charset=utf-8'],
    ['/_astro/site.a1b2.css', 'text/css; charset=utf-8'],
    ['/widgets/v1/amt-form.js', 'text/javascript; charset=utf-8'],
    ['/formulare/index.json', 'application/json'],
    ['/schluessel/keyset.jws', 'application/jose'],
    ['/pagefind/pagefind.wasm', 'application/wasm'],
  ])('%s is %s', async ([path, type]) => {
    const answer = await get(path ?? '')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
  })

  test.for([
    ['/_astro/site.a1b2.css', 'public, max-age=31536000, immutable'],
    ['/widgets/v1/chunks/file-a1b2.js', 'public, max-age=31536000, immutable'],
    ['/widgets/v1/amt-form.js', 'no-cache'],
    ['/suche/', 'no-cache'],
    ['/_astro/gone.css', 'no-cache'],
  ])('%s may be kept: %s', async ([path, control]) => {
    expect((await get(path ?? '')).headers.get('Cache-Control')).toBe(control)
  })

  test.for<[path: string, shared: boolean]>([
    ['/widgets/v1/amt-form.js', true],
    ['/widgets/v1/chunks/file-a1b2.js', true],
    ['/formulare/index.json', true],
    ['/formulare/muster-antrag/definition.json', true],
    ['/schluessel/keyset.jws', true],
    ['/formulare/muster-antrag/', false],
    ['/', false],
  ])('other sites may load %s: %s', async ([path, shared]) => {
    const { headers } = await get(path, { Origin: 'https://www.gemeinde.example' })
    expect(headers.get('Access-Control-Allow-Origin')).toBe(shared ? '*' : null)
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  test('stands in no other site’s frame but for the pages made for it', async () => {
    expect((await get('/')).headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'")
    expect((await get('/gone/')).headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
    const frame = await get('/rahmen/muster-antrag/')
    expect(frame.headers.get('Content-Security-Policy')).toBeNull()
    expect(frame.headers.get('X-Frame-Options')).toBeNull()
  })

  test('leads a page’s address without its last slash to the one with it', async () => {
    const answer = await get('/suche?q=Hund')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('Location')).toBe('/suche/?q=Hund')
    expect((await get('//suche')).headers.get('Location')).toBeNull()
  })

  test.for(['/gone/', '/gone', '/.amtswerk-build.json', '/suche/.git', '/..%2f', '/%2e%2e/x', '/%'])(
    'has its own page for what is not there: %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe('Nicht gefunden')
    },
  )

  test('is not sent again to whom has it', async () => {
    const etag = (await get('/')).headers.get('ETag') ?? ''
    expect(etag).not.toBe('')
    expect((await get('/', { 'If-None-Match': etag })).status).toBe(304)
  })

  test('has the intake beside it', async () => {
    const answer = await get('/api/v1/health')
    expect(await answer.json()).toEqual({ status: 'ok' })
    expect(answer.headers.get('Cache-Control')).toBeNull()
  })
})
