import { html, nothing, type TemplateResult } from 'lit'
import { writeComputed } from '../../../engine/computed.ts'
import type { Context } from '../../../engine/context.ts'
import { kindOf } from '../../../engine/kinds.ts'
import { rowTitle } from '../../../engine/summarise.ts'
import type { AskedQuestion, Item, ShownValue, WalkedStep } from '../../../engine/walk.ts'
import { heading } from '../heading.ts'
import type { Ui } from '../ui.ts'

type Answered = AskedQuestion | ShownValue

/** Everything that is sent, as it will be read; with a way back to each answer where one is given. */
export const answers = (
  steps: readonly WalkedStep[],
  context: Context,
  change: ((step: string, path: string) => void) | undefined,
  ui: Ui,
): TemplateResult[] =>
  steps.map(({ step, items }) => {
    const show = (among: readonly Item[]) => {
      const back = change && ((path: string) => change(step.id, path))
      return list(among.filter(isAnswered), context, back, ui)
    }
    return html`${heading(ui.level + 1, ui.text(step.title))}${show(items)}${items.map((item) =>
      item.is === 'group'
        ? item.rows.map(
            (row, index) =>
              html`${heading(ui.level + 2, rowTitle(ui.text(item.field.item), index))}${show(row)}`,
          )
        : nothing,
    )}`
  })

const isAnswered = (item: Item): item is Answered => item.is === 'question' || item.is === 'computed'

const list = (
  items: readonly Answered[],
  context: Context,
  change: ((path: string) => void) | undefined,
  ui: Ui,
): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<dl class="answers">
        ${items.map(
          (item) =>
            html`<div>
              <dt>${ui.text(item.field.label)}</dt>
              <dd>${value(item, context, ui)}</dd>
              ${change && item.is === 'question' ? html`<dd>${changeButton(item, change, ui)}</dd>` : nothing}
            </div>`,
        )}
      </dl>`

const changeButton = (
  { path, field }: AskedQuestion,
  change: (path: string) => void,
  ui: Ui,
): TemplateResult =>
  html`<button
    type="button"
    class="plain"
    aria-label="${ui.say('change')}: ${ui.text(field.label)}"
    @click=${() => {
      change(path)
    }}
  >
    ${ui.say('change')}
  </button>`

function value(item: Answered, context: Context, ui: Ui): TemplateResult {
  const written = write(item, context)
  return written === undefined
    ? html`<span class="muted">${ui.say('notAnswered')}</span>`
    : html`<span class="value">${written}</span>`
}

function write(item: Answered, context: Context): string | undefined {
  if (item.is === 'computed') {
    return item.value === undefined ? undefined : writeComputed(item.value, item.field, context)
  }
  const { field, reading } = item
  return reading.kind === 'answer' ? kindOf(field).write(reading.answer, field, context) : undefined
}
