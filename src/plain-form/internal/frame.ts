import type { Condition } from '../../../widgets/contract/condition.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { attributes, html, type Html, words } from '../html.ts'
import { hintIn } from '../../../widgets/engine/hint-in.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import type { CompositeField, GroupField } from '../../../widgets/contract/field.ts'
import { texts } from '../texts.ts'
import { errorId, hintId } from './ids.ts'
import type { Place, Sheet } from './sheet.ts'

/** What stands above every control: label, hint and error, in that order; and which of them describe it. */
export interface Frame {
  readonly label: Html
  readonly hint: Html | undefined
  readonly error: Html | undefined
  readonly describedBy: string
  readonly isBad: boolean
  /** Everybody must answer it. */
  readonly isRequired: boolean
}

/** @param ownHint What the kind itself says beside the form's hint. */
export function frame(
  field: Question | CompositeField | GroupField,
  place: Place,
  sheet: Sheet,
  ownHint = '',
): Frame {
  const path = place.prefix + field.id
  const number = sheet.numbers.get(field)
  const required = 'required' in field ? field.required : true
  const said = words(hintIn(field, 'de'), ownHint)
  const demanded = typeof required === 'boolean' ? undefined : requiredWhen(required, place, sheet)
  const mistake = sheet.mistakes.get(path)
  return {
    label: html`${number && html`<span class="pf-number">${number}</span> `}${field.label.de}${
      required === false && html` <span class="pf-optional">${allMessages.de.ui.optional}</span>`
    }`,
    hint:
      said === '' && !demanded
        ? undefined
        : html`<p class="pf-hint" id="${hintId(path)}">
            ${said}${said !== '' && demanded && ' '}${demanded}
          </p>`,
    error: mistake === undefined ? undefined : html`<p class="pf-error" id="${errorId(path)}">${mistake}</p>`,
    describedBy: words((said !== '' || demanded) && hintId(path), mistake !== undefined && errorId(path)),
    isBad: mistake !== undefined,
    isRequired: required === true && place.isSure && field.when === undefined,
  }
}

const requiredWhen = (condition: Condition, { around }: Place, { say }: Sheet): Html =>
  html`${texts.whenRequired} ${say(condition, around)}.`

/** A question with one control. */
export const labelled = (id: string, parts: Frame, control: Html): Html =>
  html`<div class="${words('pf-field', parts.isBad && 'pf-bad')}">
    <label class="pf-label" for="${id}">${parts.label}</label>
    ${parts.hint}${parts.error}${control}
  </div>`

/** A question with several controls. */
export const grouped = (parts: Frame, controls: readonly Html[] | Html): Html =>
  html`<div class="${words('pf-field', parts.isBad && 'pf-bad')}">
    <fieldset ${attributes({ 'aria-describedby': parts.describedBy })}>
      <legend class="pf-label">${parts.label}</legend>
      ${parts.hint}${parts.error}${controls}
    </fieldset>
  </div>`
