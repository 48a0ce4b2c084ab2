import type { ConflictKind } from '../conflict.ts'
import type { Operation } from '../operation.ts'

/** Something in the way of an operation, before it is put in words. */
export interface Clash {
  readonly kind: ConflictKind
  readonly theirs?: unknown
  readonly mine?: unknown
}

/** What became of one operation. */
export interface Outcome {
  readonly data: unknown
  /** The operation as it has to read for this form; none where it changes nothing or cannot be applied. */
  readonly renewed?: Operation
  readonly clash?: Clash
}
