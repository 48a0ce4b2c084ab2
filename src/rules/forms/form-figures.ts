import type { Readable } from '../../model/load-content.ts'
import { readabilityOf } from '../readability.ts'
import { textsOfForm } from '../form-texts.ts'
import { fieldsOfForm, isAsked } from './questions.ts'

/** A form in figures, for those who compare forms. */
export interface FormFigures {
  readonly id: string
  readonly steps: number
  /** What can be asked, parts of a person or an address counted as one. */
  readonly fields: number
  /** Conditions that spare somebody a question: with and without a name. */
  readonly conditions: number
  /** Uploads. */
  readonly documents: number
  /** Building blocks it uses. */
  readonly blocks: number
  /** Minutes to fill in, as the form says. */
  readonly minutes: number
  /** Flesch-Amstad of its own texts. */
  readonly flesch: number
  readonly examples: number
  readonly languages: readonly string[]
}

/** Figures of every form, by id. */
export const formFigures = (readable: Readable): FormFigures[] =>
  [...readable.forms].map(([id, definition]) => {
    const fields = fieldsOfForm(id, definition)
    const conditional = [...definition.steps, ...fields.map(({ field }) => field)].filter(({ when }) => when)
    const text = textsOfForm(id, readable).map((found) => found.text)
    return {
      id,
      steps: definition.steps.length,
      fields: fields.filter(({ field }) => isAsked(field)).length,
      conditions: conditional.length,
      documents: fields.filter(({ field }) => field.kind === 'file').length,
      blocks: definition.provenance.blocks?.length ?? 0,
      minutes: definition.duration,
      flesch: Math.round(readabilityOf(text.join('\n'))?.flesch ?? 0),
      examples: readable.examples.get(id)?.length ?? 0,
      languages: definition.languages,
    }
  })
