import type { DraftField, DraftStep } from './draft.ts'
import { idFor, optionValue, unused } from './name-id.ts'
import type { NoteBook } from './note-book.ts'
import type { Place } from './place.ts'

/** Gives every field its id: unique in its row and before it, as the engine wants it. */
export function assignIds(steps: readonly DraftStep[], notes: NoteBook): readonly (readonly Place[])[] {
  let order = 0
  const renamed: string[] = []

  const place = (
    field: DraftField,
    step: number,
    group: Place | undefined,
    taken: Set<string>,
    around: readonly ReadonlySet<string>[],
  ): Place => {
    const id = unused(
      idFor(field.name, field.label.de),
      (name) => taken.has(name) || around.some((ids) => ids.has(name)),
    )
    taken.add(id)
    if (id !== field.name && field.name !== field.label.de) renamed.push(`${field.name} → ${id}`)
    const inner: Place[] = []
    const made: Place = { field, id, order: order++, step, group, inner, options: optionsOf(field) }
    const row = new Set<string>()
    for (const child of field.fields ?? []) inner.push(place(child, step, made, row, [...around, taken]))
    return made
  }

  const ofForm = new Set<string>()
  const places = steps.map(({ fields }, step) =>
    fields.map((field) => place(field, step, undefined, ofForm, [])),
  )
  if (renamed.length > 0)
    notes.changed(
      '',
      `Diese Fragen haben eine neue Kennung, weil die alte bei uns nicht erlaubt, doppelt oder nichtssagend ist: ${shortened(renamed)}. Wer die Antworten weiterverarbeitet, muss das wissen.`,
    )
  const values = places.flat().flatMap((one) => renamedOptions(one))
  if (values.length > 0)
    notes.changed(
      '',
      `Diese Antworten haben eine neue Kennung: ${shortened(values)}. Wer die Antworten weiterverarbeitet, muss das wissen.`,
    )
  return places
}

const shortened = (names: readonly string[]): string =>
  names.length > 200
    ? `${names.slice(0, 200).join(', ')} und ${names.length - 200} weitere`
    : names.join(', ')

function optionsOf({ options = [] }: DraftField): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const taken = new Set<string>()
  for (const { value, label } of options) {
    if (values.has(String(value))) continue
    const own = unused(optionValue(String(value), label.de), (name) => taken.has(name), '-')
    taken.add(own)
    values.set(String(value), own)
  }
  return values
}

/** Where the foreign form had a value of its own, and not only the words. */
function renamedOptions({ id, field, options, inner }: Place): string[] {
  const own = (field.options ?? []).flatMap(({ value, label }) => {
    const now = options.get(String(value))
    return now === undefined || now === String(value) || String(value) === label.de
      ? []
      : [`${id}: ${String(value)} → ${now}`]
  })
  return [...own, ...inner.flatMap(renamedOptions)]
}
