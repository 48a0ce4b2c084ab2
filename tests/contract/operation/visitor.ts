import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { siteName } from './certificate.ts'
import type { RunningProxy } from './proxy.ts'

/** An answer from outside. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Every header by its name in small letters, as often as it came. */
  readonly all: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** What a visitor sends. */
export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>
}

/** Asks over TLS as a browser would, on a connection of its own. */
export const ask = (proxy: RunningProxy, path: string, question: Question = {}): Promise<Answer> =>
  send(httpsRequest, { port: proxy.https, ca: proxy.ca, servername: siteName }, path, question)

/** Asks without TLS. */
export const askPlainly = (proxy: RunningProxy, path: string): Promise<Answer> =>
  send(httpRequest, { port: proxy.http }, path, {})

/** Asks the county's server itself, past the proxy. */
export const askBehind = (port: number, path: string, question: Question = {}): Promise<Answer> =>
  send(httpRequest, { port }, path, question)

async function send(
  request: typeof httpRequest,
  where: object,
  path: string,
  { method = 'GET', headers = {}, body }: Question,
): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    agent: false,
    method,
    path,
    headers: { Host: siteName, ...headers },
    ...where,
  })
  // Whoever waits for the answer hears of an error before it; one after it is nobody's concern either.
  sent.on('error', () => undefined)
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>
  // Whoever is answered early may still be sending: what then becomes of the rest is nobody's concern.
  pipeline(Readable.from(body instanceof Uint8Array ? [body] : (body ?? [])), sent).catch(() => undefined)
  const [answer] = await answered
  const whole = await text(answer)
  sent.destroy()
  const { rawHeaders } = answer
  const all = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
  )
  return { status: answer.statusCode ?? 0, headers: answer.headers, all, body: whole }
}

/** A connection over TLS that is still being made. Whoever waits for it hears of errors. */
export function openSocket(proxy: RunningProxy, options: ConnectionOptions = {}): TLSSocket {
  const socket = connect({
    host: '127.0.0.1',
    port: proxy.https,
    ca: proxy.ca,
    servername: siteName,
    ALPNProtocols: ['http/1.1'],
    ...options,
  })
  // One refusal may come as several errors.
  return socket.on('error', () => undefined)
}

/** A bare connection over TLS: for what no client would send. */
export async function openLine(proxy: RunningProxy, options: ConnectionOptions = {}): Promise<TLSSocket> {
  const socket = openSocket(proxy, options)
  await once(socket, 'secureConnect')
  return socket
}

/** Everything that comes until the other side hangs up, or falls silent after having answered. */
export async function hear(socket: TLSSocket, silence = 500): Promise<string> {
  let heard = ''
  let timer: NodeJS.Timeout | undefined
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      heard += part
      clearTimeout(timer)
      timer = setTimeout(done, silence)
    })
    socket.once('close', done)
    socket.once('error', done)
  })
  socket.destroy()
  return heard
}
