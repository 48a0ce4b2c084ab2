import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a request: `pass` it on, drop the `answer` after the server has given it, or `hold` it until released. */
export type Fault = 'pass' | 'answer' | 'hold'

/** Stands between browser and server and does to requests what networks do. */
export class FaultProxy {
  readonly #server: Server
  readonly #target: number
  /** Decides about each request. */
  decide: (method: string, path: string) => Fault = () => 'pass'
  readonly #held = new Set<IncomingMessage>()
  /** Requests seen, `PUT /api/v1/…`. */
  readonly seen: string[] = []

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((incoming, outgoing) => {
      this.#forward(incoming, outgoing)
    })
  }

  static async before(port: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(port)
    await new Promise<void>((done) => proxy.#server.listen(0, done))
    return proxy
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Cuts the connections of every request that was held. */
  dropHeld(): void {
    for (const incoming of this.#held) incoming.socket.destroy()
    this.#held.clear()
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming
    this.seen.push(`${method} ${url}`)
    const fault = this.decide(method, url)
    if (fault === 'hold') {
      this.#held.add(incoming)
      return
    }
    const onward = request({ port: this.#target, method, path: url, headers }, (answer) => {
      if (fault === 'answer') {
        // The server has committed and answered; the answer is lost on the way.
        answer.resume()
        answer.once('end', () => incoming.socket.destroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.once('error', () => incoming.socket.destroy())
    incoming.pipe(onward)
  }
}
