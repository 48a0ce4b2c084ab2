import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Question } from '../../../engine/kinds.ts'
import { writeDay } from '../../../engine/kinds/date.ts'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { controlId, type Ui } from '../ui.ts'
import { frame, labelled } from './frame.ts'

interface Line {
  readonly type?: 'tel'
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel'
  readonly autocomplete?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly hint?: string
  readonly unit?: string
  /** Codes and numbers are no words: nothing to correct or capitalise. */
  readonly code?: boolean
}

/** A question answered in one line. */
export function line(item: AskedQuestion, ui: Ui): TemplateResult {
  const { type, inputmode, autocomplete, width, hint, unit, code } = shapeOf(item.field, ui)
  const parts = frame(item, ui, hint)
  const input = html`<input
    class="input ${width ?? 'full'}"
    id=${controlId(item.path)}
    type=${type ?? 'text'}
    inputmode=${inputmode ?? nothing}
    autocomplete=${autocomplete ?? 'off'}
    autocapitalize=${code ? 'off' : nothing}
    spellcheck=${code ? 'false' : nothing}
    aria-describedby=${parts.describedBy}
    aria-invalid=${parts.bad ? 'true' : nothing}
    aria-required=${item.required ? 'true' : nothing}
    .value=${live(typeof item.entry === 'string' ? item.entry : '')}
    @input=${(event: Event) => {
      ui.enter(item.path, (event.target as HTMLInputElement).value)
    }}
  />`
  return labelled(item, parts, unit ? html`<div class="with-unit">${input}<span>${unit}</span></div>` : input)
}

function shapeOf(field: Question, ui: Ui): Line {
  switch (field.kind) {
    case 'integer':
      return {
        inputmode: 'numeric',
        width: 'short',
        code: true,
        ...(field.unit && { unit: ui.text(field.unit) }),
      }
    case 'decimal':
      return {
        inputmode: 'decimal',
        width: 'short',
        code: true,
        ...(field.unit && { unit: ui.text(field.unit) }),
      }
    case 'money':
      return { inputmode: 'decimal', width: 'short', code: true, unit: '€' }
    case 'partial-date':
      return { width: 'medium', hint: ui.say('partialDateHint'), code: true }
    case 'licence-plate':
      return { width: 'medium', hint: ui.say('plateHint'), code: true }
    case 'tax-id':
      return {
        inputmode: 'numeric',
        width: 'medium',
        hint: field.hint ? '' : ui.say('taxIdHint'),
        code: true,
      }
    case 'date':
      return {
        autocomplete: field.autocomplete,
        width: 'medium',
        hint: ui.say('dateHint', { today: writeDay(ui.today) }),
        code: true,
      }
    case 'time':
      return { width: 'short', hint: ui.say('timeHint'), code: true }
    case 'email':
      // No `type=email`: browsers rewrite a name with umlauts into a form that nobody recognises.
      return { inputmode: 'email', autocomplete: 'email', code: true }
    case 'phone':
      return { type: 'tel', inputmode: 'tel', autocomplete: 'tel', width: 'medium', code: true }
    case 'iban':
      return { hint: field.hint ? '' : ui.say('ibanHint'), code: true }
    case 'text':
      return { autocomplete: field.autocomplete, width: field.width }
    default:
      return {}
  }
}
