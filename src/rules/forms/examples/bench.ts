import type { Clause, FieldPlace, Outline } from '../../../../widgets/engine/checks/outline.ts'
import type { Entries } from '../../../../widgets/engine/entries.ts'
import type { Budget } from './budget.ts'
import type { Decision, Decisions } from './decisions.ts'
import type { Fill, Taken } from './fill.ts'
import type { Trial, TryOut } from './trial.ts'

/** A form on the bench: everything that is needed to fill it in again and again. */
export interface Bench {
  readonly outline: Outline
  /** The day on which it is filled in. */
  readonly today: string
  readonly decisions: Decisions
  readonly fill: Fill
  readonly tryOut: TryOut
  readonly budget: Budget
}

/** A way of filling in, and what comes of it. */
export interface Filled {
  readonly taken: Taken
  readonly leftOut: ReadonlySet<FieldPlace>
  readonly entries: Entries
  readonly trial: Trial
}

const nothing: ReadonlySet<FieldPlace> = new Set()

/** Fills the form in once. */
export function filled({ fill, tryOut }: Bench, taken: Taken, leftOut = nothing): Filled {
  const entries = fill(taken, leftOut)
  return { taken, leftOut, entries, trial: tryOut(entries) }
}

/** The same way with other people and values, where they come through it as well. */
export function varied({ fill, tryOut }: Bench, way: Filled, variant: number): Filled {
  const entries = fill(way.taken, way.leftOut, variant)
  const trial = tryOut(entries)
  const isSame = trial.issues.length === 0 && [...trial.marks].join(' ') === [...way.trial.marks].join(' ')
  return isSame ? { ...way, entries, trial } : way
}

/** The same with another choice at one decision. */
export const withChoice = (taken: Taken, { place }: Decision, choice: number): Taken =>
  new Map(taken).set(place, choice)

/** Rules that decide whether a place is come to: those of its step, of the groups around it, and its own. */
export function clausesAround({ clausesAt }: Outline, place: FieldPlace): readonly Clause[] {
  const own = clausesAt.get(place.key) ?? []
  const outer = place.group ? [] : (clausesAt.get(place.step.key) ?? [])
  return [...own, ...outer]
}
