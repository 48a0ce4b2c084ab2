import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Choices } from '../../property/generate/choices.ts'

/** What happens to a request of the API. */
const faults = [
  'lost',
  'held',
  'answer-lost',
  'answer-held',
  'slow',
  'twice',
  'cut',
  'portal',
  'redirect',
  'error-before',
  'error-after',
  'busy',
  'nothing-in-it',
  'forged-receipt',
] as const
type Fault = (typeof faults)[number]

/** Answers of somebody who is not the intake. */
const otherAnswers: Partial<
  Record<Fault, readonly [status: number, headers: Record<string, string>, body: string]>
> = {
  portal: [200, { 'Content-Type': 'text/html' }, '<h1>WLAN</h1>'],
  redirect: [302, { Location: '/anmeldung/' }, ''],
  'error-before': [502, { 'Content-Type': 'text/html' }, '<h1>Bad Gateway</h1>'],
  'error-after': [504, { 'Content-Type': 'text/html' }, '<h1>Gateway Timeout</h1>'],
  busy: [429, { 'Content-Type': 'application/json', 'Retry-After': '1' }, '{"code":"too-many-requests"}'],
  'nothing-in-it': [200, { 'Content-Type': 'application/json' }, '{}'],
  'forged-receipt': [
    200,
    { 'Content-Type': 'application/json' },
    '{"receipt":"eyJhbGciOiJFUzI1NiJ9.e30.AAAA"}',
  ],
}

/** Milliseconds that something slow takes. */
const slow = 1500

/**
 * One citizen's way to the county: a port of its own, so that the browser keeps this citizen's storage apart, and faults
 * from a seed on every request of the API while it is `rough`.
 */
export class FaultProxy {
  /** Percent of the requests that something happens to. */
  rough = 0
  readonly #server: Server
  readonly #target: number
  readonly #choices: Choices
  readonly #address: string

  private constructor(target: number, choices: Choices, address: string) {
    this.#target = target
    this.#choices = choices
    this.#address = address
    this.#server = createServer((incoming, outgoing) => {
      this.#receive(incoming, outgoing).catch(() => incoming.socket.destroy())
    })
  }

  /** @param address The citizen's, as the county's server is told: each is somebody else to its rate limits. */
  static async before(target: number, choices: Choices, address: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, choices, address)
    await new Promise<void>((done) => proxy.#server.listen(0, 'localhost', done))
    return proxy
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #receive(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const isApi = incoming.url?.startsWith('/api/v1/') === true
    const fault = isApi && this.#choices.chance(this.rough) ? this.#choices.one(faults) : undefined
    const body = await buffer(incoming)
    const other = fault && otherAnswers[fault]
    if (fault === 'lost') incoming.socket.destroy()
    if (fault === 'lost' || fault === 'held') return
    if (fault === 'slow') await new Promise((done) => setTimeout(done, slow))
    if (other && fault !== 'error-after') {
      outgoing.writeHead(other[0], other[1]).end(other[2])
      return
    }
    const answer = await this.#pass(incoming, body)
    if (fault === 'twice') setTimeout(() => void this.#pass(incoming, body).catch(() => undefined), slow)
    if (fault === 'answer-held') return
    if (fault === 'answer-lost') incoming.socket.destroy()
    else if (other) outgoing.writeHead(other[0], other[1]).end(other[2])
    else if (fault === 'cut') {
      outgoing.writeHead(answer.status, answer.headers)
      outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => incoming.socket.destroy())
    } else outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  }

  #pass(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    const forwarded = { ...headers, 'x-forwarded-for': this.#address, connection: 'close' }
    return new Promise((resolve, reject) => {
      const onward = request({ port: this.#target, method, path: url, headers: forwarded }, (answer) => {
        buffer(answer).then((bytes) => {
          // The body goes on whole, whatever pieces it came in.
          const kept = { ...answer.headers, connection: 'close' }
          delete kept['transfer-encoding']
          resolve({ status: answer.statusCode ?? 502, headers: kept, body: bytes })
        }, reject)
      })
      onward.once('error', reject)
      onward.end(body)
    })
  }
}
