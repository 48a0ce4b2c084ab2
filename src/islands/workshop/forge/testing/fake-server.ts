import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What was asked. */
export interface Asked {
  readonly method: string
  /** Path as it was sent, still encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** Read JSON; `undefined` where there was none. */
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A server that answers as a handler says, until it is told to fail. */
export interface FakeServer {
  readonly base: string
  readonly asked: readonly Asked[]
  /** The next question whose "METHOD path" matches is answered with this. */
  readonly failNext: (question: RegExp, answer: Answer | 'hang up' | (() => void)) => void
  readonly close: () => Promise<void>
}

/** Starts a server on this device. What is no JSON, or has the wrong type, is refused before the handler sees it. */
export async function startFake(handle: (asked: Asked) => Answer): Promise<FakeServer> {
  const asked: Asked[] = []
  const failures: { question: RegExp; answer: Answer | 'hang up' | (() => void) }[] = []
  const server = createServer((request, response) => {
    void (async () => {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const url = new URL(request.url ?? '/', 'http://fake')
      const { method = 'GET', headers } = request
      const isTyped = text === '' || headers['content-type'] === 'application/json'
      const question: Asked = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers,
        body: text === '' ? undefined : JSON.parse(text),
      }
      asked.push(question)
      const at = failures.findIndex((failure) => failure.question.test(`${method} ${url.pathname}`))
      const [failure] = at === -1 ? [] : failures.splice(at, 1)
      if (failure?.answer === 'hang up') return void request.socket.destroy()
      // Somebody else is quicker.
      if (typeof failure?.answer === 'function') failure.answer()
      const planned = typeof failure?.answer === 'object' ? failure.answer : undefined
      const answer = planned ?? (isTyped ? handle(question) : { status: 415, body: { message: 'no JSON' } })
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers })
      response.end(
        typeof answer.body === 'string'
          ? answer.body
          : answer.body === undefined
            ? ''
            : JSON.stringify(answer.body),
      )
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    failNext: (question, answer) => failures.push({ question, answer }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Keys of a body that the interface does not know, or that it misses: servers are strict in tests. */
export function wrongKeys(
  body: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): readonly string[] {
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : []
  return [
    ...required.filter((key) => !keys.includes(key)),
    ...keys.filter((key) => !required.includes(key) && !optional.includes(key)),
  ]
}
