import { html, nothing, type TemplateResult } from 'lit'
import type { Context } from '../../../engine/context.ts'
import { kindOf } from '../../../engine/kinds.ts'
import { rowTitle } from '../../../engine/summarise.ts'
import type { AskedQuestion, Item, WalkedStep } from '../../../engine/walk.ts'
import { heading } from '../heading.ts'
import { controlId, type Ui } from '../ui.ts'

/** Everything that was answered, as it will be read; with a way back to each answer where one is given. */
export const answers = (
  steps: readonly WalkedStep[],
  context: Context,
  change: ((step: string, path: string) => void) | undefined,
  ui: Ui,
): TemplateResult[] =>
  steps.map(({ step, items }) => {
    const back = change && ((path: string) => change(step.id, path))
    return html`${heading(ui.level + 1, ui.text(step.title))}${list(items.filter(isQuestion), context, back, ui)}${items.map(
      (item) =>
        item.is === 'group'
          ? item.rows.map(
              (row, index) =>
                html`${heading(ui.level + 2, rowTitle(ui.text(item.field.item), index))}${list(
                  row.filter(isQuestion),
                  context,
                  back,
                  ui,
                )}`,
            )
          : nothing,
    )}`
  })

const isQuestion = (item: Item): item is AskedQuestion => item.is === 'question'

const list = (
  questions: readonly AskedQuestion[],
  context: Context,
  change: ((path: string) => void) | undefined,
  ui: Ui,
): TemplateResult | typeof nothing =>
  questions.length === 0
    ? nothing
    : html`<dl class="answers">
        ${questions.map(
          ({ path, field, reading }) =>
            html`<div>
              <dt id="${controlId(path)}-label">${ui.text(field.label)}</dt>
              <dd>
                ${
                  reading.kind === 'answer'
                    ? html`<span class="value">${kindOf(field).write(reading.answer, field, context)}</span>`
                    : html`<span class="muted">${ui.say('notAnswered')}</span>`
                }
              </dd>
              ${
                change
                  ? html`<dd>
                      <button
                        type="button"
                        class="plain"
                        aria-label="${ui.say('change')}: ${ui.text(field.label)}"
                        @click=${() => {
                          change(path)
                        }}
                      >
                        ${ui.say('change')}
                      </button>
                    </dd>`
                  : nothing
              }
            </div>`,
        )}
      </dl>`
