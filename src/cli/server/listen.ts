import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { maxBlobBytes } from '../../../widgets/contract/limits.ts'

/** Milliseconds until the head of a request has to be there. Whoever sends slower wants to block the server. */
const headersTimeout = 10_000

/** Milliseconds that the largest file may take: half a minute, and what it needs at 25 kB a second (delivery.md). */
const requestTimeout = 30_000 + Math.ceil(maxBlobBytes / 25)

/** A server that is listening. */
export interface Listening {
  /** The port it got. */
  readonly port: number
  /** Takes no further connection and ends when the last answer is out, or after a few seconds. */
  close(): Promise<void>
}

/**
 * Serves an application over HTTP.
 *
 * `localhost` is two addresses, and programs differ in which they try: we listen on both.
 *
 * @param port 0 takes any free one.
 * @throws EADDRINUSE and whatever else the operating system refuses.
 */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  const first = await open(app, host === 'localhost' ? '127.0.0.1' : host, port)
  const servers = [first]
  const taken = (first.address() as AddressInfo).port
  if (host === 'localhost') {
    const second = await open(app, '::1', taken).catch(ignoreMissingIpv6)
    if (second) servers.push(second)
  }
  return {
    port: taken,
    async close() {
      await Promise.all(servers.map(closed))
    },
  }
}

function open(app: Hono, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout, requestTimeout, maxHeaderSize: 16_384 },
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      resolve(server)
    })
  })
}

function ignoreMissingIpv6(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined
  throw error
}

/** Milliseconds that answers under way get when the server is asked to end. */
const patience = 5000

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections()
    }, patience)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
