import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Context } from '../../../engine/context.ts'
import { rowTitle } from '../../../engine/entries.ts'
import type { AskedQuestion, Item, ShownValue, WalkedStep } from '../../../engine/walk.ts'
import { writeComputed } from '../../../engine/write-computed.ts'
import { fresh } from '../fresh.ts'
import { heading } from '../../heading.ts'
import type { Ui } from '../ui.ts'

type Answered = AskedQuestion | ShownValue
type Change = ((path: string) => void) | undefined

/** Everything that is sent, as it will be read; with a way back to each answer where one is given. */
export const answers = (
  steps: readonly WalkedStep[],
  context: Context,
  change: ((step: string, path: string) => void) | undefined,
  ui: Ui,
): TemplateResult[] =>
  steps.map(({ step, items }) => {
    const back: Change = change && ((path) => change(step.id, path))
    return html`${heading(ui.level + 1, ui.text(step.title))}${section(items, context, back, ui, ui.level + 2)}`
  })

/** Answers that stand together, and after them what has a title of its own. */
function section(
  items: readonly Item[],
  context: Context,
  change: Change,
  ui: Ui,
  level: number,
): TemplateResult {
  const titled = (title: string, inner: readonly Item[]): TemplateResult =>
    html`${heading(level, html`<span class="sub">${title}</span>`)}${section(inner, context, change, ui, level + 1)}`
  return html`${list(items.filter(isAnswered), context, change, ui)}${items.map((item) => {
    if (item.is === 'composite') return titled(ui.text(item.field.label), item.items)
    return item.is === 'group'
      ? item.rows.map((row, index) => titled(rowTitle(ui.text(item.field.item), index), row))
      : nothing
  })}`
}

const isAnswered = (item: Item): item is Answered => item.is === 'question' || item.is === 'computed'

const list = (
  items: readonly Answered[],
  context: Context,
  change: Change,
  ui: Ui,
): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<dl class="answers" part="answers">
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
    part="button"
    aria-label="${ui.say('change')}: ${ui.text(field.label)}"
    @click=${() => {
      change(path)
    }}
  >
    ${ui.say('change')}
  </button>`

function value(item: Answered, context: Context, ui: Ui): TemplateResult {
  const written = writeAnswer(item, context)
  return written === undefined
    ? html`<span class="muted">${ui.say('notAnswered')}</span>`
    : html`<span class="value">${fresh(written)}</span>`
}

/** An answer as people here write it; `undefined` where there is none. */
export function writeAnswer(item: Answered, context: Context): string | undefined {
  if (item.is === 'computed') {
    return item.value === undefined ? undefined : writeComputed(item.value, item.field, context)
  }
  const { field, kind, reading } = item
  return reading.kind === 'answer' ? kind.write(reading.answer, field, context) : undefined
}
