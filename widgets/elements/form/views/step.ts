import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { AnswerIssue } from '../../../contract/parsed.ts'
import type { WalkedStep } from '../../../engine/walk.ts'
import { fresh } from '../fresh.ts'
import { heading } from '../heading.ts'
import { markdown } from '../markdown.ts'
import { controlId, type Ui } from '../ui.ts'

/** "Schritt 2 von 4" with its bar. */
export const progress = (number: number, steps: number, ui: Ui): TemplateResult =>
  html`<ol class="progress" part="progress" aria-hidden="true">
      ${Array.from(
        { length: steps },
        (_, index) =>
          html`<li class=${index < number - 1 ? 'done' : index === number - 1 ? 'now' : ''}></li>`,
      )}
    </ol>
    <p class="stepname">${fresh(ui.say('stepOf', { step: number, steps }))}</p>`

/** Everything to be put right, with links that lead there. */
export const errorSummary = (
  issues: readonly AnswerIssue[],
  show: (path: string) => void,
  ui: Ui,
): TemplateResult | typeof nothing =>
  issues.length === 0
    ? nothing
    : html`<div
        class="summary"
        part="summary"
        id="errors"
        tabindex="-1"
        role="group"
        aria-labelledby="errors-title"
      >
        <div id="errors-title">
          ${heading(
            Math.max(ui.level, 2),
            fresh(
              issues.length === 1 ? ui.say('errorTitle') : ui.say('errorsTitle', { count: issues.length }),
            ),
          )}
        </div>
        <ul>
          ${issues.map(
            (issue) =>
              html`<li>
                <a
                  href="#${controlId(issue.field)}"
                  @click=${(event: Event) => {
                    event.preventDefault()
                    show(issue.field)
                  }}
                  >${fresh(ui.where(issue.field) + ui.explain(issue))}</a
                >
              </li>`,
          )}
        </ul>
      </div>`

/** One step's questions. */
export const step = ({ step: { intro, because }, items }: WalkedStep, ui: Ui): TemplateResult =>
  html`${intro && markdown(ui.text(intro))}${because && markdown(ui.text(because))}${items.map((item) => ui.show(item))}`
