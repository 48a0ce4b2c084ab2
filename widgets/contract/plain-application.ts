import type { Answers } from './answers.ts'
import type { Sha256, Slug, Uuid } from './primitives.ts'

/**
 * An application that is not sealed: what a backend without a key gets (`sealed: false`), and what a device keeps encrypted
 * for itself so that it can seal anew. The bytes of its files travel beside it.
 */
export interface PlainApplication {
  readonly submissionId: Uuid
  readonly form: Slug
  readonly version: string
  readonly office: Slug
  /** Hash of the release that was filled in. */
  readonly release: Sha256
  readonly language: string
  /** ISO 8601. */
  readonly sealedAt: string
  /** Earlier application that this one replaces. */
  readonly replaces?: Uuid
  readonly answers: Answers
  readonly files: readonly { readonly id: Uuid; readonly name: string; readonly type: string }[]
}
