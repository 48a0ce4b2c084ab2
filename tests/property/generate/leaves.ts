import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { type Entries, type Entry, own, partsIn, rowsIn } from '../../../widgets/engine/entries.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import { partsOf } from './entries.ts'

/** One thing that was entered. */
export interface Leaf {
  readonly path: string
  readonly question: Question
  readonly entry: Entry
}

/** A group and how many rows it was given. */
export interface FilledGroup {
  readonly path: string
  readonly rows: number
}

/** Everything that was entered, one by one, in the order of the form. */
export function leavesOf(
  { steps }: FormDefinition,
  entries: Entries,
): { readonly leaves: readonly Leaf[]; readonly groups: readonly FilledGroup[] } {
  const leaves: Leaf[] = []
  const groups: FilledGroup[] = []
  const collect = (fields: readonly Field[], entered: Entries, prefix: string): void => {
    for (const field of fields) {
      const value = own(entered, field.id)
      const path = `${prefix}${field.id}`
      const parts = partsOf(field)
      if (value === undefined) continue
      if (parts) collect(parts, partsIn(value), `${path}.`)
      else if (field.kind === 'group') {
        groups.push({ path, rows: rowsIn(value).length })
        rowsIn(value).forEach((row, index) => {
          collect(field.fields, row, `${path}.${index}.`)
        })
      } else leaves.push({ path, question: field as Question, entry: value as Entry })
    }
  }
  collect(
    steps.flatMap(({ fields }) => fields),
    entries,
    '',
  )
  return { leaves, groups }
}
