import type { FieldPlace, Outline } from '../../../../widgets/engine/checks/outline.ts'
import { adults, minors, type Person } from './values/people.ts'
import { pick } from './values/about.ts'

/** Whose answers a question gets: each question for a person is about somebody else, and what follows is about them. */
export type Who = (place: FieldPlace, row: number, variant: number) => Person

const isAboutChild = /\bKind(?:er|es)?\b|Schüler|Tochter|Sohn|[Mm]inderjährig/u

/** Numbers the people of a form. */
export function whoIn({ fields }: Outline): Who {
  const numbers = new Map<FieldPlace, number>()
  let people = 0
  let current = 0
  for (const place of fields) {
    const { field, group } = place
    const opensRows = field.kind === 'group' && group === undefined
    if (field.kind === 'person' || opensRows) {
      current = people
      people += 1
    } else if (group === undefined && wasInRows(place, fields)) {
      // After the rows of a group the form speaks of the applicant again.
      current = 0
    }
    numbers.set(place, current)
  }
  return (place, row, variant) => {
    const named = `${place.field.label.de} ${place.group && 'item' in place.group.field ? place.group.field.item.de : ''}`
    return pick(isAboutChild.test(named) ? minors : adults, (numbers.get(place) ?? 0) + row + variant)
  }
}

const wasInRows = (place: FieldPlace, fields: readonly FieldPlace[]): boolean =>
  fields[fields.indexOf(place) - 1]?.group !== undefined
