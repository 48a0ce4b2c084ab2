import type { BlobReference } from '../../widgets/contract/envelope.ts'
import type { Sha256, Slug, Uuid } from '../../widgets/contract/primitives.ts'

/** What is known of a sealed file without reading it. */
export interface StoredBlob {
  /** SHA-256 of the sealed bytes. */
  readonly sha256: Sha256
  /** Sealed bytes. */
  readonly size: number
}

/** A sealed file on its way in. */
export interface NewBlob {
  /** The application it belongs to. Its manifest comes last. */
  readonly application: Uuid
  readonly id: Uuid
  readonly sha256: Sha256
  readonly bytes: Uint8Array
  /** Epoch milliseconds. */
  readonly receivedAt: number
}

/** `other`: different bytes lie there already, or the application has come in without this file. */
export type BlobOutcome = 'created' | 'same' | 'other' | 'too-large'

/** A sealed application on its way in. */
export interface NewSubmission {
  readonly id: Uuid
  /** SHA-256 of the sealed manifest's bytes. */
  readonly h: Sha256
  readonly form: Slug
  readonly ver: string
  readonly office: Slug
  readonly kid: Sha256
  /** Compact JWE. */
  readonly manifest: string
  /** Number for people, from the id. */
  readonly code: string
  /** Epoch milliseconds. */
  readonly receivedAt: number
}

/** A sealed application that has come in, with the receipt its sender got. */
export interface StoredSubmission extends NewSubmission {
  /** Compact JWS, never made anew. */
  readonly receipt: string
  /** From 1, without gaps, never used twice. */
  readonly seq: number
}

/** The receipt of an application that has come in, and the bytes it is for. */
export type StoredReceipt = Pick<StoredSubmission, 'h' | 'receipt'>

/** What became of one attempt to hand in an application. */
export type Acceptance =
  | { readonly kind: 'created' | 'same'; readonly receipt: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'missing-blobs' }

/** Signs the receipt of an application once its number is known. */
export type Acknowledge = (seq: number) => Promise<string>

/**
 * Where sealed applications are kept. Whatever a method has answered survives a crash of the process and of the machine.
 *
 * Every method may throw `StoreUnavailableError`; then nothing has changed.
 */
export interface Store {
  blob(application: Uuid, id: Uuid): Promise<StoredBlob | undefined>
  /** @param maxApplicationBytes Sealed bytes that the files of one application may have together. */
  putBlob(blob: NewBlob, maxApplicationBytes: number): Promise<BlobOutcome>
  blobBytes(application: Uuid, id: Uuid): Promise<Uint8Array<ArrayBuffer> | undefined>
  receipt(id: Uuid): Promise<StoredReceipt | undefined>
  /**
   * Takes an application whole or not at all: files complete, row, number and receipt in one transaction. Of many
   * attempts with one id exactly one is `created`.
   */
  accept(
    submission: NewSubmission,
    blobs: readonly BlobReference[],
    acknowledge: Acknowledge,
  ): Promise<Acceptance>
  /** Everything that has come in, newest first. */
  submissions(): Promise<readonly StoredSubmission[]>
  /**
   * Deletes files whose application has not come in within `orphanLifetime`.
   *
   * @param now Epoch milliseconds.
   * @returns How many were deleted.
   */
  sweep(now: number): Promise<number>
  close(): Promise<void>
}

/** Milliseconds a file waits for its application: 24 hours, as long as FIT-Connect's. */
export const orphanLifetime = 24 * 60 * 60 * 1000

/** The store is busy, full or not reachable at the moment. Nothing has changed; trying again later is right. */
export class StoreUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreUnavailableError'
  }
}
