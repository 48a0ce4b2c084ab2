import { maxBlobBytes, maxFilesBytes, maxManifestBytes } from '../../widgets/contract/limits.ts'
import type { Keyset } from '../../widgets/contract/keyset.ts'
import type { Slug } from '../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../widgets/seal/keys.ts'
import type { PlainForms } from './plain-forms.ts'
import type { RequestLog } from './request-log.ts'
import type { Store } from './store.ts'

/** Everything the intake is a function of. */
export interface IntakeDependencies {
  readonly store: Store
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly keys: IntakeKeys
  /** Office that each form is bound to. A form that is not in here is not taken. */
  readonly forms: Pick<ReadonlyMap<Slug, { readonly office: Slug }>, 'get'>
  /** Forms that are filled in without JavaScript; none are taken where left out. */
  readonly plain?: PlainForms
  readonly limits?: IntakeLimits
  /** Origins that may send; any where left out. Abuse control: nothing ambient authorises a submission anyway. */
  readonly allowedOrigins?: readonly string[] | undefined
  readonly log: RequestLog
}

export interface IntakeKeys {
  /** Signs receipts. */
  readonly receipt: PrivateKey
  /** The county's published keys: what may be sealed to. */
  readonly keyset: Keyset
}

/** All in bytes. */
export interface IntakeLimits {
  readonly maxManifestBytes: number
  readonly maxBlobBytes: number
  /** Sealed files of one application together. */
  readonly maxApplicationBytes: number
  /** Bodies under way together: what the server needs of memory. */
  readonly maxBytesInFlight: number
}

/** Takes whatever the widget can seal, with a quarter of a gigabyte for bodies under way. */
export const defaultLimits: IntakeLimits = {
  maxManifestBytes,
  maxBlobBytes,
  maxApplicationBytes: maxFilesBytes * 1.6,
  maxBytesInFlight: 256_000_000,
}
