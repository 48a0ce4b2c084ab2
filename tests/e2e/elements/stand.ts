import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, resolve } from 'node:path'
import { env } from 'node:process'
import type { Page } from '@playwright/test'

/** Where `npm test` has built the site: the elements and the search files are taken from there. */
const built = resolve(env.OUT_DIR ?? '.cache/test/dist')

/** A town's page around an element. */
export interface TownPage {
  readonly lang?: string
  readonly dir?: 'rtl'
  readonly style?: string
}

/**
 * A county's site and a town's page on another origin, for tests of elements. The county's data can be replaced, held back
 * and taken away; it allows browsers to keep all of it, as a plain web server might.
 */
export class Stand {
  readonly #county: Server
  readonly #town: Server
  readonly #published = new Map<string, unknown>()
  readonly #held = new Map<string, Promise<undefined>>()
  #page = ''
  /** Paths that were asked for at the county. */
  asked: string[] = []

  private constructor() {
    this.#county = createServer((request, answer) => void this.#answer(request, answer))
    this.#town = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html; charset=utf-8')
      answer.end(this.#page)
    })
  }

  static async open(): Promise<Stand> {
    const stand = new Stand()
    for (const server of [stand.#county, stand.#town])
      await new Promise<void>((done) => server.listen(0, done))
    return stand
  }

  close(): void {
    for (const server of [this.#county, this.#town]) {
      server.closeAllConnections()
      server.close()
    }
  }

  get county(): string {
    return urlOf(this.#county)
  }

  get town(): string {
    return urlOf(this.#town)
  }

  /** Replaces a file of the county. `undefined`: it is not there. */
  publish(path: string, json: unknown): void {
    this.#published.set(path, json)
  }

  /** Takes back what was replaced and held. */
  reset(): void {
    this.#published.clear()
    this.#held.clear()
    this.asked = []
  }

  /** Lets a file of the county wait. @returns What lets it go. */
  hold(path: string): () => void {
    const { promise, resolve: release } = Promise.withResolvers<undefined>()
    this.#held.set(path, promise)
    return () => release(undefined)
  }

  /** The JSON that was built. */
  async built<T>(path: string): Promise<T> {
    return JSON.parse(await readFile(join(built, path), 'utf8')) as T
  }

  /** Opens the town's page with a snippet: the scripts of the elements that it names come with it. */
  async show(page: Page, snippet: string, { lang = 'de', dir, style = '' }: TownPage = {}): Promise<void> {
    const tags = new Set([...snippet.matchAll(/<(amt-\w+)/gu)].map(([, tag]) => tag))
    const scripts = [...tags].map(
      (tag) => `<script type="module" src="${this.county}widgets/v1/${tag}.js"></script>`,
    )
    this.#page = `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Markt Muster</title>
<style>:root { color-scheme: light dark } ${style}</style>${scripts.join('')}</head>
<body><main><h1>Markt Muster</h1>${snippet}</main></body></html>`
    await page.goto(this.town)
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    this.asked.push(path)
    await this.#held.get(path)
    answer.setHeader('Access-Control-Allow-Origin', '*')
    answer.setHeader('Content-Type', typeOf(path))
    answer.setHeader('Cache-Control', 'public, max-age=3600')
    const body = this.#published.has(path)
      ? JSON.stringify(this.#published.get(path))
      : await readFile(join(built, normalize(path), path.endsWith('/') ? 'index.html' : '')).catch(
          () => undefined,
        )
    if (body === undefined) answer.statusCode = 404
    answer.end(body)
  }
}

function typeOf(path: string): string {
  if (path.endsWith('/')) return 'text/html; charset=utf-8'
  return path.endsWith('.js') ? 'text/javascript' : 'application/json'
}

const urlOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}/`

/** What a page says on its console from now on, for webmasters. */
export function consoleOf(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  return said
}
