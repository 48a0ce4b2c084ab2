import type { DraftField, DraftStep, ForeignRule } from './draft.ts'
import type { NoteBook } from './note-book.ts'
import { bothOf } from './both-of.ts'
import { limitDepth } from './limit-depth.ts'

/** Steps a form may have. */
const most = 50

/** Leaves out steps without a question, and puts what is too many into the last one, under headings. */
export function limitSteps(steps: readonly DraftStep[], notes: NoteBook): readonly DraftStep[] {
  const asked = steps
    .map((step) => ({ ...step, fields: limitDepth(step.fields, notes) }))
    .filter(({ at, title, fields }) => {
      if (fields.length === 0)
        notes.lost(at, `Der Schritt „${title.de}“ enthält keine Frage und ist deshalb nicht im Formular.`)
      return fields.length > 0
    })
  const kept = asked.slice(0, most)
  const last = kept.at(-1)
  const rest = asked.slice(most)
  if (!last || rest.length === 0) return kept
  notes.changed(
    last.at,
    `Ein Formular hat höchstens ${most} Schritte: Die übrigen ${rest.length} stehen im letzten.`,
  )
  const { when, ...open } = last
  return [
    ...kept.slice(0, -1),
    {
      ...open,
      fields: [...asWhen(last.fields, when), ...rest.flatMap((step) => asWhen(step.fields, step.when))],
    },
  ]
}

const asWhen = (fields: readonly DraftField[], when: ForeignRule | undefined): readonly DraftField[] =>
  when === undefined ? fields : fields.map((field) => ({ ...field, when: bothOf(when, field.when) }))
