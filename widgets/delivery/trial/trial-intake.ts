import * as v from 'valibot'
import { problemCodes, type ProblemCode } from '../../contract/error-codes.ts'
import { maxBlobBytes, maxManifestBytes, sealedMediaType } from '../../contract/limits.ts'
import { Sha256, Uuid } from '../../contract/primitives.ts'
import type { Problem } from '../../contract/problem.ts'
import { sha256 } from '../../seal/digest.ts'
import { readBlobHeader, readManifestHeader } from '../../seal/open-application.ts'
import { receiptCode, signReceipt } from '../../seal/receipt.ts'
import { answerJson, answerWith } from './trial-answer.ts'
import type { TrialKeys } from './trial-keys.ts'

/** What the intake knows of the forms it takes: the office of each, by the form's id. */
export type TrialForms = ReadonlyMap<string, { readonly office: string }>

/**
 * An intake in the memory of a page: checks what the real one's contract says in the same order, keeps hashes only, and signs
 * a receipt. It asks for no proof of work and forgets everything with the page.
 */
export class TrialIntake {
  readonly #keys: TrialKeys
  readonly #forms: TrialForms
  /** Receipts by application. */
  readonly #taken = new Map<Uuid, { readonly H: Sha256; readonly receipt: string }>()
  /** Hashes of sealed files, by application and file. */
  readonly #blobs = new Map<string, { readonly sha256: Sha256; readonly size: number }>()

  constructor(keys: TrialKeys, forms: TrialForms) {
    this.#keys = keys
    this.#forms = forms
  }

  /** @param path Below the intake's address, with its query. */
  async answer(path: string, request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(path, 'https://trial.invalid/')
    const [, route, id = '', part, blob, ...rest] = pathname.split('/')
    const { method } = request
    if (rest.length > 0) return refuse('not-found')
    if (route === 'health' && id === '' && method === 'GET') return answerJson(200, { status: 'ok' })
    if (route === 'pow' && id === '' && method === 'POST') return this.#work(request)
    if (route !== 'submissions') return refuse('not-found')
    if (part === undefined && method === 'PUT') return this.#take(id, request)
    if (part === 'receipt' && blob === undefined && method === 'GET')
      return this.#receiptOf(id, searchParams.get('h'))
    if (part === 'b' && blob !== undefined && method === 'HEAD') return this.#hasBlob(id, blob)
    if (part === 'b' && blob !== undefined && method === 'PUT') return this.#takeBlob(id, blob, request)
    return refuse('not-found')
  }

  async #work(request: Request): Promise<Response> {
    if (mediaTypeOf(request) !== 'application/json') return refuse('wrong-content-type')
    const asked = await request.json().catch(() => undefined)
    return v.is(Asked, asked) ? answerJson(200, { challenge: null }) : refuse('bad-id')
  }

  async #take(id: string, request: Request): Promise<Response> {
    if (!v.is(Uuid, id) || request.headers.get('Idempotency-Key') !== `"${id}"`) return refuse('bad-id')
    if (mediaTypeOf(request) !== sealedMediaType) return refuse('wrong-content-type')
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > maxManifestBytes) return refuse('too-large')
    const H = await sha256(bytes)
    if (digestNamedBy(request) !== H) return refuse('bad-digest')
    const before = this.#taken.get(id)
    if (before) return before.H === H ? answerJson(200, { receipt: before.receipt }) : refuse('other-content')
    const header = headerOf(() => readManifestHeader(new TextDecoder('latin1').decode(bytes)))
    if (header?.id !== id) return refuse('bad-envelope')
    const { form, ver, office, kid, blobs } = header
    const known = this.#forms.get(form)
    if (!known) return refuse('unknown-form')
    if (known.office !== office) return refuse('bad-envelope')
    if (!this.#keys.keyset.enc.some((key) => key.kid === kid)) return refuse('unknown-key')
    if (!blobs.every((blob) => this.#isThere(id, blob))) return refuse('missing-blobs')
    const seq = this.#taken.size + 1
    const receivedAt = new Date().toISOString()
    const code = await receiptCode(id)
    const receipt = await signReceipt(
      { v: 1, id, H, form, ver, kid, office, receivedAt, seq, code },
      this.#keys.receipt,
    )
    this.#taken.set(id, { H, receipt })
    return answerJson(201, { receipt })
  }

  #receiptOf(id: string, H: string | null): Response {
    if (!v.is(Uuid, id)) return refuse('bad-id')
    const taken = this.#taken.get(id)
    if (!taken) return refuse('unknown-receipt')
    return taken.H === H ? answerJson(200, { receipt: taken.receipt }) : refuse('other-content')
  }

  #hasBlob(id: string, blob: string): Response {
    const there = this.#blobs.get(`${id}/${blob}`)
    const isId = v.is(Uuid, id) && v.is(Uuid, blob)
    const { status, headers } = refuse(isId ? 'unknown-blob' : 'bad-id')
    // Who asks by `HEAD` gets no words.
    return there ? answerWith(200, null, etag(there.sha256)) : new Response(null, { status, headers })
  }

  async #takeBlob(id: string, blob: string, request: Request): Promise<Response> {
    if (!v.is(Uuid, id) || !v.is(Uuid, blob)) return refuse('bad-id')
    if (mediaTypeOf(request) !== sealedMediaType) return refuse('wrong-content-type')
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > maxBlobBytes) return refuse('too-large')
    const digest = digestNamedBy(request)
    if (digest === undefined) return refuse('bad-digest')
    const header = headerOf(() => readBlobHeader(new TextDecoder('latin1').decode(bytes)))
    if (header?.id !== id || header.blob !== blob) return refuse('bad-envelope')
    if ((await sha256(bytes)) !== digest) return refuse('bad-digest')
    const before = this.#blobs.get(`${id}/${blob}`)
    if (before)
      return before.sha256 === digest ? answerWith(204, null, etag(digest)) : refuse('other-content')
    this.#blobs.set(`${id}/${blob}`, { sha256: digest, size: bytes.length })
    return answerWith(201, null, etag(digest))
  }

  #isThere(id: Uuid, blob: { readonly id: Uuid; readonly sha256: Sha256; readonly size: number }): boolean {
    const there = this.#blobs.get(`${id}/${blob.id}`)
    return there?.sha256 === blob.sha256 && there.size === blob.size
  }
}

/** What is asked of the proof of work: for which application. */
const Asked = v.strictObject({ id: Uuid, H: Sha256 })

const refuse = (code: ProblemCode): Response => {
  const problem: Problem = { status: problemCodes[code], title: `Probe: ${code}`, code }
  return answerJson(problem.status, problem, 'application/problem+json')
}

const etag = (hash: Sha256): Readonly<Record<string, string>> => ({ ETag: `"${hash}"` })

const mediaTypeOf = ({ headers }: Request): string =>
  (headers.get('Content-Type') ?? '').replace(/;.*/u, '').trim().toLowerCase()

/** @see https://www.rfc-editor.org/rfc/rfc9530#section-2 */
const digestNamedBy = ({ headers }: Request): Sha256 | undefined =>
  /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43})=:\s*(?:,|$)/u
    .exec(headers.get('Content-Digest') ?? '')?.[1]
    ?.replaceAll('+', '-')
    .replaceAll('/', '_')

/** What the outside of something sealed says; undefined where it is not sealed as it should be. */
function headerOf<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
