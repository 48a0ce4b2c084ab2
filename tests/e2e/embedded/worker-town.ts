import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { builtSite } from '../support/built-site.ts'

/** A town's website that serves a copy of the county's worker. It can be down. */
export class WorkerTown {
  /** Paths that it was asked for. */
  asked: string[] = []
  /** Body of the page at `/`. */
  body = ''
  readonly #server: Server
  #isDown = false

  private constructor(worker: string) {
    const files: Readonly<Record<string, () => readonly [type: string, text: string]>> = {
      '/': () => ['text/html', page('<link rel="stylesheet" href="/town.css">', this.body)],
      '/rathaus/': () => ['text/html', page('', '<h1>Rathaus</h1><img src="/wappen.svg" alt="Wappen">')],
      '/town.css': () => ['text/css', 'h1 { color: rgb(1, 2, 3) }'],
      '/wappen.svg': () => [
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      ],
      '/wetter.json': () => ['application/json', '{"heute":"Regen"}'],
      '/amt-worker.js': () => ['text/javascript', worker],
      '/sw.js': () => ['text/javascript', '/* of the town */'],
    }
    this.#server = createServer((request, answer) => {
      if (this.#isDown) {
        request.socket.destroy()
        return
      }
      const { pathname } = new URL(request.url ?? '/', 'http://town')
      this.asked.push(pathname)
      const [type, text] = files[pathname]?.() ?? []
      answer.statusCode = text === undefined ? 404 : 200
      if (type) answer.setHeader('Content-Type', `${type}; charset=utf-8`)
      // As content management systems do it, whose pages differ by visitor.
      answer.setHeader('Vary', 'Accept, Cookie')
      answer.end(text)
    })
  }

  static async open(): Promise<WorkerTown> {
    const town = new WorkerTown(await readFile(join(builtSite, 'widgets/v1/amt-worker.js'), 'utf8'))
    await new Promise<void>((done) => town.#server.listen(0, done))
    return town
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  down(): void {
    this.#isDown = true
  }
  up(): void {
    this.#isDown = false
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Markt Muster</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body></html>`
