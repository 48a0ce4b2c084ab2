import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import { signRelease } from '../../../widgets/seal/release.ts'
import { testCounty } from '../../contract/county.ts'
import { type HostileForm } from './hostile-form.ts'
import { plainPages } from './plain-pages.ts'

/**
 * A county all of whose forms are hostile, on pages without any Content Security Policy: nothing but the rendering itself
 * stands between a text and the browser.
 */
export class HostileCounty {
  readonly #server: Server
  readonly #pages = new Map<string, string>()

  private constructor(site: string) {
    this.#server = createServer((request, answer) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const page = this.#pages.get(path)
      answer.setHeader('Content-Type', typeOf(path))
      if (page !== undefined) answer.end(page)
      else
        readFile(join(site, normalize(path))).then(
          (bytes) => answer.end(bytes),
          () => answer.writeHead(404).end(),
        )
    })
  }

  /** @param site Folder in which `widgets/v1/` is built. */
  static async open(site: string, forms: readonly HostileForm[]): Promise<HostileCounty> {
    const county = new HostileCounty(site)
    const { keyset, root } = await testCounty()
    const [nbf, notAfter] = [Date.UTC(2026, 0, 1) / 1000, Date.UTC(2090, 0, 1) / 1000]
    const enc = keyset.enc.map((key) => ({ ...key, nbf, notAfter }))
    county.#pages.set('/schluessel/keyset.jws', await signKeyset({ ...keyset, enc, exp: notAfter }, root))
    for (const form of forms) {
      county.#pages.set(`/formulare/${form.id}/definition.json`, (await signRelease(form.release, root)).json)
      county.#pages.set(`/seite/${form.id}`, hostPage(form.id))
      for (const [name, html] of plainPages(form)) county.#pages.set(`/${name}/${form.id}`, html)
    }
    await new Promise<void>((done) => county.#server.listen(0, done))
    return county
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8'
  return path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
}

const hostPage = (
  form: string,
): string => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Gemeinde</title></head>
<body><amt-form form="${form}" history="off">Rufen Sie uns an.</amt-form>
<script type="module" src="/widgets/v1/amt-form.js"></script></body></html>`
