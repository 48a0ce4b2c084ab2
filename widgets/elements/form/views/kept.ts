import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type Application, type KeptReceipt, reminderDue } from '../../../delivery/index.ts'
import { stateText, writeMoment } from '../../kept/state-text.ts'
import { heading } from '../../heading.ts'
import type { Ui } from '../ui.ts'

/** What the device holds of this form already. */
export interface KeptView {
  /** When the draft found was last saved, epoch milliseconds. */
  readonly draftSaved: number | undefined
  /** Something has been entered on this page already. */
  readonly hasEntries: boolean
  readonly waiting: readonly Application[]
  /** What has arrived from this device, newest first. */
  readonly receipts: readonly KeptReceipt[]
  readonly resume: () => void
  readonly startAnew: () => void
  readonly show: (id: string) => void
}

/** On the start page: a draft to go on with, what has not arrived, what has. */
export const kept = (view: KeptView, ui: Ui): TemplateResult =>
  html`${view.waiting.length > 0 ? waiting(view, ui) : nothing}${
    view.receipts.length > 0 ? arrived(view, ui) : nothing
  }${view.draftSaved !== undefined || view.hasEntries ? draft(view, ui) : nothing}`

const draft = (view: KeptView, ui: Ui): TemplateResult =>
  html`<div class="box">
    <p>
      ${
        view.draftSaved === undefined
          ? ui.say('draftOpen')
          : ui.say('draftFound', { date: writeMoment(view.draftSaved, ui.language) })
      }
    </p>
    <div class="actions">
      <button type="button" part="button" @click=${view.resume}>${ui.say('continue')}</button>
      <button type="button" class="second" part="button" @click=${view.startAnew}>
        ${ui.say('startAnew')}
      </button>
    </div>
  </div>`

const waiting = (view: KeptView, ui: Ui): TemplateResult =>
  html`<div class="box">
    ${heading(ui.level + 1, ui.say('waitingTitle'))}
    ${view.waiting.map((application) => {
      const reminder =
        application.state === 'sent' ? undefined : reminderDue(application.createdAt, Date.now())
      return html`<p class="state">${stateText({ kind: 'on-its-way', application }, ui)}</p>
        ${
          reminder
            ? html`<p>${ui.say(reminder === 1 ? 'reminderOne' : 'reminder', { days: reminder })}</p>`
            : nothing
        }
        <div class="actions">
          <button
            type="button"
            class="second"
            part="button"
            @click=${() => {
              view.show(application.id)
            }}
          >
            ${ui.say('waitingShow')}
          </button>
        </div>`
    })}
  </div>`

const arrived = (view: KeptView, ui: Ui): TemplateResult =>
  html`<div class="box arrived">
    ${view.receipts.slice(0, 5).map(
      (receipt) =>
        html`<p>
          ${stateText({ kind: 'arrived', receipt }, ui)}
          <button
            type="button"
            class="plain"
            part="button"
            @click=${() => {
              view.show(receipt.id)
            }}
          >
            ${ui.say('receiptShow')}
          </button>
        </p>`,
    )}
  </div>`
