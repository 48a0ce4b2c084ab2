import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { createSite } from '../../../src/cli/server/create-site.ts'
import { listen } from '../../../src/cli/server/listen.ts'
import type { TestCounty } from '../county.ts'
import { type Desk, openDesk } from '../intake-desk.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** One of everything that has headers of its own. */
const files: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Startseite</title>'.repeat(20),
  '404.html': 'Nicht gefunden',
  'leistungen/index.html': '<!doctype html><title>Leistungen</title>',
  'rahmen/muster-antrag/index.html': '<!doctype html><title>Rahmen</title>',
  '_astro/site.a1b2.css': 'body { margin: 0 }\n'.repeat(100),
  'widgets/v1/amt-form.js': 'export {}\n'.repeat(100),
  'widgets/v1/chunks/file-a1b2.js': 'export {}\n'.repeat(100),
  'formulare/index.json': '{}',
  'formulare/muster-antrag/definition.json': '{}',
  'schluessel/keyset.jws': 'a.b.c',
}

/** Paths of the site that are asked for, one of each kind. */
export const sitePaths = [
  '/',
  '/leistungen/',
  '/gibt-es-nicht/',
  '/rahmen/muster-antrag/',
  '/_astro/site.a1b2.css',
  '/widgets/v1/amt-form.js',
  '/widgets/v1/chunks/file-a1b2.js',
  '/formulare/index.json',
  '/formulare/muster-antrag/definition.json',
  '/schluessel/keyset.jws',
  '/api/v1/health',
] as const

/** What must never be seen from outside. */
export const secretMetric = 'amtswerk_nur_im_haus 1'

/** A request as it has come through the proxy. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Bytes that have come in over its connection so far. */
  bytes(): number
}

/** The county's real server, as the proxy has it behind itself: a small site, and the intake with a file of its own. */
export interface CountyBehind extends Desk {
  /** Every request that has reached it, in order. */
  readonly seen: Seen[]
  /** Bytes that `/schluckt-alles` has taken. */
  swallowed(): number
  close(): Promise<void>
}

/** Opens it until the test ends. */
export async function openCounty(county: TestCounty, port: number): Promise<CountyBehind> {
  const desk = await openDesk(county)
  const seen: Seen[] = []
  let swallowed = 0
  const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>()
  app.use(async ({ req, env }, next) => {
    const { headers, socket } = env.incoming
    seen.push({ method: req.method, path: req.path, headers, bytes: () => socket.bytesRead })
    await next()
  })
  app.post('/schluckt-alles', async ({ req, body }) => {
    try {
      for await (const chunk of req.raw.body ?? []) swallowed += chunk.length
    } catch {
      // Cut off by the proxy: that is what is looked for.
    }
    return body(null, 204)
  })
  app.get('/api/v1/metrics', (context) => context.text(secretMetric))
  app.route('/', createSite({ dist: await smallSite(), intake: desk.intake }))
  const server = await listen(app as unknown as Hono, { host: '127.0.0.1', port })
  let closed: Promise<void> | undefined
  const close = () => (closed ??= server.close())
  onTestFinished(close)
  return { ...desk, seen, swallowed: () => swallowed, close }
}

async function smallSite(): Promise<string> {
  const dist = await temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  return dist
}
