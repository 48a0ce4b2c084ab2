import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { defaultEntry } from '../../../widgets/engine/default-entry.ts'
import { type Entries, own, partsIn, rowsIn } from '../../../widgets/engine/entries.ts'
import { rowTitle } from '../../../widgets/engine/entries.ts'
import type { Item } from '../../../widgets/engine/walk.ts'
import { isEntered } from './is-entered.ts'
import { isComposite, isQuestion, partsOf } from './parts.ts'

/** Questions that were answered but are not on the way, in the order of the form: "Kind 2: Klasse". */
export function leftOut(
  { steps }: FormDefinition,
  entries: Entries,
  items: readonly Item[],
  today: string,
): string[] {
  const asked = new Set(items.map(({ path }) => path))
  const among = (fields: readonly Field[], entered: Entries, prefix: string, title: string): string[] =>
    fields.flatMap((field) => {
      const path = prefix + field.id
      const value = own(entered, field.id)
      if (field.kind === 'group')
        return rowsIn(value).flatMap((row, index) =>
          among(field.fields, row, `${path}.${index}.`, `${title}${rowTitle(field.item.de, index)}: `),
        )
      if (isComposite(field))
        return among(partsOf(field), partsIn(value), `${path}.`, `${title}${field.label.de}: `)
      const isLeftOut = isQuestion(field) && !asked.has(path) && isEntered(value, defaultEntry(field, today))
      return isLeftOut ? [title + field.label.de] : []
    })
  return among(
    steps.flatMap(({ fields }) => fields),
    entries,
    '',
    '',
  )
}
