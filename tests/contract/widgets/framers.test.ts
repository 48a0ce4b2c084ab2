import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createSite } from '../../../src/cli/server/create-site.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Headers of a page of a county that has these origins in its `allowedOrigins`. */
async function headersOf(path: string, framers?: readonly string[]): Promise<Headers> {
  const dist = await temporaryFolder()
  await mkdir(join(dist, path), { recursive: true })
  await writeFile(join(dist, path, 'index.html'), 'Seite')
  const answer = await createSite({ dist, intake: new Hono(), framers }).request(path)
  expect(answer.status).toBe(200)
  return answer.headers
}

test('the pages made for frames may stand in any website where the county names none', async () => {
  const headers = await headersOf('/rahmen/muster/')
  expect(headers.get('Content-Security-Policy')).toBeNull()
  expect(headers.get('X-Frame-Options')).toBeNull()
})

test('in none but those it names, however it writes them, and its own', async () => {
  const headers = await headersOf('/rahmen/muster/', [
    'https://www.markt.example/',
    'https://stadt.example:8443/x',
  ])
  expect(headers.get('Content-Security-Policy')).toBe(
    "frame-ancestors 'self' https://www.markt.example https://stadt.example:8443",
  )
  expect(headers.get('X-Frame-Options')).toBeNull()
})

test.for([undefined, ['https://www.markt.example']])('all others stand in its own alone', async (framers) => {
  const headers = await headersOf('/formulare/muster/', framers)
  expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'")
  expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
})
