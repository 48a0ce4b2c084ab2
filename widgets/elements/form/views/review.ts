import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fresh } from '../fresh.ts'
import type { FormSession } from '../form-session.ts'
import type { Ui } from '../ui.ts'
import { answers } from './answers.ts'

/** What the review page shows and does. */
export interface Review {
  readonly session: FormSession
  readonly isSealing: boolean
  /** Why sending did not work, if it did not. */
  readonly problem: 'sealFailed' | 'quotaFailed' | 'sentElsewhere' | undefined
  readonly isReadOnly: boolean
  readonly change: (step: string, path: string) => void
  readonly send: () => void
  readonly back: () => void
}

/** All answers once more, and "Absenden". */
export function review(view: Review, ui: Ui): TemplateResult {
  const { steps, context, loaded } = view.session
  const { authority, office } = loaded.release
  return html`<p>${ui.say('reviewIntro')}</p>
    ${answers(steps, context, view.isReadOnly ? undefined : view.change, ui)}
    <p>${ui.say('sendHint', { authority, office: office.name })}</p>
    ${
      view.problem
        ? html`<div class="box help" role="alert"><p>${fresh(ui.say(view.problem))}</p></div>`
        : nothing
    }
    <div class="actions">
      ${
        view.isReadOnly
          ? nothing
          : html`<button
              type="button"
              part="button"
              aria-disabled=${view.isSealing ? 'true' : 'false'}
              @click=${view.send}
            >
              ${fresh(ui.say(view.isSealing ? 'sealing' : 'send'))}
            </button>`
      }
      <button type="button" class="second" part="button" @click=${view.back}>${ui.say('back')}</button>
    </div>`
}
