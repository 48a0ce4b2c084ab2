import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { controlId, type Ui } from '../ui.ts'
import { frame, grouped, labelled } from './frame.ts'
import { shows } from './shows.ts'

/** An option as it is shown. */
export interface Shown {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** One of several answers, all in sight. */
export function radios(item: AskedQuestion, ui: Ui): TemplateResult {
  const parts = frame(item, ui)
  const shown = optionsOf(item, ui)
  const controls = shown.map(
    ({ value, label, hint }, index) =>
      html`<label class="choice" part="choice"
        ><input
          type="radio"
          id=${index === 0 ? controlId(item.path) : `${controlId(item.path)}-${index}`}
          name=${controlId(item.path)}
          ${shows('checked', item.entry === value)}
          aria-invalid=${parts.bad ? 'true' : nothing}
          @change=${() => {
            ui.enter(item.path, value)
          }}
        /><span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label
      >`,
  )
  return grouped(
    parts,
    item.field.kind === 'boolean' ? html`<div class="inline">${controls}</div>` : controls,
  )
}

/** Several answers. */
export function checkboxes(item: AskedQuestion, ui: Ui): TemplateResult {
  const chosen = (Array.isArray(item.entry) ? item.entry : []) as readonly string[]
  const parts = frame(item, ui)
  return grouped(
    parts,
    optionsOf(item, ui).map(
      ({ value, label, hint }, index) =>
        html`<label class="choice" part="choice"
          ><input
            type="checkbox"
            id=${index === 0 ? controlId(item.path) : `${controlId(item.path)}-${index}`}
            ${shows('checked', chosen.includes(value))}
            aria-invalid=${parts.bad ? 'true' : nothing}
            @change=${(event: Event) => {
              const others = chosen.filter((other) => other !== value)
              ui.enter(item.path, (event.target as HTMLInputElement).checked ? [...others, value] : others)
            }}
          /><span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label
        >`,
    ),
  )
}

/** A statement to agree to. */
export function agreement(item: AskedQuestion, ui: Ui): TemplateResult {
  const parts = frame(item, ui)
  return html`<div class="field ${parts.bad ? 'bad' : ''}">
    ${parts.hint}${parts.error}<label class="choice"
      ><input
        type="checkbox"
        id=${controlId(item.path)}
        ${shows('checked', item.entry === true)}
        aria-describedby=${parts.describedBy}
        aria-invalid=${parts.bad ? 'true' : nothing}
        aria-required="true"
        @change=${(event: Event) => {
          ui.enter(item.path, (event.target as HTMLInputElement).checked)
        }}
      /><span>${ui.text(item.field.label)}</span></label
    >
  </div>`
}

/** One of many answers, folded. */
export function dropdown(
  item: AskedQuestion,
  ui: Ui,
  shown: readonly Shown[] = optionsOf(item, ui),
): TemplateResult {
  const parts = frame(item, ui)
  return labelled(
    item,
    parts,
    html`<select
      class="input medium"
      part="input"
      id=${controlId(item.path)}
      aria-describedby=${parts.describedBy}
      aria-invalid=${parts.bad ? 'true' : nothing}
      aria-required=${item.required ? 'true' : nothing}
      @change=${(event: Event) => {
        ui.enter(item.path, (event.target as HTMLSelectElement).value)
      }}
    >
      <option value="" ${shows('selected', item.entry === undefined || item.entry === '')}>
        ${ui.say('choose')}
      </option>
      ${shown.map(
        ({ value, label }) =>
          html`<option value=${value} ${shows('selected', item.entry === value)}>${label}</option>`,
      )}
    </select>`,
  )
}

function optionsOf({ field }: AskedQuestion, ui: Ui): Shown[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options.map(({ value, label, hint }) => ({
        value,
        label: ui.text(label),
        ...(hint && { hint: ui.text(hint) }),
      }))
    case 'boolean':
      return [
        { value: 'yes', label: ui.say('yes') },
        { value: 'no', label: ui.say('no') },
      ]
    case 'place':
      return [...ui.places]
    default:
      return []
  }
}
