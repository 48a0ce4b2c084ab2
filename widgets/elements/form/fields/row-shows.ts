import { html, nothing, type TemplateResult } from 'lit/html.js'
import { hintIn } from '../../../engine/hint-in.ts'
import { rowTitle } from '../../../engine/entries.ts'
import type { AskedGroup, ShownValue } from '../../../engine/walk.ts'
import { writeComputed } from '../../../engine/write-computed.ts'
import { fresh } from '../fresh.ts'
import { heading } from '../../heading.ts'
import { controlId, type Ui } from '../ui.ts'
import type { Shows } from './core-shows.ts'
import { files } from './files.ts'
import { errorText } from './frame.ts'

const hintText = (text: string) => (text === '' ? nothing : html`<p class="hint" part="hint">${text}</p>`)

const showValue = ({ path, field, value }: ShownValue, ui: Ui): TemplateResult =>
  html`<div class="field" part="field">
    <strong id=${controlId(path)}>${ui.text(field.label)}</strong>
    ${hintText(hintIn(field, ui.language))}
    <p>
      <output aria-labelledby=${controlId(path)}
        >${fresh(value === undefined ? '–' : writeComputed(value, field, ui))}</output
      >
    </p>
  </div>`

function showGroup({ path, field, rows }: AskedGroup, ui: Ui): TemplateResult {
  const name = ui.text(field.item)
  return html`<div class="field ${ui.issueAt(path) ? 'bad' : ''}" part="field">
    ${heading(ui.level + 1, ui.text(field.label))}${hintText(hintIn(field, ui.language))}
    ${errorText(path, ui)}
    ${rows.map(
      (row, index) =>
        html`<fieldset class="row" tabindex="-1" id="${controlId(path)}-${index}">
          <legend>${rowTitle(name, index)}</legend>
          ${row.map((item) => ui.show(item))}
          ${
            rows.length > field.min
              ? html`<button
                  type="button"
                  class="plain"
                  part="button"
                  @click=${() => {
                    ui.rows?.remove(path, index)
                  }}
                >
                  ${ui.say('rowRemove', { item: rowTitle(name, index) })}
                </button>`
              : nothing
          }
        </fieldset>`,
    )}
    ${
      rows.length < field.max
        ? html`<button
            type="button"
            class="second"
            part="button"
            id=${controlId(path)}
            @click=${() => {
              ui.rows?.add(path, rows.length)
            }}
          >
            ${ui.say('rowAdd', { item: name })}
          </button>`
        : nothing
    }
  </div>`
}

/** Groups of rows, files, and values that follow from answers. */
export const rowShows = { file: files, computed: showValue, group: showGroup } satisfies Shows
