import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { type Clause, type ClauseId, clausesOf } from './clauses.ts'
import { type FormWalk, formWalk } from './form-walk.ts'

/** Two versions of a form, taken apart. */
export interface Versions {
  readonly before: FormWalk
  readonly after: FormWalk
  readonly clausesBefore: ReadonlyMap<ClauseId, Clause>
  readonly clausesAfter: ReadonlyMap<ClauseId, Clause>
}

export function versionsOf(one: FormDefinition, other: FormDefinition): Versions {
  const [before, after] = [formWalk(one), formWalk(other)]
  return { before, after, clausesBefore: clausesOf(before), clausesAfter: clausesOf(after) }
}
