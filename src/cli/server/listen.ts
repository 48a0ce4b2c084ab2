import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { maxBlobBytes } from '../../../widgets/contract/limits.ts'
import type { RequestEntry } from '../../intake/request-log.ts'
import { answerUnreadable } from './unreadable-requests.ts'

/** A server that is listening. */
export interface Listening {
  /** The port it got. */
  readonly port: number
  /** Takes no further connection and ends when the last answer is out, or after a few seconds. */
  close(): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Hears of each request that the application never gets, because it is none. */
  readonly count?: (entry: RequestEntry) => void
  readonly times?: Partial<ListenTimes>
}

/** Milliseconds, all of them. */
export interface ListenTimes {
  /** Until the head of a request has to be there. Whoever sends slower wants to block the server. */
  readonly head: number
  /** Until a whole request has to be there. */
  readonly whole: number
  /** Between two looks for requests that are late. */
  readonly look: number
  /** That a connection without a request is kept: longer than any proxy keeps it, so that none sends into a closed one. */
  readonly idle: number
}

/** The largest file gets half a minute, and what it needs at 25 kB a second (delivery.md). */
const defaultTimes: ListenTimes = {
  head: 10_000,
  whole: 30_000 + Math.ceil(maxBlobBytes / 25) + 10_000,
  look: 2000,
  idle: 75_000,
}

/** Bytes of a request's head, and header fields in it. */
const maxHeaderSize = 16_384
const maxHeadersCount = 100

/**
 * Serves an application over HTTP.
 *
 * `localhost` is two addresses, and programs differ in which they try: we listen on both.
 *
 * @throws EADDRINUSE and whatever else the operating system refuses.
 */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const { host, port } = options
  const first = await open(app, options, host === 'localhost' ? '127.0.0.1' : host, port)
  const servers = [first]
  const taken = (first.address() as AddressInfo).port
  if (host === 'localhost') {
    const second = await open(app, options, '::1', taken).catch(ignoreMissingIpv6)
    if (second) servers.push(second)
  }
  return {
    port: taken,
    async close() {
      await Promise.all(servers.map(closed))
    },
  }
}

function open(app: Hono, { count, times }: ListenOptions, host: string, port: number): Promise<Server> {
  const { head, whole, look, idle } = { ...defaultTimes, ...times }
  const unreadable = answerUnreadable(count)
  const server = createServer(
    {
      headersTimeout: head,
      requestTimeout: whole,
      connectionsCheckingInterval: look,
      keepAliveTimeout: idle,
      maxHeaderSize,
      insecureHTTPParser: false,
      // Refused all the same, but by us: so it is counted.
      requireHostHeader: false,
    },
    getRequestListener(app.fetch, { errorHandler: unreadable.refuse }),
  )
  server.maxHeadersCount = maxHeadersCount
  unreadable.attach(server)
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
