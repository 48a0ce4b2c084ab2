import { html, type TemplateResult } from 'lit/html.js'
import type { WalkedStep } from '../../../engine/walk.ts'
import { fresh } from '../fresh.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'

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

/** One step's questions. */
export const step = ({ step: { intro, because }, items }: WalkedStep, ui: Ui): TemplateResult =>
  html`${intro && markdown(ui.text(intro))}${because && markdown(ui.text(because))}${items.map((item) => ui.show(item))}`
