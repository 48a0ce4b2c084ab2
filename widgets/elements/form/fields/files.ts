import { html, nothing, type TemplateResult } from 'lit'
import { filesIn, writeTypes } from '../../../engine/kinds/file.ts'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { writeBytes } from '../../../messages/index.ts'
import { controlId, type Ui } from '../ui.ts'
import { frame, labelled } from './frame.ts'

/** Files to hand in. */
export function files(item: AskedQuestion, ui: Ui): TemplateResult {
  if (item.field.kind !== 'file') return html``
  const { accept, maxBytes, max } = item.field
  const parts = frame(item, ui, ui.say('fileHint', { accept: writeTypes(accept), maxBytes }))
  const chosen = filesIn(item.entry)
  const list = html`<ul class="files">
    ${chosen.map(
      ({ id, name, size }) =>
        html`<li>
          <span>${name} <span class="muted">(${writeBytes(size)})</span></span>
          <button
            type="button"
            class="plain"
            aria-label="${ui.say('fileRemove')}: ${name}"
            @click=${() => {
              ui.removeFile(item.path, id)
            }}
          >
            ${ui.say('fileRemove')}
          </button>
        </li>`,
    )}
  </ul>`
  return labelled(
    item,
    parts,
    html`${chosen.length > 0 ? list : nothing}
      <input
        type="file"
        id=${controlId(item.path)}
        accept=${accept.join(',')}
        ?multiple=${max > 1}
        aria-describedby=${parts.describedBy}
        aria-invalid=${parts.bad ? 'true' : nothing}
        aria-required=${item.required ? 'true' : nothing}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement
          if (input.files) ui.addFiles(item.path, input.files)
          // The same file can be chosen again after it was refused or removed.
          input.value = ''
        }}
      />`,
  )
}
