import type { FieldOf } from '../../../widgets/contract/field.ts'
import type { Entry } from '../../../widgets/engine/entries.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { attributes, html, type Html, words } from '../html.ts'
import { texts } from '../texts.ts'
import { frame, grouped, labelled } from './frame.ts'
import { controlId } from './ids.ts'
import { optionsOf } from './options.ts'
import type { Place, Sheet } from './sheet.ts'

const { ui } = allMessages.de

/** One of several answers, all in sight. What may be left out can be taken back without JavaScript, too. */
export function radios(
  field: FieldOf<'choice' | 'boolean'>,
  entry: Entry | undefined,
  place: Place,
  sheet: Sheet,
): Html {
  const path = place.prefix + field.id
  const parts = frame(field, place, sheet)
  const none = field.required === false ? [{ value: '', label: texts.noAnswer, note: undefined }] : []
  const controls = [...optionsOf(field, place, sheet), ...none].map(({ value, label, note }, index) => {
    const input = attributes({
      type: 'radio',
      id: nthId(path, index),
      name: path,
      checked: entry === value && value !== '',
      'aria-invalid': parts.isBad && 'true',
    })
    return choice(html`<input ${input} value="${value}" />`, label, note)
  })
  return grouped(parts, field.kind === 'boolean' ? html`<div class="pf-inline">${controls}</div>` : controls)
}

/** Several answers. */
export function checkboxes(
  field: FieldOf<'choices'>,
  entry: Entry | undefined,
  place: Place,
  sheet: Sheet,
): Html {
  const path = place.prefix + field.id
  const chosen = (Array.isArray(entry) ? entry : []) as readonly string[]
  const parts = frame(field, place, sheet, field.hint ? '' : texts.several)
  return grouped(
    parts,
    optionsOf(field, place, sheet).map(({ value, label, note }, index) => {
      const input = attributes({
        type: 'checkbox',
        id: nthId(path, index),
        name: path,
        value,
        checked: chosen.includes(value),
        'aria-invalid': parts.isBad && 'true',
      })
      return choice(html`<input ${input} />`, label, note)
    }),
  )
}

/** A statement to agree to. */
export function agreement(
  field: FieldOf<'consent'>,
  entry: Entry | undefined,
  place: Place,
  sheet: Sheet,
): Html {
  const path = place.prefix + field.id
  const parts = frame(field, place, sheet)
  const input = attributes({
    type: 'checkbox',
    id: controlId(path),
    name: path,
    value: 'yes',
    checked: entry === true,
    'aria-describedby': parts.describedBy,
    'aria-invalid': parts.isBad && 'true',
    'aria-required': parts.isRequired && 'true',
  })
  return html`<div class="${words('pf-field', parts.isBad && 'pf-bad')}">
    ${parts.hint}${parts.error}${choice(html`<input ${input} />`, parts.label, undefined)}
  </div>`
}

/** One of many answers, in a list that folds. */
export function dropdown(
  field: FieldOf<'choice' | 'place' | 'country'>,
  entry: Entry | undefined,
  place: Place,
  sheet: Sheet,
): Html {
  const path = place.prefix + field.id
  const parts = frame(field, place, sheet)
  const select = attributes({
    class: 'pf-input pf-medium',
    id: controlId(path),
    name: path,
    'aria-describedby': parts.describedBy,
    'aria-invalid': parts.isBad && 'true',
    'aria-required': parts.isRequired && 'true',
  })
  return labelled(
    controlId(path),
    parts,
    html`<select ${select}>
      <option value="">${ui.choose}</option>
      ${optionsOf(field, place, sheet).map(
        ({ value, label, note }) =>
          html`<option ${attributes({ value, selected: entry === value })}>
            ${label}${note && html` (${note})`}
          </option>`,
      )}
    </select>`,
  )
}

const nthId = (path: string, index: number): string =>
  index === 0 ? controlId(path) : `${controlId(path)}-${index}`

const choice = (input: Html, label: string | Html, note: Html | undefined): Html =>
  html`<label class="pf-choice">${input}<span>${label}${note && html`<small>${note}</small>`}</span></label>`
