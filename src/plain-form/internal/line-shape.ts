import type { Question } from '../../../widgets/engine/kinds.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'

/** How a question that takes one line is typed. */
export interface LineShape {
  readonly type?: 'tel'
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel'
  readonly autocomplete?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly hint?: string
  readonly unit?: string | undefined
  /** Codes and numbers are no words: nothing to correct or capitalise. */
  readonly isCode?: boolean
}

const { ui } = allMessages.de

/** The day that messages name as an example, too. A page that stands for months cannot name today. */
const exampleDay = '24.12.2025'

/** The same as in the form with JavaScript. */
export function lineShape(field: Question): LineShape {
  const hint = (text: string): string => (field.hint ? '' : text)
  switch (field.kind) {
    case 'integer':
      return { inputmode: 'numeric', width: 'short', unit: field.unit?.de, isCode: true }
    case 'decimal':
      return { inputmode: 'decimal', width: 'short', unit: field.unit?.de, isCode: true }
    case 'money':
      return { inputmode: 'decimal', width: 'short', unit: '€', isCode: true }
    case 'date': {
      const day = fill(ui.dateHint, { today: exampleDay })
      return { autocomplete: field.autocomplete, width: 'medium', hint: day, isCode: true }
    }
    case 'partial-date':
      return { width: 'medium', hint: ui.partialDateHint, isCode: true }
    case 'licence-plate':
      return { width: 'medium', hint: ui.plateHint, isCode: true }
    case 'tax-id':
      return { inputmode: 'numeric', width: 'medium', hint: hint(ui.taxIdHint), isCode: true }
    case 'time':
      return { width: 'short', hint: ui.timeHint, isCode: true }
    case 'email':
      // No `type=email`: browsers rewrite a name with umlauts into a form that nobody recognises.
      return { inputmode: 'email', autocomplete: 'email', isCode: true }
    case 'phone':
      return { type: 'tel', inputmode: 'tel', autocomplete: 'tel', width: 'medium', isCode: true }
    case 'iban':
      return { hint: hint(ui.ibanHint), isCode: true }
    case 'text':
      return { autocomplete: field.autocomplete, width: field.width }
    default:
      return {}
  }
}
