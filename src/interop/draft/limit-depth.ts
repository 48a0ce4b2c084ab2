import type { DraftField } from './draft.ts'
import type { NoteBook } from './note-book.ts'

/** Groups may stand in groups, but no deeper: what is in the third is asked once in each row of the second. */
export const limitDepth = (
  fields: readonly DraftField[],
  notes: NoteBook,
  depth = 0,
): readonly DraftField[] =>
  fields.flatMap((field): readonly DraftField[] => {
    if (field.fields === undefined) return [field]
    const inner = limitDepth(field.fields, notes, depth + 1)
    if (depth < 2) return [{ ...field, fields: inner }]
    notes.changed(
      field.at,
      `Die Gruppe „${field.label.de}“ steht in einer Gruppe in einer Gruppe. So tief geht es nicht: Ihre Fragen stehen jetzt einmal in der Gruppe darüber.`,
    )
    return inner
  })
