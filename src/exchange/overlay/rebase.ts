import type { Conflict } from './conflict.ts'
import { applyOne } from './internal/apply-one.ts'
import { explainClash } from './internal/explain-clash.ts'
import { isSameThing } from './internal/is-same-thing.ts'
import { missingFrom } from './internal/missing-from.ts'
import type { Outcome } from './internal/outcome.ts'
import type { Operation } from './operation.ts'
import { overlayBetween } from './overlay-between.ts'

/** How a conflict was decided, by the operation's place in the list. */
export type Choices = Readonly<Record<number, 'mine' | 'theirs'>>

/** Local changes for a new version of the form they were made for. */
export interface Rebased {
  /**
   * With `was` as upstream has it now; what upstream did, too, is left out, and so is what cannot be applied. Where a conflict
   * is not decided, the local change is in it.
   */
  readonly operations: readonly Operation[]
  /** Those without a choice. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Takes local changes over to a new upstream version.
 *
 * @param choices `theirs` drops the operation; `mine` keeps it, and puts back what upstream took out under it.
 */
export function rebase(
  operations: readonly Operation[],
  oldUpstream: unknown,
  newUpstream: unknown,
  choices: Choices = {},
): Rebased {
  const settled = settle(operations, oldUpstream)
  const theirMoves = overlayBetween(oldUpstream, newUpstream).filter(({ do: does }) => does === 'move')
  const kept: Operation[] = []
  const conflicts: Conflict[] = []
  let data = newUpstream

  const take = ({ data: next, renewed }: Outcome): void => {
    data = next
    if (renewed) kept.push(renewed)
  }
  for (const [index, operation] of settled.entries()) {
    const choice = Object.hasOwn(choices, index) ? choices[index] : undefined
    if (choice === 'theirs') continue
    const outcome = movedByBoth(applyOne(data, operation), operation, theirMoves)
    if (!outcome.clash) {
      take(outcome)
    } else if (choice === 'mine') {
      for (const missing of missingFrom(data, operation, oldUpstream)) take(applyOne(data, missing))
      take(applyOne(data, operation))
    } else {
      conflicts.push(explainClash(operations[index] ?? operation, index, outcome.clash, data))
      take(outcome)
    }
  }
  return { operations: kept, conflicts }
}

/** The operations as they read for the form they were made for: somebody who writes one by hand may leave out `was`. */
function settle(operations: readonly Operation[], oldUpstream: unknown): readonly Operation[] {
  let data = oldUpstream
  return operations.map((operation) => {
    const { data: next, renewed } = applyOne(data, operation)
    data = next
    return renewed ?? operation
  })
}

/** Where upstream put something in another place of the same list, its own place says nothing of that. */
function movedByBoth(outcome: Outcome, operation: Operation, theirMoves: readonly Operation[]): Outcome {
  if (operation.do !== 'move' || outcome.clash || !outcome.renewed) return outcome
  const theirs = theirMoves.find((move) => isSameThing(move, operation))
  return theirs?.do === 'move'
    ? { ...outcome, clash: { kind: 'moved', theirs: theirs.to ?? theirs.step, mine: operation.after } }
    : outcome
}
