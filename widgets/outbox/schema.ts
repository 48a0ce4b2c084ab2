import type { DBSchema } from 'idb'
import type { Backend } from '../contract/backend.ts'
import type { ReasonCode } from '../contract/error-codes.ts'
import type { BlobReference } from '../contract/envelope.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import type { Forwarded, SignedReceipt } from '../contract/receipt.ts'
import type { LocalText } from '../contract/text.ts'
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
 * - `sent`: somebody answered, nobody confirmed (level C). A copy stays for 30 days.
 */
export type ApplicationState = 'sealed' | 'sending' | 'waiting' | 'action' | 'expired' | 'sent'

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
  readonly ver: string
  /** Where it goes. Its address is absolute. */
  readonly backend: Backend
  /** Key that it is sealed to; `undefined` where the backend gets it unsealed: then it is encrypted for this device. */
  readonly kid: string | undefined
  /** Compact JWE, JSON of a `FitConnectParcel`, or base64url of what is encrypted for this device. */
  readonly manifest: string
  /** SHA-256 of the manifest's bytes as they are sent. */
  readonly H: Sha256
  /** Hashes of what was sent under this id before: it was sealed anew when the office's key was revoked. */
  readonly formerH: readonly Sha256[]
  /** What is sealed, encrypted for this device, so that it can be sealed anew. Not on a device that others use. */
  readonly copy: EncryptedPart | undefined
  readonly blobs: readonly BlobReference[]
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** Epoch milliseconds: not sent by itself after this. */
  readonly expiresAt: number
  /** Attempts begun on the wire. As long as there is none, nobody but this device has seen it. */
  readonly attempts: number
  /** Rounds in a row that did not deliver it: what the wait depends on. */
  readonly failures: number
  /** Epoch milliseconds: no attempt by itself before. */
  readonly nextAt: number
  readonly reason: ReasonCode | undefined
  /** What the county says of a form that it has closed. */
  readonly notice: LocalText | undefined
  /** Epoch milliseconds of the answer that counted as sent, at level C. */
  readonly sentAt: number | undefined
  /** Answers that looked like success but brought no receipt: a captive portal, a wrong address. */
  readonly withoutReceipt: number
}

/** What is left of an application that has arrived: our receipt, or that a backend has accepted it. */
export type KeptReceipt = ApplicationLabel & {
  readonly id: Uuid
  /** Where to ask what has become of it since, and what the last answer was. Only of what goes on to FIT-Connect. */
  readonly status?: { readonly url: string; readonly forwarded?: Forwarded }
} & (SignedReceipt | Accepted)

/** A backend's word, without a signature (level B). */
export interface Accepted {
  readonly jws?: undefined
  readonly accepted: {
    /** ISO 8601, the device's clock. */
    readonly at: string
    readonly by: string
    /** The backend's own reference, if it named one. */
    readonly reference: string | undefined
  }
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
  /**
   * First application that was on its way already when the citizen began to change it: every later one replaces it, so
   * that the office can tell which belong together even where one in between never arrives.
   */
  readonly replaces?: Uuid | undefined
  /** The last such application: sent no more once the next one is sealed. */
  readonly former?: Uuid | undefined
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
  keysets: {
    key: Sha256
    value: {
      readonly seq: number
      readonly jws: string
      /** Epoch milliseconds: when its signature was found to be right. Its delegate's time may be over since. */
      readonly seenAt: number
    }
  }
}
