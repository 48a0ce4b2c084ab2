import type { Backend, BackendOf } from '../contract/backend.ts'
import type { ReasonCode } from '../contract/error-codes.ts'
import type { BlobReference } from '../contract/envelope.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'

/** An application as it goes out. */
export interface Parcel<B extends Backend = Backend> {
  readonly id: Uuid
  readonly form: string
  readonly ver: string
  readonly office: string
  /** Its address is absolute. */
  readonly backend: B
  /** What is sent: a compact JWE, the JSON of a `FitConnectParcel`, or plain JSON for a backend that is not sealed to. */
  readonly manifest: string
  /** SHA-256 of the manifest's bytes. */
  readonly H: Sha256
  /** Hashes of what was sent under this id before the office's key was revoked. */
  readonly formerH?: readonly Sha256[]
  readonly blobs: readonly (BlobReference & {
    /** Bytes as they are sent. */
    readonly bytes: Uint8Array<ArrayBuffer>
    /** Name and type of a file that is not sealed. */
    readonly name?: string
    readonly type?: string
  })[]
}

/**
 * What became of one attempt.
 *
 * - `receipt` (level A): success only once its signature has been checked.
 * - `accepted` (level B): the backend has repeated the id.
 * - `sent` (level C): somebody has answered; nobody has confirmed.
 * - `unsure` (level C): it may have arrived. Never again by itself: the citizen is asked.
 * - `to-hand-in`: the citizen has to carry it (file, or a form that leaves the page).
 * - `ambiguous`: it may have arrived. Same bytes again later.
 * - `later`: it was not taken now. `retryAfter` in milliseconds where the backend named it.
 * - `refused`: the backend will never take these bytes.
 */
export type Outcome =
  | { readonly kind: 'receipt'; readonly jws: string }
  | { readonly kind: 'accepted'; readonly reference: string | undefined }
  | { readonly kind: 'sent' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'to-hand-in' }
  | { readonly kind: 'without-receipt' }
  | { readonly kind: 'ambiguous'; readonly reason: ReasonCode }
  | { readonly kind: 'later'; readonly reason: ReasonCode; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly reason: ReasonCode }

/** Sends a parcel. Never throws: no network is an outcome. */
export type Transport<Kind extends Backend['kind']> = (
  parcel: Parcel<BackendOf<Kind>>,
  fetch: typeof globalThis.fetch,
) => Promise<Outcome>
