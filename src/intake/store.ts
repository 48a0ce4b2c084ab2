import type { BlobReference } from '../../widgets/contract/envelope.ts'
import type { Feedback, FeedbackReason } from '../../widgets/contract/feedback.ts'
import type { IsoDate, Sha256, Slug, Uuid } from '../../widgets/contract/primitives.ts'

/** What is known of a sealed file without reading it. */
export interface StoredBlob {
  /** SHA-256 of the sealed bytes. */
  readonly sha256: Sha256
  /** Sealed bytes. */
  readonly size: number
}

/** A sealed file on its way in. Its bytes lie in the blob folder already, durably. */
export interface NewBlob {
  /** The application it belongs to. Its manifest comes last. */
  readonly application: Uuid
  readonly id: Uuid
  readonly sha256: Sha256
  /** Sealed bytes. */
  readonly size: number
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
  /** Key it is sealed to: a SHA-256 thumbprint, or what a FIT-Connect destination calls its key. */
  readonly kid: string
  readonly kind: SubmissionKind
  /** Compact JWE, or the JSON of a `FitConnectParcel`. Empty once it was deleted. */
  readonly manifest: string
  /** Number for people, from the id. */
  readonly code: string
  /** Epoch milliseconds. */
  readonly receivedAt: number
}

/** For our own office, or for a FIT-Connect destination that we relay to. */
export type SubmissionKind = 'sealed' | 'fit-connect'

/** A sealed application that has come in, with the receipt its sender got. */
export interface StoredSubmission extends NewSubmission {
  /** Compact JWS, never made anew. */
  readonly receipt: string
  /** From 1, never used twice. SQLite leaves out none; PostgreSQL may. */
  readonly seq: number
  /** Epoch milliseconds: when the office first opened it. */
  readonly fetchedAt: number | undefined
  /** Epoch milliseconds: when its ciphertext was deleted. Receipt and hash stay. */
  readonly purgedAt: number | undefined
}

/** What is owed to somebody for an application that has come in: kept with it, done later, step by step. */
export const forwardKinds = ['mail', 'notice', 'webhook', 'fit-connect'] as const
export type ForwardKind = (typeof forwardKinds)[number]

/** An errand that is owed: which, and to whom (a name from the county's `forwarding`). */
export interface Errand {
  readonly kind: ForwardKind
  readonly target: string
}

/** An errand under way. Whoever holds its lease does it; nobody else may. */
export interface LeasedErrand extends Errand {
  readonly number: number
  /** Application it is for. */
  readonly submission: Uuid
  /** What was reached so far, JSON; empty before the first step. Written before the next step begins. */
  readonly progress: string
  /** Attempts begun so far, this one too. */
  readonly attempts: number
  /** Names this lease: a writer with another one has lost it. */
  readonly lease: string
}

/** How an errand stands, for people who look after the intake. */
export interface ErrandState extends Errand {
  /** Names it for good: what people say when they want it tried again. */
  readonly number: number
  readonly submission: Uuid
  readonly state: 'waiting' | 'done' | 'failed'
  readonly attempts: number
  /** Why it failed or waits, without any content. */
  readonly reason: string | undefined
}

/** An application as lists show it. */
export type SubmissionEntry = Omit<StoredSubmission, 'manifest'> & {
  /** Sealed files that are kept for it. */
  readonly files: number
}

/** A sealed file with what names its bytes in the blob folder. */
export type StoredFile = StoredBlob & Pick<NewBlob, 'application' | 'id'>

/** The receipt of an application that has come in, and the bytes it is for. */
export type StoredReceipt = Pick<StoredSubmission, 'h' | 'receipt'>

/** An answer to "War diese Seite hilfreich?" of one day. The day is all that is known of when it came. */
export type DatedFeedback = Feedback & {
  /** Day in Germany. */
  readonly day: IsoDate
}

/** How often one page got one answer on one day. */
export interface FeedbackCount {
  /** Day in Germany. */
  readonly day: IsoDate
  readonly page: string
  readonly answer: Feedback['answer']
  /** Only with a "no", and only where one was chosen. */
  readonly reason?: FeedbackReason
  readonly count: number
}

/** What became of one attempt to hand in an application. */
export type Acceptance =
  | { readonly kind: 'created' | 'same'; readonly receipt: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'missing-blobs' }

/** Signs the receipt of an application once its number is known. */
export type Acknowledge = (seq: number) => Promise<string>

/**
 * Where sealed applications are kept. Whatever a method has answered survives a crash of the process and of the machine.
 * Id, hash and receipt of an application are kept for good, also once its ciphertext is deleted: whoever sends it again,
 * however late, gets the same receipt.
 *
 * Every method may throw `StoreUnavailableError`. Then nothing has changed, or, where the way to a database server was cut
 * in the moment of the commit, all of it has: asking again is always right.
 */
