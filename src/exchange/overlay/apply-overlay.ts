import type { Conflict } from './conflict.ts'
import { applyOne } from './internal/apply-one.ts'
import { explainClash } from './internal/explain-clash.ts'
import type { Operation } from './operation.ts'

/** A form with local changes put on. */
export interface Applied {
  readonly data: unknown
  readonly conflicts: readonly Conflict[]
}

/**
 * Puts local changes on a form, one after the other. What can be applied is applied, and where upstream changed the same the
 * local change wins; what the upstream form has in the way is said in a conflict. Never throws.
 */
export function applyOverlay(data: unknown, operations: readonly Operation[]): Applied {
  const conflicts: Conflict[] = []
  let form = data
  for (const [index, operation] of operations.entries()) {
    const outcome = applyOne(form, operation)
    if (outcome.clash) conflicts.push(explainClash(operation, index, outcome.clash, form))
    form = outcome.data
  }
  return { data: form, conflicts }
}
