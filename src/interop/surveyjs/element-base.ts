import type { LocalText } from '../../../widgets/contract/text.ts'
import { bothOf } from '../draft/both-of.ts'
import type { DraftField, ForeignRule } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { quoted } from '../draft/quoted.ts'
import { parseExpression } from './parse-expression.ts'
import type { SurveyTexts } from './survey-texts.ts'

/** Where an element stands. */
export interface Surroundings {
  readonly when?: ForeignRule | undefined
  /** Names of the groups around, outermost first. */
  readonly path: readonly string[]
  readonly texts: SurveyTexts
  readonly notes: NoteBook
}

/** What all questions of SurveyJS have in common. */
export type ElementBase = Pick<
  DraftField,
  'at' | 'name' | 'aliases' | 'label' | 'hint' | 'required' | 'when' | 'default'
>

/** Reads name, title, description, conditions, default. */
export function elementBase(element: ForeignNode, { when, path, texts, notes }: Surroundings): ElementBase {
  const { at } = element
  const name = element.text('name') ?? ''
  const valueName = element.text('valueName')
  const label: LocalText = texts.line(element, 'title') ?? { de: name || 'Frage' }
  const hint = hintOf(element, texts, notes)
  const required = element.take('isRequired') === true
  const requiredIf = expressionAt(
    element,
    'requiredIf',
    `„${label.de}“ ist nur unter einer Bedingung Pflicht`,
    notes,
  )
  const condition = bothOf(when, shownWhen(element, label.de, notes))
  const calls = [
    ...(valueName === undefined ? [] : [valueName]),
    ...path.map((_, index) => [...path.slice(index), name].join('.')),
  ]
  const script = [
    'defaultValueExpression',
    'setValueExpression',
    'setValueIf',
    'resetValueIf',
    'minValueExpression',
    'maxValueExpression',
  ]
  for (const key of script) {
    const code = element.text(key)
    if (code !== undefined)
      notes.todo(at, `„${key}“ bei „${label.de}“ wird nicht übernommen: ${quoted(code)}. Bitte neu anlegen.`)
  }
  return {
    at,
    name: name || label.de,
    aliases: calls,
    label,
    ...(hint && { hint }),
    required: required || (requiredIf ?? false),
    ...(condition && { when: condition }),
    default: element.take('defaultValue'),
  }
}

function hintOf(element: ForeignNode, texts: SurveyTexts, notes: NoteBook): LocalText | undefined {
  const hint = texts.line(element, 'description')
  const placeholder = texts.line(element, 'placeholder') ?? texts.line(element, 'placeHolder')
  if (hint === undefined && placeholder) {
    notes.changed(
      element.at,
      `Der Platzhalter „${placeholder.de}“ steht jetzt als Hinweis über dem Feld: In einem Feld verschwindet er beim Tippen.`,
    )
    return placeholder
  }
  if (placeholder)
    notes.lost(element.at, `Der Platzhalter „${placeholder.de}“ entfällt; es gibt einen Hinweis.`)
  return hint
}

/** `visibleIf`, and `enableIf`, which becomes the same. */
export function shownWhen(element: ForeignNode, label: string, notes: NoteBook): ForeignRule | undefined {
  const visible = expressionAt(
    element,
    'visibleIf',
    `„${label}“ wird nur unter einer Bedingung gefragt`,
    notes,
  )
  const enable = expressionAt(
    element,
    'enableIf',
    `„${label}“ ist nur unter einer Bedingung freigegeben`,
    notes,
  )
  if (enable)
    notes.changed(
      element.at,
      `„${label}“ war gesperrt, bis ${quoted(enable.text)} galt. Jetzt wird es erst dann gefragt.`,
    )
  return bothOf(visible, enable)
}

/** An expression as a rule, or a note of what it was. */
export function expressionAt(
  element: ForeignNode,
  key: string,
  what: string,
  notes: NoteBook,
): ForeignRule | undefined {
  const text = element.text(key)
  if (text === undefined) return undefined
  const read = parseExpression(text)
  if (read.ok) return { rule: read.rule, text }
  notes.todo(
    element.at,
    `${what}: ${quoted(text)}. Sie ließ sich nicht übernehmen, denn ${read.why}. Bitte in der Werkstatt neu anlegen.`,
  )
  return undefined
}
