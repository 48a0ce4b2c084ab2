import type { DraftField, ForeignRule } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { lineOf, markdownOf } from '../draft/plain-text.ts'
import { quoted } from '../draft/quoted.ts'
import { bothOf } from '../draft/both-of.ts'
import { formioCondition } from './formio-condition.ts'

/** Where a component stands. */
export interface Around {
  /** Keys of containers and grids, outermost first. */
  readonly path: readonly string[]
  /** What must hold for all that is in the container. */
  readonly when?: ForeignRule | undefined
  readonly notes: NoteBook
}

/** What all questions of Form.io have in common. */
export type Base = Pick<
  DraftField,
  'at' | 'name' | 'aliases' | 'label' | 'hint' | 'required' | 'when' | 'default'
> & {
  readonly validate: ForeignNode | undefined
}

/** Reads label, help, condition and whether an answer is required; scripts become notes. */
export function componentBase(component: ForeignNode, { path, when, notes }: Around): Base {
  const { at } = component
  const key = component.text('key') ?? ''
  const label =
    lineOf(component.text('label') ?? component.text('title') ?? component.text('legend') ?? '') ||
    key ||
    'Frage'
  const validate = component.node('validate')
  const required = validate?.take('required')
  noteScripts(component, validate, label, notes)
  const condition = bothOf(when, formioCondition(component, label, notes))
  return {
    at,
    name: key === '' ? label : key,
    aliases:
      key === '' || path.length === 0 ? [] : path.map((_, index) => [...path.slice(index), key].join('.')),
    label: { de: label },
    ...hintOf(component, notes),
    required: required === true || required === 'true',
    ...(condition && { when: condition }),
    default: component.take('defaultValue'),
    validate,
  }
}

function hintOf(component: ForeignNode, notes: NoteBook): Pick<Base, 'hint'> {
  const parts = [component.text('description'), component.text('tooltip')].flatMap((part) => {
    const text = markdownOf(part ?? '')
    return text === '' ? [] : [text]
  })
  const placeholder = lineOf(component.text('placeholder') ?? '')
  if (placeholder !== '' && parts.length === 0) {
    notes.changed(
      component.at,
      `Der Platzhalter „${placeholder}“ steht jetzt als Hinweis über dem Feld: In einem Feld verschwindet er beim Tippen.`,
    )
    parts.push(placeholder)
  } else if (placeholder !== '')
    notes.lost(component.at, `Der Platzhalter „${placeholder}“ entfällt; es gibt einen Hinweis.`)
  const hint = [...new Set(parts)].join(' ').replaceAll(/\s*\n\s*/gu, ' ')
  return hint === '' ? {} : { hint: { de: hint } }
}

/** Code is shown to the author as it stands and never run. */
function noteScripts(
  component: ForeignNode,
  validate: ForeignNode | undefined,
  label: string,
  notes: NoteBook,
): void {
  const say = (what: string, code: unknown): void => {
    if (code === undefined || code === '' || code === null) return
    if (Array.isArray(code) && code.length === 0) return
    notes.todo(
      component.at,
      `${what} bei „${label}“ ist ein Skript und wird nicht übernommen: ${quoted(code)}. Bitte als Bedingung, Rechnung oder Regel neu anlegen.`,
    )
  }
  say('Die berechnete Antwort', component.take('calculateValue'))
  say('Die berechnete Vorgabe', component.take('customDefaultValue'))
  say('Die Logik', component.take('logic'))
  say('Die eigene Prüfung', validate?.take('custom'))
  say('Die eigene Prüfung', validate?.take('json'))
}
