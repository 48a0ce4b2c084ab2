import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { packed } from './packed.ts'

let made = 0
const app = new Hono()
  .use(packed())
  .get('/page', (context) => {
    made += 1
    context.header('ETag', '"1"')
    context.header('Cache-Control', 'no-cache')
    return context.html(`<p>${'Text '.repeat(100)}${made}</p>`)
  })
  .get('/font', (context) => context.body('font', 200, { 'Content-Type': 'font/woff2' }))

const ask = (path: string, encoding: string) =>
  app.request(path, { headers: { 'Accept-Encoding': encoding } })

test('text is packed, once for each state of a file, and keeps its headers', async () => {
  const first = await ask('/page', 'gzip, deflate, br')
  const bytes = new Uint8Array(await first.arrayBuffer())
  expect(first.headers.get('Content-Encoding')).toBe('br')
  expect(first.headers.get('Content-Length')).toBe(String(bytes.length))
  expect(first.headers.get('Cache-Control')).toBe('no-cache')
  expect(first.headers.get('Vary')).toBe('Accept-Encoding')
  expect(bytes.length).toBeLessThan(60)
  expect(brotliDecompressSync(bytes).toString()).toContain('Text Text')
  const second = await ask('/page', 'br')
  expect(new Uint8Array(await second.arrayBuffer())).toEqual(bytes)
})

test('who cannot unpack it and what is packed already get it as it is', async () => {
  expect((await ask('/page', 'gzip')).headers.get('Content-Encoding')).toBeNull()
  expect(await (await ask('/font', 'br')).text()).toBe('font')
})
