import type { Sha256, Slug } from './primitives.ts'
import type { LocalText } from './text.ts'

/**
 * An entry of `/formulare/index.json`. It is not signed: whoever can change it can stop a form, but neither read nor
 * redirect what is sent.
 */
export interface FormIndexEntry {
  readonly id: Slug
  readonly version: string
  readonly title: LocalText
  /** SHA-256 of the signed release. The same content has the same hash, however often it is signed. */
  readonly hash: Sha256
  /** `suspended`: not taken at the moment. `withdrawn`: never again. */
  readonly state: 'open' | 'suspended' | 'withdrawn'
  /** Why a form is closed, and what to do instead. */
  readonly message?: LocalText
  /** Address of the JSON Schema of its answers on the county's site. */
  readonly schema: string
}

/** Where a county lists its forms; relative to its site. */
export const formIndexPath = 'formulare/index.json'
