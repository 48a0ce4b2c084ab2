import { html, nothing, type TemplateResult } from 'lit/html.js'
import { hintIn } from '../../../engine/hint-in.ts'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { fresh } from '../fresh.ts'
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
export function frame(item: AskedQuestion, ui: Ui, ownHint = ''): Frame {
  const { path, field, required, isPart } = item
  const hint = `${hintIn(field, ui.language)} ${ownHint}`.trim()
  const error = errorText(path, ui)
  const bad = error !== nothing
  const described = [hint && hintId(path), bad && errorId(path)].filter(Boolean).join(' ')
  // A part of a question that may be left out as a whole is not marked again.
  const isOptional = !required && !(isPart && 'required' in field && field.required !== false)
  return {
    label: html`${ui.text(field.label)}${
      isOptional ? html` <span class="optional">${ui.say('optional')}</span>` : nothing
    }`,
    hint: hint ? html`<p class="hint" part="hint" id=${hintId(path)}>${hint}</p>` : nothing,
    error,
    describedBy: described || nothing,
    bad,
  }
}

/** The sentence for what is wrong here. */
export function errorText(path: string, ui: Ui): TemplateResult | typeof nothing {
  const issue = ui.issueAt(path)
  return issue
    ? html`<p class="error" part="error" id=${errorId(path)}>${fresh(ui.explain(issue))}</p>`
    : nothing
}

/** A question with one control. */
export const labelled = (item: AskedQuestion, parts: Frame, control: unknown): TemplateResult =>
  html`<div class="field ${parts.bad ? 'bad' : ''}" part="field">
    <label for=${controlId(item.path)} part="label">${parts.label}</label>
    ${parts.hint}${parts.error}${control}
  </div>`

/** A question with several controls. */
export const grouped = (parts: Frame, controls: unknown): TemplateResult =>
  html`<div class="field ${parts.bad ? 'bad' : ''}" part="field">
    <fieldset aria-describedby=${parts.describedBy}>
      <legend part="label">${parts.label}</legend>
      ${parts.hint}${parts.error}${controls}
    </fieldset>
  </div>`
