import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { listen } from '../../../src/cli/server/listen.ts'
import type { Contestant } from './contestant.ts'
import { versionOf } from './install-peers.ts'
import type { Peer } from './peers/peer.ts'

/** Builds another system's page below a folder and serves it. */
export async function servePeer(peer: Peer, folder: string): Promise<Contestant> {
  const { name, note, start } = peer
  const root = join(folder, peer.package.replaceAll('/', '-'))
  await peer.site(root)
  const app = new Hono()
  if (peer.backend) app.route('/', peer.backend)
  app.use(serveStatic({ root }))
  const { port, close } = await listen(app, { host: 'localhost', port: 0 })
  return {
    name,
    version: await versionOf(peer.package),
    url: `http://localhost:${port}/`,
    ...(start && { start }),
    ...(note && { note }),
    close,
  }
}
