import type { Imported } from '../imported.ts'
import { assignIds } from './assign-ids.ts'
import { countFields } from './count-fields.ts'
import type { Draft, DraftStep } from './draft.ts'
import { limitSteps } from './limit-steps.ts'
import { slugOf, unused } from './name-id.ts'
import type { NoteBook } from './note-book.ts'
import { scopeOf } from './place.ts'
import { repair } from './repair.ts'
import { type Data, conditionFor, writeField } from './write-field.ts'
import { writeForm } from './write-form.ts'

/** Questions, notes and headings of a form at most: what is more is no form but a data model. */
export const mostFields = 1000

/** Makes a form of ours of a draft: ids, conditions, gaps; what contradicts itself goes, with a note. */
export function finishDraft(draft: Draft, notes: NoteBook): Imported {
  const count = countFields(draft.steps)
  if (count === 0) return refused('Darin steht keine Frage. Bitte prüfen Sie, ob es die richtige Datei ist.')
  if (count > mostFields)
    return refused(
      `Darin stehen ${count} Felder. Ein Formular hat höchstens ${mostFields}: Bitte teilen Sie es auf.`,
    )
  const asked = limitSteps(draft.steps, notes)
  const places = assignIds(asked, notes)
  const scope = scopeOf(places.flat())
  const ids = new Set<string>()
  const steps = asked.flatMap((step, index): Data[] => {
    const own = places[index] ?? []
    const fields = own.flatMap((place) => writeField(place, scope, notes) ?? [])
    if (fields.length === 0) return []
    const when = conditionFor(
      step.at,
      `Der Schritt „${step.title.de}“ kommt nur unter einer Bedingung`,
      step.when,
      { scope, before: own[0]?.order ?? 0 },
      notes,
    )
    const id = unused(stepId(step, index), (name) => ids.has(name), '-')
    ids.add(id)
    return [
      {
        id,
        title: step.title,
        ...(step.intro && { intro: step.intro }),
        ...(when !== undefined && { when }),
        fields,
      },
    ]
  })
  if (steps.length === 0) return refused('Von den Fragen ließ sich keine übernehmen.')
  return repair(writeForm(draft, steps, count, notes), notes)
}

const stepId = ({ title, name = '' }: DraftStep, index: number): string =>
  slugOf(title.de) || slugOf(name) || `schritt-${index + 1}`

const refused = (reason: string): Imported => ({
  ok: false,
  mistakes: [{ element: 'Formular', line: 1, reason }],
})
