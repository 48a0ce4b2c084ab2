import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FormFlow } from '../form-flow.ts'
import { fresh } from '../fresh.ts'
import type { LaterFlow } from '../later.ts'
import type { Ui } from '../ui.ts'
import { stateText } from '../../kept/state-text.ts'
import { application } from './application.ts'
import { kept } from './kept.ts'
import { review } from './review.ts'

/** What these views show, and the form they are views of. */
export interface LaterView {
  readonly flow: FormFlow
  readonly later: LaterFlow
  readonly ui: Ui
  /** Everything can be read and nothing changed. */
  readonly isReadOnly: boolean
}

/** On the start page: what the device holds of this form. */
export const showKept = ({ flow, later, ui }: LaterView): TemplateResult =>
  kept(
    {
      draftSaved: later.found?.savedAt,
      hasEntries: flow.hasEntries,
      waiting: later.waiting,
      receipts: later.receipts,
      resume: () => void later.continue(),
      startAnew: () => {
        if (confirm(ui.say('startAnewSure'))) void later.startAnew()
      },
      show: (id) => {
        flow.go({ at: 'application', id })
      },
    },
    ui,
  )

/** The review page, below its title. */
export const showReview = ({ flow, later, ui, isReadOnly }: LaterView): TemplateResult =>
  flow.session
    ? html`${notes({ flow, later, ui, isReadOnly })}${review(
        {
          session: flow.session,
          isSealing: later.isSealing,
          problem: later.problem,
          notice: later.notice,
          backend: later.backend,
          words: later.words,
          isReadOnly,
          change: (id, path) => {
            flow.change(id, path)
          },
          send: () => {
            if (!isReadOnly) void later.send()
          },
          back: () => {
            flow.back()
          },
        },
        ui,
      )}`
    : html``

/** The title of the page of a handed-in application. */
export const applicationTitle = ({ later, ui }: LaterView): string =>
  ui.say(later.kept?.kind === 'arrived' ? 'receiptTitle' : 'statusTitle')

/** The page of a handed-in application, below its title. */
export const showApplication = (
  { flow, later, ui }: LaterView,
  withdrawn: () => void,
): TemplateResult | typeof nothing => {
  const { kept: of, sent } = later
  const { session } = flow
  return of && session
    ? application(
        {
          kept: of,
          release: session.loaded.release,
          county: session.loaded.county,
          words: later.words,
          isKept: of.kind === 'arrived' || later.isKept(of.application.id),
          online: navigator.onLine,
          sent,
          actions: later.actionsFor(withdrawn),
          another: () => {
            later.another()
          },
        },
        ui,
      )
    : nothing
}

/** What is to be known before the questions of a step: files that are gone, answers without a question, other windows. */
export const notes = ({ flow, later, ui }: LaterView): TemplateResult => {
  const { missingFiles, misfits } = later
  return html`${
    missingFiles.length > 0
      ? html`<p class="note">${ui.say('filesMissing', { names: missingFiles.join(', ') })}</p>`
      : nothing
  }${
    misfits.length > 0
      ? html`<div class="note">
          <p>${ui.say('misfits')}</p>
          <ul>
            ${misfits.map(({ label, value }) => html`<li>${label}: <strong>${value}</strong></li>`)}
          </ul>
        </div>`
      : nothing
  }${
    flow.isReadOnly
      ? html`<div class="note" role="alert">
          <p>${fresh(ui.say(later.draftState === 'elsewhere' ? 'draftElsewhere' : 'draftSentElsewhere'))}</p>
          ${
            later.draftState === 'elsewhere'
              ? html`<button type="button" class="second" part="button" @click=${() => void later.takeOver()}>
                  ${ui.say('takeOver')}
                </button>`
              : nothing
          }
        </div>`
      : nothing
  }`
}

const draftTexts = {
  saving: 'draftSaving',
  kept: 'draftKept',
  'not-kept': 'draftNotKept',
  full: 'draftFull',
  shared: 'draftShared',
} as const

/** At the foot of every step: what is true of the entries on this device. */
export const draftState = (
  { flow, later, ui }: LaterView,
  saveFile: () => void,
): TemplateResult | typeof nothing => {
  const state = later.draftState
  return state === 'none' || flow.isReadOnly
    ? nothing
    : html`<div class="draft">
        <p>${fresh(ui.say(draftTexts[state as keyof typeof draftTexts]))}</p>
        <button type="button" class="plain" part="button" @click=${saveFile}>
          ${ui.say('fileSaveShort')}
        </button>
      </div>`
}

export { stateText }