export interface Store {
  blob(application: Uuid, id: Uuid): Promise<StoredBlob | undefined>
  /** @param maxApplicationBytes Sealed bytes that the files of one application may have together. */
  putBlob(blob: NewBlob, maxApplicationBytes: number): Promise<BlobOutcome>
  /** Every file there is a row for. */
  files(): Promise<readonly StoredFile[]>
  receipt(id: Uuid): Promise<StoredReceipt | undefined>
  /**
   * Takes an application whole or not at all: files complete, row, number and receipt in one transaction. Of many
   * attempts with one id exactly one is `created`.
   */
  accept(
    submission: NewSubmission,
    blobs: readonly BlobReference[],
    acknowledge: Acknowledge,
    errands?: readonly Errand[],
  ): Promise<Acceptance>
  /** Everything that has come in, newest first, without the manifests. */
  submissions(): Promise<readonly SubmissionEntry[]>
  submission(id: Uuid): Promise<StoredSubmission | undefined>
  /** Notes that the office has opened an application; the first time counts. */
  markFetched(id: Uuid, at: number): Promise<void>
  /**
   * Takes an errand that is due, oldest first; `undefined` where none is. It counts as begun, and is nobody else's until
   * `now + lifetime`.
   *
   * @param now Epoch milliseconds.
   * @param lifetime Milliseconds.
   */
  leaseErrand(now: number, lifetime: number): Promise<LeasedErrand | undefined>
  /** Keeps how far an errand has come, before its next step. @returns False where the lease is somebody else's by now. */
  saveProgress(errand: LeasedErrand, progress: string): Promise<boolean>
  /** Ends an attempt. @returns False where the lease is somebody else's by now. */
  endErrand(errand: LeasedErrand, end: ErrandEnd): Promise<boolean>
  /** Errands of an application; of all that are not done where left out. */
  errands(submission?: Uuid): Promise<readonly ErrandState[]>
  /** Every errand there ever was, oldest first. */
  allErrands(): Promise<readonly ErrandState[]>
  /**
   * Makes a failed errand due again at once, because somebody has seen to what was wrong. What was reached stays; attempts
   * are counted anew.
   *
   * @returns False where there is no failed errand of this number.
   */
  retryErrand(number: number): Promise<boolean>
  /** Counts an answer. Nothing else of it is kept: two of the same day are one row with a 2. */
  countFeedback(feedback: DatedFeedback): Promise<void>
  /** What was answered from a day on, oldest day first. */
  feedback(wanted: { readonly since: IsoDate }): Promise<readonly FeedbackCount[]>
  /**
   * Deletes what need not be kept any longer: rows of files whose application has not come in within `orphanLifetime`,
   * the ciphertext of applications that the office has fetched longer ago than their form's retention, once nothing
   * is owed for them, and answers older than `feedbackDays`. Receipts and hashes stay.
   *
   * @param now Epoch milliseconds.
   * @param retention Milliseconds after which a form's ciphertext is deleted, by form; `undefined` keeps it.
   * @returns Files whose bytes may now be deleted from the blob folder.
   */
  sweep(now: number, retention: (form: Slug) => number | undefined): Promise<Swept>
  /** Copies everything, as it is at one moment, to a file that does not exist yet. SQLite only; PostgreSQL has `pg_dump`. */
  backup?(path: string): Promise<void>
  /** Throws `StoreUnavailableError` where nothing could be stored now. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** The store's part that knows what is owed. */
export type ErrandStore = Pick<
  Store,
  'leaseErrand' | 'saveProgress' | 'endErrand' | 'errands' | 'allErrands' | 'retryErrand'
>

/** The store's part that counts answers. */
export type FeedbackStore = Pick<Store, 'countFeedback' | 'feedback'>

/** How an attempt at an errand ended. */
export type ErrandEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly nextAt: number; readonly reason: string }
  /** People have to see to it. */
  | { readonly kind: 'failed'; readonly reason: string }

/** What a sweep has deleted. */
export interface Swept {
  readonly files: readonly { readonly application: Uuid; readonly id: Uuid }[]
  readonly applications: number
}

/** Milliseconds a file waits for its application: 24 hours, as long as FIT-Connect's. */
export const orphanLifetime = 24 * 60 * 60 * 1000

/** Days that counted answers are kept: a year, and some weeks to compare it with the one before. */
export const feedbackDays = 400

/** The store is busy, full or not reachable at the moment. Trying again later is right. */
export class StoreUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreUnavailableError'
  }
}
