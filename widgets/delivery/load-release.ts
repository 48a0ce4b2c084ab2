import type { LoadErrorCode } from '../contract/error-codes.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { Sha256 } from '../contract/primitives.ts'
import type { FormRelease } from '../contract/release.ts'
import { readKeyset } from '../seal/keyset.ts'
import { readRelease } from '../seal/release.ts'
import { SealError } from '../seal/seal-error.ts'

/** A form as its county published it, with everything that is needed to seal to that county. */
export interface LoadedRelease {
  readonly release: FormRelease
  /** SHA-256 of the release's bytes. */
  readonly hash: Sha256
  readonly keyset: Keyset
  readonly keysetJws: string
  /** Epoch milliseconds: when the key set's signature was found to be right. */
  readonly seenAt: number
  /** Thumbprint of the county's root key. */
  readonly root: Sha256
  /** The county's site, absolute, ends with a slash. */
  readonly county: string
}

export type ReleaseOutcome =
  | { readonly ok: true; readonly loaded: LoadedRelease }
  /** `detail` is for the webmaster, in English. */
  | { readonly ok: false; readonly code: LoadErrorCode; readonly detail: string }

/** Where a county publishes its keys; relative to its site. */
export const keysetPath = 'schluessel/keyset.jws'

/**
 * Fetches a form and the county's keys and believes neither before its signature holds.
 *
 * @param trust Thumbprint of the county's root, if page or snippet pins one; of its spare, too, after a space.
 */
export async function loadRelease(
  { county, form, trust }: { county: string; form: string; trust: string | undefined },
  fetch: typeof globalThis.fetch,
): Promise<ReleaseOutcome> {
  // `crypto.subtle` is missing on http pages; the types do not know.
  if (!(globalThis.crypto as Partial<Crypto>).subtle) {
    return {
      ok: false,
      code: 'insecure-page',
      detail: 'Not https.',
    }
  }
  if (!form || !county)
    return { ok: false, code: 'no-form-named', detail: 'Attribute "form" or "county" missing.' }
  const url = `${county}formulare/${encodeURIComponent(form)}/definition.json`
  try {
    const [keysetAnswer, formAnswer] = await Promise.all([fetch(county + keysetPath), fetch(url)])
    if (formAnswer.status === 404) {
      return {
        ok: false,
        code: 'unknown-form',
        detail: `${url} is 404.`,
      }
    }
    if (!keysetAnswer.ok || !formAnswer.ok) {
      const detail = `Keys: ${keysetAnswer.status}, form: ${formAnswer.status}.`
      return { ok: false, code: 'unreachable', detail }
    }
    const keysetJws = (await keysetAnswer.text()).trim()
    const told = serverTime(keysetAnswer)
    const now = told || Date.now()
    const { keyset, root, rootKey } = await readKeyset(keysetJws, trust, now)
    const { release, hash } = await readRelease(await formAnswer.text(), rootKey, now)
    if (release.definition.id !== form || told > keyset.exp * 1000)
      return { ok: false, code: 'not-trusted', detail: `${url}: another form, or keys expired.` }
    const problem = placeProblem(release, new URL(county).origin)
    if (problem) return problem
    return { ok: true, loaded: { release, hash, keyset, keysetJws, seenAt: now, root, county } }
  } catch (error) {
    const code = error instanceof SealError ? 'not-trusted' : 'unreachable'
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Why a form that stands on another website than the county's cannot be filled in there. */
function placeProblem({ origins, definition }: FormRelease, county: string): ReleaseOutcome | undefined {
  // Programs have no place.
  const origin = (globalThis as Partial<typeof globalThis>).location?.origin
  if (!origin || origin === county) return undefined
  if (origins && !origins.includes(origin)) {
    const detail = `Ask the county to add ${origin} to allowedOrigins.`
    return { ok: false, code: 'not-allowed-here', detail }
  }
  return definition.trustLevel === 'high' || isMeddledWith()
    ? { ok: false, code: 'framed', detail: '' }
    : undefined
}

/**
 * Whether the page has changed what every script relies on: with the `toJSON` of an old library, or an `Object.prototype` that holds
 * something, the office would get other answers than were given.
 */
const isMeddledWith = (): boolean =>
  JSON.stringify([[1]].map((row) => ({ row }))) !== '[{"row":[1]}]' ||
  Object.values(Object.prototype).some((value) => typeof value !== 'function')

/**
 * Epoch milliseconds by the clock of who answered; `NaN` where they do not say. A device's own clock may be years off: what
 * has expired is judged by the county's, and an answer that was kept for offline by the time it was kept.
 */
export const serverTime = (answer: Response | undefined): number =>
  Date.parse(answer?.headers.get('Date') ?? '')
