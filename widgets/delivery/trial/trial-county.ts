import { type FormIndexEntry, formIndexPath } from '../../contract/form-index.ts'
import type { Sha256 } from '../../contract/primitives.ts'
import type { FormRelease } from '../../contract/release.ts'
import { signRelease } from '../../seal/release.ts'
import { keysetPath } from '../load-release.ts'
import { answerJson, answerWith } from './trial-answer.ts'
import { TrialIntake } from './trial-intake.ts'
import { makeTrialKeys, type TrialKeys } from './trial-keys.ts'

/** Where the trial's intake is; below the county's site. */
export const trialIntakePath = 'api/v1/'

/**
 * A county in the memory of a page, with keys of its own: publishes whatever form it is given, as a real one does, and takes
 * applications with it. Its `fetch` answers what the real county's site and intake would answer, and asks nobody.
 */
export class TrialCounty {
  /** The site's address, absolute, ends with a slash. */
  readonly site: string
  readonly #keys: TrialKeys
  readonly #forms = new Map<string, { readonly json: string; readonly hash: Sha256 } & PublishedForm>()
  readonly #intake: TrialIntake

  /** @param site The site's address, absolute, ends with a slash. */
  static async open(site: string): Promise<TrialCounty> {
    return new TrialCounty(site, await makeTrialKeys(Date.now()))
  }

  private constructor(site: string, keys: TrialKeys) {
    this.site = site
    this.#keys = keys
    this.#intake = new TrialIntake(keys, this.#forms)
  }

  /** Thumbprint of its root key: what a page pins. */
  get trust(): Sha256 {
    return this.#keys.root.kid
  }

  /** Publishes a form in the place of the one with the same id. */
  async publish(release: FormRelease): Promise<void> {
    const { json, hash } = await signRelease(release, this.#keys.root)
    const { definition, office } = release
    this.#forms.set(definition.id, { json, hash, definition, office: office.id })
  }

  /** The network, for the page that holds this county. @throws {TypeError} as `fetch` does, for whatever is elsewhere. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, this.site).href
    if (!address.startsWith(this.site)) throw new TypeError(`Nothing leaves a trial: ${address}`)
    const path = address.slice(this.site.length)
    const request = new Request(input instanceof Request ? input : address, init)
    if (path.startsWith(trialIntakePath))
      return this.#intake.answer(path.slice(trialIntakePath.length - 1), request)
    // Parts of the elements are imported: what the import takes from the site, it is only asked here if it can be had.
    if (path.startsWith('widgets/')) return answerWith(200, '')
    const file = request.method === 'GET' ? this.#file(path.replace(/[?#].*/u, '')) : undefined
    return file ?? answerWith(404, '')
  }

  #file(path: string): Response | undefined {
    if (path === keysetPath)
      return answerWith(200, this.#keys.keysetJws, { 'Content-Type': 'application/jose' })
    if (path === formIndexPath) return answerJson(200, { forms: this.#index() })
    const id = /^formulare\/([^/]+)\/definition\.json$/u.exec(path)?.[1] ?? ''
    const form = this.#forms.get(id)
    return form && answerWith(200, form.json, { 'Content-Type': 'application/json' })
  }

  #index(): readonly FormIndexEntry[] {
    return [...this.#forms.values()].map(({ hash, definition: { id, version, title } }) => ({
      id,
      version,
      title,
      hash,
      state: 'open',
      schema: `/formulare/${id}/antworten.schema.json`,
    }))
  }
}

interface PublishedForm {
  readonly definition: FormRelease['definition']
  /** Its id. */
  readonly office: string
}
