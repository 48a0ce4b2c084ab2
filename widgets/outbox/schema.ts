import type { DBSchema } from 'idb'
import type { ReasonCode } from '../contract/error-codes.ts'
import type { BlobReference } from '../contract/envelope.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import type { ReleaseOffice } from '../contract/release.ts'

/**
 * Where a sealed application stands. There is no state for "arrived": an acknowledged application is gone from here and
 * its receipt is what is left.
 *
 * - `sealed`: kept on this device, no attempt yet.
 * - `sending`: an attempt was begun. After a crash nobody knows how it ended, so it counts as `waiting`.
 * - `waiting`: goes out by itself, not before `nextAt`.
 * - `action`: needs the citizen.
 * - `expired`: waited too long to be sent by itself; kept until the citizen decides.
 */
export type ApplicationState = 'sealed' | 'sending' | 'waiting' | 'action' | 'expired'

/** What is shown of an application, before and after it has arrived. */
export interface ApplicationLabel {
  readonly form: string
  readonly title: string
  readonly authority: string
  readonly office: ReleaseOffice
}

/** A sealed application. From `manifest` to `blobs` no byte ever changes. */
export interface Application extends ApplicationLabel {
  readonly id: Uuid
  /** Compare-and-swap counter: a writer that read an older one has lost. */
  readonly rev: number
  readonly state: ApplicationState
  /** Draft it was sealed from; deleted with it when the receipt has come. */
  readonly draft: Uuid | undefined
  /** The county's site, absolute, ends with a slash: where its key set is. */
  readonly county: string
  /** Thumbprint of the root that the form was read under. */
  readonly root: Sha256
  /** The intake's API, absolute, ends with a slash. */
  readonly backend: string
  readonly kid: Sha256
  readonly manifest: string
  readonly H: Sha256
  readonly blobs: readonly BlobReference[]
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly attempts: number
  /** Epoch milliseconds: no attempt by itself before. */
  readonly nextAt: number
  readonly reason: ReasonCode | undefined
  /** Answers that looked like success but brought no receipt: a captive portal, a wrong address. */
  readonly withoutReceipt: number
}

/** What is left of an application that has arrived. */
export interface KeptReceipt extends ApplicationLabel, SignedReceipt {
  readonly id: Uuid
}

/** Bytes of a draft, encrypted for this device. */
export interface EncryptedPart {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: Uint8Array<ArrayBuffer>
}

/** What somebody has begun to fill in. */
export interface Draft {
  readonly id: Uuid
  readonly form: string
  readonly county: string
  readonly rev: number
  /** Version of the form when it was last saved. */
  readonly ver: string
  /** Epoch milliseconds. */
  readonly savedAt: number
  /** Application sealed from it, if one was. */
  readonly sealedAs: Uuid | undefined
  readonly content: EncryptedPart
}

export interface OutboxSchema extends DBSchema {
  applications: { key: Uuid; value: Application; indexes: { createdAt: number } }
  blobs: { key: [Uuid, Uuid]; value: Uint8Array<ArrayBuffer> }
  receipts: { key: Uuid; value: KeptReceipt }
  drafts: { key: Uuid; value: Draft; indexes: { form: string } }
  draftFiles: { key: [Uuid, Uuid]; value: EncryptedPart }
  /** The one key that drafts on this device are encrypted with. */
  keys: { key: 'draft'; value: CryptoKey }
  /** Last key set seen of each root. */
  keysets: { key: Sha256; value: { readonly seq: number; readonly jws: string } }
}
