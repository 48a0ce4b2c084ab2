import { choiceOf } from '../draft/choice-of.ts'
import type { DraftField, DraftOption } from '../draft/draft.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { lineOf } from '../draft/plain-text.ts'
import type { Base } from './component-base.ts'

/** A table of questions with the same answers: one choice each. */
export function surveyFields(
  component: ForeignNode,
  { validate: _, default: _default, ...base }: Base,
  notes: NoteBook,
): readonly DraftField[] {
  const options = pairs(component.list('values') ?? [])
  const questions = pairs(component.list('questions') ?? [])
  notes.changed(
    base.at,
    `„${base.label.de}“ war eine Tabelle: Daraus sind ${questions.length} einzelne Fragen geworden.`,
  )
  return questions.map((question) => ({
    ...base,
    name: String(question.value),
    aliases: [`${base.name}.${String(question.value)}`],
    label: question.label,
    ...choiceOf(options, false, base.at, question.label.de, notes),
  }))
}

const pairs = (list: readonly unknown[]): readonly DraftOption[] =>
  list.flatMap((item, index) => {
    const node = foreignNode(item, String(index))
    const label = lineOf(node?.text('label') ?? '')
    const value = node?.text('value') ?? label
    return value === '' ? [] : [{ value, label: { de: label || value } }]
  })
