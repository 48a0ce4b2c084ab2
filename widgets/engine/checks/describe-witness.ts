import { kindOf } from '../all-kinds.ts'
import { type Entries, type Entry, own } from '../entries.ts'
import type { Question } from '../kinds.ts'
import { contextOn } from './candidates.ts'
import { type FieldPlace, isComposite, listed, nameOf } from './outline.ts'
import type { Witness } from './search.ts'

/** What was answered so that something came about: "„Art“ (art) nicht beantwortet ist". */
export function describeWitness(places: readonly FieldPlace[], { entries, today }: Witness): string {
  const said = places.flatMap((place) => {
    const { field } = place
    if (field.kind === 'group' || field.kind === 'computed' || field.kind === 'info' || isComposite(field))
      return []
    const entry = entryOf(place, entries)
    if (entry === undefined) return [`${nameOf(place)} nicht gefragt wird`]
    return [`${nameOf(place)} ${state(field, entry as Entry, today)}`]
  })
  return said.length > 0 ? listed(said) : 'die Bedingungen der Antworten nicht zutreffen'
}

function state(field: Question, entry: Entry, today: string): string {
  const kind = kindOf(field)
  const context = contextOn(today, typeof entry === 'string' ? [entry] : [])
  const reading = kind.read(entry, field, context)
  return reading.kind === 'answer'
    ? `„${kind.write(reading.answer, field, context).replaceAll('\n', ', ')}“ ist`
    : 'nicht beantwortet ist'
}

/** In the only row, where the field stands in one. */
function entryOf({ field, group }: FieldPlace, entries: Entries): Entries[string] | undefined {
  const around = group ? entryOf(group, entries) : [entries]
  const [row] = Array.isArray(around) ? (around as readonly Entries[]) : []
  return row && own(row, field.id)
}
