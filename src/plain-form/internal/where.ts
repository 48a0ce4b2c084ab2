import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { rowTitle } from '../../../widgets/engine/entries.ts'
import { isComposite, partsOf } from './parts.ts'

/** In which row or question of several parts a path lies: "Familie 2, Kind 1". Empty where it stands by itself. */
export function whereIs({ steps }: FormDefinition, path: string): string {
  const titles: string[] = []
  let fields: readonly Field[] = steps.flatMap((step) => step.fields)
  const segments = path.split('.')
  while (segments.length > 1) {
    const id = segments.shift()
    const field = fields.find((candidate) => candidate.id === id)
    if (field?.kind === 'group') {
      titles.push(rowTitle(field.item.de, Number(segments.shift())))
      fields = field.fields
    } else if (field && isComposite(field)) {
      titles.push(field.label.de)
      fields = partsOf(field)
    } else break
  }
  return titles.join(', ')
}
