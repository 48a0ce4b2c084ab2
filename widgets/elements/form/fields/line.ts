import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { fresh } from '../fresh.ts'
import { controlId, type Ui } from '../ui.ts'
import { frame, labelled } from './frame.ts'
import { shows } from './shows.ts'

/** How a line is typed and what stands around it. */
export interface Line {
  readonly type?: 'tel'
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel'
  readonly autocomplete?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly hint?: string
  readonly unit?: string | undefined
  /** Codes and numbers are no words: nothing to correct or capitalise. */
  readonly code?: boolean
  /** What was understood is shown while typing and said after it. */
  readonly readBack?: boolean
}

/** A question answered in one line. */
export function line(item: AskedQuestion, ui: Ui, shape: Line): TemplateResult {
  const { type, inputmode, autocomplete, width, hint, unit, code, readBack } = shape
  const { path, entry } = item
  const parts = frame(item, ui, hint)
  const understood = readBack ? writeBack(item, ui) : ''
  const input = html`<input
    class="input ${width ?? 'full'}"
    part="input"
    id=${controlId(path)}
    type=${type ?? 'text'}
    inputmode=${inputmode ?? nothing}
    autocomplete=${autocomplete ?? 'off'}
    autocapitalize=${code ? 'off' : nothing}
    spellcheck=${code ? 'false' : nothing}
    aria-describedby=${parts.describedBy}
    aria-invalid=${parts.bad ? 'true' : nothing}
    aria-required=${item.required ? 'true' : nothing}
    ${shows('value', typeof entry === 'string' ? entry : '')}
    @input=${(event: Event) => {
      ui.enter(path, (event.target as HTMLInputElement).value)
    }}
    @change=${() => {
      if (understood !== '') ui.announce(understood)
    }}
  />`
  return labelled(
    item,
    parts,
    html`${unit ? html`<div class="with-unit">${input}<span>${unit}</span></div>` : input}${
      understood === '' ? nothing : html`<p class="hint">${fresh(understood)}</p>`
    }`,
  )
}

/** What was understood, where it is not written as it was typed: "Freitag, 3. Mai 2024". */
export function writeBack({ entry, field, kind, reading }: AskedQuestion, ui: Ui): string {
  if (reading.kind !== 'answer') return ''
  const written =
    field.kind === 'date'
      ? new Date(`${String(reading.answer)}T00:00:00Z`).toLocaleDateString(
          ui.language === 'en' ? 'en-GB' : 'de-DE',
          { dateStyle: 'full', timeZone: 'UTC' },
        )
      : kind.write(reading.answer, field, ui)
  return written === entry ? '' : `= ${written}`
}
