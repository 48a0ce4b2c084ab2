import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { overlayBetween } from '../overlay/overlay-between.ts'
import type { Change } from './change.ts'
import { atOf } from './words/at-of.ts'
import { spokenForm } from './words/form-words.ts'
import { tell } from './words/tell.ts'

/** Everything that is different between two versions of a form, in words; none where they are equal. */
export function changesBetween(before: FormDefinition, after: FormDefinition): readonly Change[] {
  const forms = { before: spokenForm(before), after: spokenForm(after) }
  return overlayBetween(before, after).map((operation) => ({
    at: atOf(operation),
    ...tell({ operation, ...forms }),
  }))
}
