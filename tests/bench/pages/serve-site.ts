import { Hono } from 'hono'
import { createSite } from '../../../src/cli/server/create-site.ts'
import { listen } from '../../../src/cli/server/listen.ts'
import type { ServedSite } from './contestant.ts'
import { packed } from './packed.ts'

/**
 * Serves a built site as our own server does behind a web server that packs: its headers say that files named after their
 * content are good for a year. Both systems get the same.
 *
 * @param dist Folder of the site. Absolute.
 * @param intake Answers below `/api/v1`.
 */
export async function serveSite(dist: string, intake = new Hono()): Promise<ServedSite> {
  const site = createSite({ dist, intake })
  const front = new Hono()
  front.use(packed())
  front.all('*', ({ req, env }) => site.fetch(req.raw, env))
  const { port, close } = await listen(front, { host: 'localhost', port: 0 })
  return { origin: `http://localhost:${port}`, close }
}
