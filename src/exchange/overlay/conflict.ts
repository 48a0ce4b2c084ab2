import type { Operation } from './operation.ts'

/**
 * What stands between a local change and upstream:
 *
 * - `changed`: upstream changed the same. The local value is taken.
 * - `gone`: upstream took out what is changed here. Not applied.
 * - `taken`: upstream added the same id with other content. The local content is taken.
 * - `place-gone`: what it should stand after is gone. It stands at the end.
 * - `target-gone`: the step or group it should stand in is gone. Not applied.
 * - `moved`: upstream moved the same to another place. The local place is taken.
 * - `unfit`: there is something of another shape. Not applied.
 */
export const conflictKinds = [
  'changed',
  'gone',
  'taken',
  'place-gone',
  'target-gone',
  'moved',
  'unfit',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** A local change that upstream touches, too. */
export interface Conflict {
  readonly operation: Operation
  /** Place of the operation in the list that was given. */
  readonly index: number
  readonly kind: ConflictKind
  /** German sentences: what happened, and what was done about it. */
  readonly words: string
  /** What upstream has there now. */
  readonly theirs?: unknown
  /** What the local change puts there. */
  readonly mine?: unknown
}
