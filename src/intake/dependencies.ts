import { maxBlobBytes, maxFilesBytes, maxManifestBytes } from '../../widgets/contract/limits.ts'
import type { Keyset } from '../../widgets/contract/keyset.ts'
import type { Slug } from '../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../widgets/seal/keys.ts'
import type { BlobFolder } from './blob-folder.ts'
import type { FormBinding } from './form-bindings.ts'
import type { IntakeMetrics } from './metrics.ts'
import type { PlainForms } from './plain-forms.ts'
import type { RequestLog } from './request-log.ts'
import type { Store } from './store.ts'

/** Everything the intake is a function of. */
export interface IntakeDependencies {
  readonly store: Store
  /** Where the sealed files lie. */
  readonly blobs: BlobFolder
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly keys: IntakeKeys
  /** What each form is bound to. A form that is not in here is not taken. */
  readonly forms: Pick<ReadonlyMap<Slug, FormBinding>, 'get'>
  /** Forms that are filled in without JavaScript; none are taken where left out. */
  readonly plain?: PlainForms
  /** Whether a page of the site asks if it helped. No answers are taken where left out. */
  readonly isAskedPage?: (path: string) => boolean
  /** Limits that differ from `defaultLimits`. */
  readonly limits?: Partial<IntakeLimits>
  /** Demands a proof of work with each new application. Off where left out. */
  readonly proofOfWork?: boolean
  /** Origins that may send; any where left out. Abuse control: nothing ambient authorises a submission anyway. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** Proxies of our own in front: that many entries of `X-Forwarded-For` are believed, from the right. None where left out. */
  readonly trustedProxies?: number
  /** What is counted; `/metrics` is not there where left out. */
  readonly metrics?: IntakeMetrics
  /** Whoever has it may read the metrics. Left out, programs on this machine may. */
  readonly metricsToken?: string | undefined
  readonly log: RequestLog
}

export interface IntakeKeys {
  /** Signs receipts. */
  readonly receipt: PrivateKey
  /** The county's published keys: what may be sealed to. */
  readonly keyset: Keyset
}

export interface IntakeLimits {
  /** Bytes. */
  readonly maxManifestBytes: number
  /** Bytes. */
  readonly maxBlobBytes: number
  /** Bytes of the sealed files of one application together. */
  readonly maxApplicationBytes: number
  /** Bytes of the bodies under way together that are read into memory. */
  readonly maxBytesInFlight: number
  /** Requests under way together. */
  readonly maxInFlight: number
  /** Time a body may take: so many milliseconds, and what it needs at so many bytes a millisecond. */
  readonly slowest: { readonly ms: number; readonly bytesPerMs: number }
  /** How often; any number where left out. Counted by each process of the intake for itself. */
  readonly rates?: RateLimits
}

/** How often, in all the time there is. */
export interface RateLimits {
  /** Requests of one address. */
  readonly perAddress: Rate
  /** New applications with one form. */
  readonly perForm: Rate
  /** New applications. */
  readonly inTotal: Rate
  /** Answers of one address to "War diese Seite hilfreich?". */
  readonly feedback: Rate
}

export interface Rate {
  readonly most: number
  readonly seconds: number
}

/**
 * Takes whatever the widget can seal, with a quarter of a gigabyte for bodies under way. A body gets the time that the
 * widget gives it: half a minute, and 25 kB a second (delivery.md).
 */
export const defaultLimits: IntakeLimits = {
  maxManifestBytes,
  maxBlobBytes,
  maxApplicationBytes: maxFilesBytes * 1.6,
  maxBytesInFlight: 256_000_000,
  maxInFlight: 1000,
  slowest: { ms: 30_000, bytesPerMs: 25 },
}

/**
 * Generous: a school class that applies from one address within ten minutes, with files and repeated attempts, stays below.
 * Whoever sends in masses does not.
 */
export const defaultRates: RateLimits = {
  perAddress: { most: 1200, seconds: 600 },
  perForm: { most: 5000, seconds: 3600 },
  inTotal: { most: 20_000, seconds: 3600 },
  feedback: { most: 20, seconds: 3600 },
}
