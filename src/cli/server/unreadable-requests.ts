import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { RequestEntry } from '../../intake/request-log.ts'

/** What becomes of requests that cannot be read, and so never get to the application. */
export interface Unreadable {
  /** Answers one whose head is HTTP, but whose address or host is none. */
  refuse(): Response
  /** Sees to everything that Node's parser refuses. */
  attach(server: Server): void
}

/** @param count Hears of each of them once. */
export function answerUnreadable(count: ((entry: RequestEntry) => void) | undefined): Unreadable {
  const note = (status: number): void => {
    count?.({ method: 'OTHER', route: '(unreadable)', status, ms: 0 })
  }
  /** The last request and answer of each connection. */
  const last = new WeakMap<Socket, readonly [IncomingMessage, ServerResponse]>()

  function onClientError({ code }: NodeJS.ErrnoException, socket: Socket): void {
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = statusOf[code ?? ''] ?? 400
    const [request, answer] = last.get(socket) ?? []
    if (request && !request.complete) {
      // The rest of a request that the application has: it counts it, and learns here that no more is to come.
      if (!answer?.headersSent) socket.write(plainAnswer(status))
      socket.destroySoon()
      return
    }
    note(status)
    if (answer && !answer.writableFinished) answer.once('finish', () => socket.end(plainAnswer(status)))
    else socket.end(plainAnswer(status))
  }

  return {
    refuse() {
      note(400)
      return new Response(null, { status: 400, headers: { Connection: 'close' } })
    },
    attach(server) {
      server
        .on('request', (request, answer) => {
          last.set(request.socket, [request, answer])
          // Node reads nothing more on a connection that somebody wants to be another one.
          if (request.headers.upgrade !== undefined) answer.shouldKeepAlive = false
        })
        .on('clientError', onClientError)
        .on('checkExpectation', (_request, answer) => {
          note(417)
          answer.writeHead(417, { Connection: 'close' }).end()
        })
        // Nobody is connected to anything through us.
        .on('connect', (_request, socket: Socket) => {
          note(405)
          socket.end(plainAnswer(405))
        })
    },
  }
}

/** What Node's parser says, where it is not a bad request. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** An answer without Node's help, which does not know of the request. */
const plainAnswer = (status: number): string =>
  `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
