import { html, nothing, type TemplateResult } from 'lit'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { controlId, errorId, hintId, type Ui } from '../ui.ts'

/** What stands above every control: label, hint, error, in that order; and which of them describe it. */
export interface Frame {
  readonly label: TemplateResult
  readonly hint: TemplateResult | typeof nothing
  readonly error: TemplateResult | typeof nothing
  readonly describedBy: string | typeof nothing
  readonly bad: boolean
}

/** @param ownHint What the kind itself says, where the form gives no hint. */
export function frame({ path, field, required }: AskedQuestion, ui: Ui, ownHint = ''): Frame {
  const hint = [field.hint ? ui.text(field.hint) : '', ownHint].filter((part) => part !== '').join(' ')
  const issue = ui.issueAt(path)
  const described = [hint === '' ? '' : hintId(path), issue ? errorId(path) : ''].filter((id) => id !== '')
  return {
    label: html`${ui.text(field.label)}${
      required ? nothing : html` <span class="optional">${ui.say('optional')}</span>`
    }`,
    hint: hint === '' ? nothing : html`<p class="hint" id=${hintId(path)}>${hint}</p>`,
    error: issue ? html`<p class="error" id=${errorId(path)}>${ui.explain(issue)}</p>` : nothing,
    describedBy: described.length === 0 ? nothing : described.join(' '),
    bad: issue !== undefined,
  }
}

/** A question with one control. */
export const labelled = (item: AskedQuestion, parts: Frame, control: TemplateResult): TemplateResult =>
  html`<div class="field ${parts.bad ? 'bad' : ''}">
    <label for=${controlId(item.path)}>${parts.label}</label>
    ${parts.hint}${parts.error}${control}
  </div>`

/** A question with several controls. */
export const grouped = (parts: Frame, controls: unknown): TemplateResult =>
  html`<div class="field ${parts.bad ? 'bad' : ''}">
    <fieldset aria-describedby=${parts.describedBy}>
      <legend>${parts.label}</legend>
      ${parts.hint}${parts.error}${controls}
    </fieldset>
  </div>`
