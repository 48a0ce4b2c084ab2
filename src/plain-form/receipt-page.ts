import type { Answers } from '../../widgets/contract/answers.ts'
import type { Receipt } from '../../widgets/contract/receipt.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import { intakeOf } from './plain-form.ts'
import { summarise } from '../../widgets/engine/summarise.ts'
import { allMessages } from '../../widgets/messages/all.ts'
import { fill } from '../../widgets/messages/fill.ts'
import { html, type Html } from './html.ts'
import { writeMoment } from './internal/moment.ts'
import { contact } from './internal/other-ways.ts'
import { markdown } from './markdown.ts'
import { texts } from './texts.ts'

/** An application that has come in. */
export interface Arrived {
  readonly receipt: Receipt
  readonly answers: Answers
  /** Questions that were answered although they are not asked in this case. */
  readonly leftOut: readonly string[]
  /** The very same was posted before. */
  readonly isAgain: boolean
}

const { ui, state } = allMessages.de

/** The name of that page. */
export const receiptTitle = (form: string): string => texts.receivedPrefix + form

/** What a person reads once their application has come in: the number, what happens next, whom to ask, and what was sent. */
export function receiptPage(release: FormRelease, { receipt, answers, leftOut, isAgain }: Arrived): Html {
  const { definition } = release
  const { code, receivedAt, id, H } = receipt
  return html`<h1>${ui.receiptTitle}</h1>
    <div class="plain-form">
      ${release.development && html`<p class="pf-development">${ui.development}</p>`}
      <div class="pf-arrived">
        <p>${definition.title.de}</p>
        <p class="pf-state">${arrivedText(receivedAt, code)}</p>
        <p>${ui.receiptNumber}<br /><span class="pf-code">${code}</span></p>
        ${isAgain && html`<p>${texts.again}</p>`}
        <p>${texts.receiptKeep}</p>
        <p class="no-print">
          <a href="${intakeOf(release) ?? ''}submissions/${id}/receipt?h=${H}" download="Eingang-${code}.json"
            >${texts.receiptSigned}</a
          >
        </p>
      </div>
      ${
        definition.next.length > 0 &&
        html`<h2>${ui.receiptNext}</h2>
          <ul>
            ${definition.next.map(({ de }) => html`<li>${markdown(de)}</li>`)}
          </ul>`
      }
      <h2>${ui.yourAnswers}</h2>
      ${summarise(release, answers, 'de').map(
        ({ title, items }) =>
          html`<section class="pf-answers">
            <h3>${title}</h3>
            <dl>
              ${items.map(
                ({ label, value }) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
          </section>`,
      )}
      ${
        leftOut.length > 0 &&
        html`<h2>${texts.leftOutTitle}</h2>
          <p>${texts.leftOut}</p>
          <ul>
            ${leftOut.map((label) => html`<li>${label}</li>`)}
          </ul>`
      }
      <h2>${ui.office}</h2>
      ${contact(release)}
    </div>`
}

/** "Eingegangen am … – Eingangsnummer …", the number in one piece. */
function arrivedText(receivedAt: string, code: string): Html {
  const [before, after] = fill(state.arrived, { date: writeMoment(receivedAt) }).split('{code}')
  return html`${before}<span class="pf-unbroken">${code}</span>${after}`
}
