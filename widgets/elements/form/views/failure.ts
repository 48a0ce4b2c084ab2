import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { LoadErrorCode } from '../../../contract/error-codes.ts'
import { heading } from '../heading.ts'
import type { Ui } from '../ui.ts'

/** Instead of a form: why there is none, and the light-DOM content of the element with the other ways. */
export const failure = (code: LoadErrorCode, ui: Ui): TemplateResult =>
  html`<div class="box help" role="alert">
      ${heading(ui.level, ui.messages.load[code] ?? ui.messages.load.unreachable)}
      <p class="muted">${ui.say('reasonCode', { code })}</p>
    </div>
    ${code === 'no-form-named' ? nothing : html`<slot></slot>`}`
