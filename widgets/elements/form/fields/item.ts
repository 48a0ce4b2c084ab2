import { html, nothing, type TemplateResult } from 'lit'
import { UnreachableError } from '../../../contract/unreachable-error.ts'
import { writeComputed } from '../../../engine/computed.ts'
import { rowTitle } from '../../../engine/summarise.ts'
import type { AskedGroup, AskedQuestion, Item, ShownInfo, ShownValue } from '../../../engine/walk.ts'
import { heading } from '../heading.ts'
import { markdown } from '../markdown.ts'
import { controlId, errorId, type Ui } from '../ui.ts'
import { files } from './files.ts'
import { line } from './line.ts'
import { lines } from './lines.ts'
import { agreement, checkboxes, dropdown, radios } from './options.ts'

/** More options than this are folded into a list. */
const mostRadios = 12

/** Whatever stands on a step. */
export function showItem(item: Item, ui: Ui): TemplateResult {
  switch (item.is) {
    case 'question':
      return showQuestion(item, ui)
    case 'info':
      return showInfo(item, ui)
    case 'computed':
      return showValue(item, ui)
    case 'group':
      return showGroup(item, ui)
    default:
      throw new UnreachableError(item)
  }
}

function showQuestion(item: AskedQuestion, ui: Ui): TemplateResult {
  const { field } = item
  switch (field.kind) {
    case 'text':
    case 'integer':
    case 'decimal':
    case 'money':
    case 'licence-plate':
    case 'tax-id':
    case 'date':
    case 'partial-date':
    case 'time':
    case 'email':
    case 'phone':
    case 'iban':
      return line(item, ui)
    case 'textarea':
      return lines(item, ui)
    case 'choice':
      return field.options.length > mostRadios ? dropdown(item, ui) : radios(item, ui)
    case 'boolean':
      return radios(item, ui)
    case 'choices':
      return checkboxes(item, ui)
    case 'consent':
      return agreement(item, ui)
    case 'place':
      return dropdown(item, ui)
    case 'file':
      return files(item, ui)
    default:
      throw new UnreachableError(field)
  }
}

const showInfo = ({ field }: ShownInfo, ui: Ui): TemplateResult =>
  html`<div class="field">
    ${heading(ui.level + 1, ui.text(field.label))}${markdown(ui.text(field.text))}
  </div>`

const showValue = ({ path, field, value }: ShownValue, ui: Ui): TemplateResult =>
  html`<div class="field">
    <strong id=${controlId(path)}>${ui.text(field.label)}</strong>
    ${field.hint ? html`<p class="hint">${ui.text(field.hint)}</p>` : nothing}
    <p>
      <output aria-labelledby=${controlId(path)}
        >${value === undefined ? '–' : writeComputed(value, field, ui)}</output
      >
    </p>
  </div>`

function showGroup({ path, field, rows }: AskedGroup, ui: Ui): TemplateResult {
  const issue = ui.issueAt(path)
  const name = ui.text(field.item)
  return html`<div class="field ${issue ? 'bad' : ''}">
    ${heading(ui.level + 1, ui.text(field.label))}${
      field.hint ? html`<p class="hint">${ui.text(field.hint)}</p>` : nothing
    }
    ${issue ? html`<p class="error" id=${errorId(path)}>${ui.explain(issue)}</p>` : nothing}
    ${rows.map(
      (row, index) =>
        html`<fieldset class="row" tabindex="-1" id="${controlId(path)}-${index}">
          <legend>${rowTitle(name, index)}</legend>
          ${row.map((item) => showItem(item, ui))}
          ${
            rows.length > field.min
              ? html`<button
                  type="button"
                  class="plain"
                  @click=${() => {
                    ui.removeRow(path, index)
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
            id=${controlId(path)}
            @click=${() => {
              ui.addRow(path, rows.length)
            }}
          >
            ${ui.say('rowAdd', { item: name })}
          </button>`
        : nothing
    }
  </div>`
}
