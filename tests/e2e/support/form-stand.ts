import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, resolve } from 'node:path'
import { env } from 'node:process'
import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import { signRelease } from '../../../widgets/seal/release.ts'
import { testCounty, type TestCounty } from '../../contract/county.ts'

/** Where `npm test` has built the site. */
const built = resolve(env.OUT_DIR ?? '.cache/test/dist')

/** What a definition for a test must say beside its steps. */
const common = {
  id: 'probe',
  version: '1.0.0',
  title: { de: 'Probe', en: 'Trial' },
  summary: { de: 'Ein Formular zur Probe.', en: 'A form for a trial.' },
  audience: ['citizen'],
  languages: ['de', 'en'],
  legalBasis: [{ title: 'Art. 1 Probe', url: 'https://www.gesetze-bayern.de/' }],
  privacy: { purpose: { de: 'Probe' }, legalBasis: { de: 'Probe' }, storage: { de: 'Probe' } },
  duration: 1,
  trustLevel: 'none',
  next: [],
  provenance: { author: 'Probe', licence: 'EUPL-1.2' },
}

/** A page around the form, as a municipality would write it. */
export interface HostPage {
  readonly lang?: string
  readonly dir?: 'rtl'
  readonly head?: string
  readonly attributes?: string
  /** Script that runs before the element is known. */
  readonly before?: string
}

/**
 * A county that publishes one form, for tests of the element: any definition, signed by fresh keys, on a page of any shape.
 * It receives nothing.
 */
export class FormStand {
  readonly #server: Server
  readonly #keys: TestCounty
  #keyset = ''
  #release = ''
  #page = ''

  private constructor(keys: TestCounty, dist: string) {
    this.#keys = keys
    this.#server = createServer((request, answer) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const text: Record<string, [type: string, body: string]> = {
        '/': ['text/html', this.#page],
        '/schluessel/keyset.jws': ['application/jose', this.#keyset],
        '/formulare/probe/definition.json': ['application/json', this.#release],
      }
      const known = text[path]
      if (known) {
        answer.setHeader('Content-Type', `${known[0]}; charset=utf-8`)
        answer.end(known[1])
        return
      }
      readFile(join(dist, normalize(path))).then(
        (bytes) => {
          answer.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/css')
          // As a county serves what is named after its content.
          if (path.includes('/chunks/'))
            answer.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
          answer.end(bytes)
        },
        () => {
          answer.statusCode = 404
          answer.end()
        },
      )
    })
  }

  /** @param dist Folder of a built site: the elements are taken from there. */
  static async open(dist = built): Promise<FormStand> {
    const keys = await testCounty()
    const stand = new FormStand(keys, dist)
    // Valid today and on the fixed day of tests that set the clock.
    const [nbf, notAfter] = [Date.UTC(2026, 0, 1) / 1000, Date.UTC(2090, 0, 1) / 1000]
    const enc = keys.keyset.enc.map((key) => ({ ...key, nbf, notAfter }))
    stand.#keyset = await signKeyset({ ...keys.keyset, enc, exp: notAfter }, keys.root)
    await new Promise<void>((done) => stand.#server.listen(0, done))
    return stand
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`
  }

  /** Publishes a form: its steps, and whatever else it says. */
  async publish(definition: object, release: Partial<FormRelease> = {}): Promise<FormDefinition> {
    const parsed = v.parse(FormDefinition, { ...common, ...definition })
    const { json } = await signRelease(
      {
        v: 1,
        definition: parsed,
        county: 'Landkreis Muster',
        authority: 'Landratsamt Muster',
        office: {
          id: 'amt',
          name: 'Musteramt',
          phone: '089 99998-100',
          email: 'amt@example.org',
          address: ['Musterweg 1', '86999 Muster'],
        },
        backend: { kind: 'intake', url: '/api/v1/' },
        places: [
          { value: 'musterstadt', label: 'Musterstadt' },
          { value: 'zaehrenbach', label: 'Zährenbach' },
        ],
        privacyPage: '/datenschutz/',
        development: false,
        ...release,
      },
      this.#keys.root,
    )
    this.#release = json
    return parsed
  }

  /** The page that holds the form. */
  show({ lang = 'de', dir, head = '', attributes = '', before = '' }: HostPage = {}): void {
    this.#page = `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Markt Muster</title>${head}</head>
<body><main><h1>Markt Muster</h1><amt-form form="probe" ${attributes}>Rufen Sie uns an.</amt-form></main>
${before ? `<script>${before}</script>` : ''}<script type="module" src="/widgets/v1/amt-form.js"></script></body></html>`
  }
}
