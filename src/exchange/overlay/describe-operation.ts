import { spokenForm } from '../compare/words/form-words.ts'
import { tell } from '../compare/words/tell.ts'
import { applyOne } from './internal/apply-one.ts'
import type { Operation } from './operation.ts'

/**
 * A local change as a German sentence: `In „Was ist passiert?“ heißt die Frage „Linie“ jetzt „Buslinie“.`
 *
 * @param definition The form that the operation is for, for the words of its questions: a definition or expanded data.
 */
export function describeOperation(operation: Operation, definition: unknown): string {
  const after = applyOne(definition, operation).data
  return tell({ operation, before: spokenForm(definition), after: spokenForm(after) }).words
}
