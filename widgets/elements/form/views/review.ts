import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fresh } from '../fresh.ts'
import type { FormSession } from '../form-session.ts'
import type { Backend } from '../../../contract/backend.ts'
import { isSealed, leavesPage, levelOf, receiverOf } from '../../../contract/level.ts'
import type { LoadedRelease } from '../../../delivery/load-release.ts'
import type { LocalText } from '../../../contract/text.ts'
import type { Ui } from '../ui.ts'
import { answers } from './answers.ts'
import { fingerprintWords } from './application.ts'

export type SendProblem = 'sealFailed' | 'quotaFailed' | 'sentElsewhere' | 'closed'

/** What the review page shows and does. */
export interface Review {
  readonly session: FormSession
  readonly isSealing: boolean
  /** Why sending did not work, if it did not. */
  readonly problem: SendProblem | undefined
  /** What the county says of a form that it has closed. */
  readonly notice: LocalText | undefined
  /** Where it goes. */
  readonly backend: Backend | undefined
  /** The county's words to compare. */
  readonly words: readonly string[]
  readonly isReadOnly: boolean
  readonly change: (step: string, path: string) => void
  readonly send: () => void
  readonly back: () => void
}

/** All answers once more, and "Absenden". */
export function review(view: Review, ui: Ui): TemplateResult {
  const { steps, context, loaded } = view.session
  return html`<p>${ui.say('reviewIntro')}</p>
    ${answers(steps, context, view.isReadOnly ? undefined : view.change, ui)}
    ${view.backend ? whoReceives(view.backend, loaded, ui) : nothing}
    ${view.backend && isSealed(view.backend) ? fingerprintWords(view.words, ui) : nothing}
    ${
      view.problem
        ? html`<div class="box help" role="alert">
            <p>${fresh(ui.say(view.problem))}</p>
            ${view.notice ? html`<p>${ui.text(view.notice)}</p>` : nothing}
          </div>`
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

const levelTexts = { A: 'levelA', B: 'levelB', C: 'levelC' } as const

/** Who gets it, who can read it, and what they will answer: the backend's level in plain words. */
function whoReceives(backend: Backend, { release, county }: LoadedRelease, ui: Ui): TemplateResult {
  const { authority, office } = release
  const name = receiverOf(backend, authority, county)
  const receiver = name === authority ? `${authority}, ${office.name}` : name
  const level = levelOf(backend)
  return html`<p>
    ${isSealed(backend) ? ui.say('sendHint', { receiver }) : ui.say('sendPlain', { name })}
    ${ui.say(level ? levelTexts[level] : 'levelFile', { name })}
    ${leavesPage(backend) ? ui.say('leaveHint') : nothing}
  </p>`
}
