import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { controlId, type Ui } from '../ui.ts'
import { frame, labelled } from './frame.ts'
import { shows } from './shows.ts'

/** A question answered in several lines. */
export function lines(item: AskedQuestion, ui: Ui): TemplateResult {
  const max = item.field.kind === 'textarea' ? item.field.maxLength : undefined
  const parts = frame(item, ui, max === undefined ? '' : `(${ui.say('charactersMax', { max })})`)
  return labelled(
    item,
    parts,
    html`<textarea
      class="input"
      part="input"
      id=${controlId(item.path)}
      rows="5"
      aria-describedby=${parts.describedBy}
      aria-invalid=${parts.bad ? 'true' : nothing}
      aria-required=${item.required ? 'true' : nothing}
      ${shows('value', typeof item.entry === 'string' ? item.entry : '')}
      @input=${(event: Event) => {
        ui.enter(item.path, (event.target as HTMLTextAreaElement).value)
      }}
    ></textarea>`,
  )
}
