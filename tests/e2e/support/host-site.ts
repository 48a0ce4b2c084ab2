import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of a municipality around a snippet. */
export interface HostPage {
  readonly body: string
  readonly head?: string
  /** Attributes of `<html>`. */
  readonly attributes?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The website of a municipality: pages of any shape, on an origin that is not the county's. It answers nothing else, so that
 * whatever an element asks of it by mistake is an error.
 */
export class HostSite {
  readonly #server: Server
  readonly #pages = new Map<string, HostPage>()
  readonly #host: string

  private constructor(host: string) {
    this.#host = host
    this.#server = createServer((request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://town')
      const page = this.#pages.get(pathname)
      // The browser asks for the picture by itself.
      answer.statusCode = page ? 200 : pathname === '/favicon.ico' ? 204 : 404
      answer.setHeader('Content-Type', 'text/html; charset=utf-8')
      for (const [name, value] of Object.entries(page?.headers ?? {})) answer.setHeader(name, value)
      answer.end(page && write(page))
    })
  }

  /** @param host The name under which visitors call it. It must lead to this machine. */
  static async open(host = '127.0.0.1'): Promise<HostSite> {
    const site = new HostSite(host)
    await new Promise<void>((done) => site.#server.listen(0, done))
    return site
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  get url(): string {
    return `http://${this.#host}:${(this.#server.address() as AddressInfo).port}/`
  }

  /** Shows a page. @returns Its address. */
  show(page: HostPage, path = '/'): string {
    this.#pages.set(path, page)
    return new URL(path, this.url).href
  }
}

const write = ({ body, head = '', attributes = 'lang="de"' }: HostPage): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Markt Musterhausen</title>${head}</head>
<body>${body}</body></html>`
