import type { DraftField } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import type { Base } from './component-base.ts'
import { dayLimits } from '../draft/day-limits.ts'

/** A `datetime`: a day, a time, or both, which are two questions of ours. */
export function momentFields(
  component: ForeignNode,
  { validate: _, ...base }: Base,
  notes: NoteBook,
): readonly DraftField[] {
  const hasDay = component.take('enableDate') !== false
  const hasTime = component.take('enableTime') !== false
  component.take('format')
  const picker = component.node('datePicker')
  const [min, max] = [picker?.take('minDate'), picker?.take('maxDate')]
  // The rest of the picker is how it looks, but days that cannot be picked are a rule.
  for (const key of Object.keys(picker?.source ?? {}))
    if (key !== 'disable' && key !== 'disableFunction') picker?.take(key)
  component.take('timePicker')
  for (const key of ['enableMinDateInput', 'enableMaxDateInput', 'customMinDate', 'customMaxDate'])
    component.take(key)
  const label = base.label.de
  const day: DraftField = { ...base, shape: { kind: 'date', ...dayLimits(min, max, label, base.at, notes) } }
  if (!hasTime) return [day]
  if (!hasDay) return [{ ...base, shape: { kind: 'time' } }]
  notes.changed(base.at, `„${label}“ fragte Tag und Uhrzeit in einem: Daraus sind zwei Fragen geworden.`)
  return [
    day,
    {
      ...base,
      default: undefined,
      hint: undefined,
      name: `${base.name}Uhrzeit`,
      aliases: [],
      label: { de: `${label}: Uhrzeit` },
      shape: { kind: 'time' },
    },
  ]
}
