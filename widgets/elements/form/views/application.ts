import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FormRelease } from '../../../contract/release.ts'
import type { Kept, KeptReceipt } from '../../../delivery/index.ts'
import { applicationCard, type CardActions } from '../../kept/application-card.ts'
import { forwarded } from '../../kept/forwarded.ts'
import { receiptFile, receiptName } from '../../kept/receipt-file.ts'
import { stateText } from '../../kept/state-text.ts'
import type { FormSession } from '../form-session.ts'
import { fresh } from '../fresh.ts'
import { heading } from '../../heading.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'
import { answers } from './answers.ts'
import { office } from './office.ts'

/** What the page of a handed-in application shows. */
export interface ApplicationView {
  readonly kept: Kept
  readonly release: FormRelease
  readonly county: string
  /** The county's words to compare. */
  readonly words: readonly string[]
  /** False where the browser keeps nothing and the page must stay open. */
  readonly isKept: boolean
  readonly online: boolean
  /** What was sent, while this page still holds it. */
  readonly sent: FormSession | undefined
  readonly actions: CardActions
  readonly another: () => void
}

/** After "Absenden": on its way, in need of help, or arrived. */
export const application = (view: ApplicationView, ui: Ui): TemplateResult =>
  view.kept.kind === 'arrived'
    ? arrived(view, view.kept.receipt, ui)
    : html`${applicationCard(
        {
          application: view.kept.application,
          isKept: view.isKept,
          online: view.online,
          now: Date.now(),
          actions: view.actions,
        },
        ui,
      )}${office(view.release, view.county, ui)}`

const arrived = (view: ApplicationView, kept: KeptReceipt, ui: Ui): TemplateResult =>
  html`<div class="box arrived">
      <p>${ui.text(view.release.definition.title)}</p>
      <p class="state">${fresh(stateText(view.kept, ui))}</p>
      ${forwarded(kept, ui)}${number(kept, ui)}
      <p>${ui.say('receiptKeep')}</p>
    </div>
    <div class="actions">
      <a class="button" download=${receiptName(kept)} href=${receiptFile(kept, view.words, ui)}
        >${ui.say('receiptDownload')}</a
      >
      <button
        type="button"
        class="second"
        @click=${() => {
          print()
        }}
      >
        ${ui.say('print')}
      </button>
      <button type="button" class="plain" @click=${view.another}>${ui.say('another')}</button>
    </div>
    ${
      view.release.definition.next.length > 0
        ? html`${heading(ui.level + 1, ui.say('receiptNext'))}
            <ul>
              ${view.release.definition.next.map((next) => html`<li>${markdown(ui.text(next))}</li>`)}
            </ul>`
        : nothing
    }
    ${office(view.release, view.county, ui)} ${fingerprintWords(view.words, ui)}
    ${
      view.sent
        ? html`${heading(ui.level + 1, ui.say('yourAnswers'))}${answers(view.sent.steps, view.sent.context, undefined, ui)}`
        : nothing
    }`

/** The number of the receipt, or the backend's own. */
const number = (kept: KeptReceipt, ui: Ui): TemplateResult | typeof nothing => {
  const code = kept.jws === undefined ? kept.accepted.reference : kept.receipt.code
  return code === undefined
    ? nothing
    : html`<p>
        ${ui.say(kept.jws === undefined ? 'reference' : 'receiptNumber')}<br /><span class="code"
          >${code}</span
        >
      </p>`
}

/** Six words that stand for the county's root key. */
export const fingerprintWords = (words: readonly string[], ui: Ui): TemplateResult =>
  html`<p>
    <strong>${ui.say('words')}:</strong> <span translate="no">${words.join(' ')}</span><br />
    <span class="muted">${ui.say('wordsHint')}</span>
  </p>`
