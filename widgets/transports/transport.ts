import type { ReasonCode } from '../contract/error-codes.ts'
import type { BlobReference } from '../contract/envelope.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'

/** A sealed application as it goes out. */
export interface Parcel {
  readonly id: Uuid
  /** The backend's address, absolute, ends with a slash. */
  readonly backend: string
  readonly manifest: string
  readonly H: Sha256
  readonly blobs: readonly (BlobReference & { readonly sealed: Uint8Array<ArrayBuffer> })[]
}

/**
 * What became of one attempt. Only `receipt` can end in success, and only once its signature has been checked.
 *
 * - `ambiguous`: it may have arrived. Same bytes again later.
 * - `later`: it was not taken now. `retryAfter` in milliseconds where the backend named it.
 * - `refused`: the backend will never take these bytes.
 */
export type Outcome =
  | { readonly kind: 'receipt'; readonly jws: string }
  | { readonly kind: 'without-receipt' }
  | { readonly kind: 'ambiguous'; readonly reason: ReasonCode }
  | { readonly kind: 'later'; readonly reason: ReasonCode; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly reason: ReasonCode }

/** Sends a parcel. Never throws: no network is an outcome. */
export type Transport = (parcel: Parcel, fetch: typeof globalThis.fetch) => Promise<Outcome>
