import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FormRelease } from '../../../contract/release.ts'
import type { Application, Kept, KeptReceipt } from '../../../delivery/index.ts'
import { fill } from '../../../messages/index.ts'
import type { FormSession } from '../form-session.ts'
import { fresh } from '../fresh.ts'
import { heading } from '../heading.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'
import { answers } from './answers.ts'
import { office } from './office.ts'

/** What the page of a handed-in application shows. */
export interface ApplicationView {
  readonly kept: Kept
  readonly release: FormRelease
  readonly county: string
  /** False where the browser keeps nothing and the page must stay open. */
  readonly isKept: boolean
  readonly online: boolean
  /** What was sent, while this page still holds it. */
  readonly sent: FormSession | undefined
  readonly sendNow: () => void
  readonly withdraw: () => void
  readonly another: () => void
}

/** "22.11.2026 um 14:03 Uhr", in the office's time. */
export const writeMoment = (iso: string | number, language: string): string => {
  const locale = language === 'en' ? 'en-GB' : 'de-DE'
  const options = { timeZone: 'Europe/Berlin' } as const
  const day = new Date(iso).toLocaleDateString(locale, {
    ...options,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const time = new Date(iso).toLocaleTimeString(locale, { ...options, hour: '2-digit', minute: '2-digit' })
  return language === 'en' ? `${day} at ${time}` : `${day} um ${time} Uhr`
}

/** The sentence for where an application stands. The wording is binding (delivery.md). */
export function stateText(kept: Kept, ui: Ui): string {
  if (kept.kind === 'arrived') {
    const { receivedAt, code } = kept.receipt.receipt
    return fill(ui.messages.state.arrived, { date: writeMoment(receivedAt, ui.language), code })
  }
  const { state, reason } = kept.application
  switch (state) {
    case 'sending':
      return ui.messages.state.sending
    case 'action':
      return fill(ui.messages.state.action, { reason: ui.messages.reason[reason ?? 'refused'] })
    case 'expired':
      return fill(ui.messages.state.action, { reason: ui.say('expired') })
    case 'sealed':
    case 'waiting':
      return ui.messages.state.kept
  }
}

/** After "Absenden": on its way, in need of help, or arrived. */
export const application = (view: ApplicationView, ui: Ui): TemplateResult =>
  view.kept.kind === 'arrived'
    ? arrived(view, view.kept.receipt, ui)
    : view.kept.application.state === 'action' || view.kept.application.state === 'expired'
      ? needsHelp(view, view.kept.application, ui)
      : onItsWay(view, view.kept.application, ui)

const onItsWay = (view: ApplicationView, { attempts, reason }: Application, ui: Ui): TemplateResult =>
  html`<div class="box">
      <p class="state">${fresh(stateText(view.kept, ui))}</p>
      <p>${ui.say(view.isKept ? 'keptHint' : 'memoryHint')}</p>
      ${view.online ? nothing : html`<p>${ui.say('keptOffline')}</p>`}
      ${reason ? html`<p class="muted">${ui.say('keptReason', { reason: ui.messages.reason[reason] })}</p>` : nothing}
    </div>
    <div class="actions">
      <button type="button" @click=${view.sendNow}>${ui.say('sendNow')}</button>
      ${
        view.isKept && attempts === 0
          ? html`<button type="button" class="second" @click=${view.withdraw}>${ui.say('withdraw')}</button>`
          : nothing
      }
    </div>
    ${office(view.release, view.county, ui)}`

const needsHelp = (view: ApplicationView, { reason }: Application, ui: Ui): TemplateResult =>
  html`<div class="box help">
      <p class="state">${fresh(stateText(view.kept, ui))}</p>
      <p>${ui.say('actionHint')}</p>
      ${reason ? html`<p class="muted">${ui.say('reasonCode', { code: reason })}</p>` : nothing}
    </div>
    <div class="actions"><button type="button" @click=${view.sendNow}>${ui.say('sendNow')}</button></div>
    ${office(view.release, view.county, ui)}`

const arrived = (view: ApplicationView, kept: KeptReceipt, ui: Ui): TemplateResult =>
  html`<div class="box arrived">
      <p>${ui.text(view.release.definition.title)}</p>
      <p class="state">${fresh(stateText(view.kept, ui))}</p>
      <p>
        ${ui.say('receiptNumber')}<br />
        <span class="code">${kept.receipt.code}</span>
      </p>
      <p>${ui.say('receiptKeep')}</p>
    </div>
    <div class="actions">
      <a class="button" download="Eingang-${kept.receipt.code}.txt" href=${receiptFile(kept, ui)}
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
    ${office(view.release, view.county, ui)}
    ${
      view.sent
        ? html`${heading(ui.level + 1, ui.say('yourAnswers'))}${answers(view.sent.steps, view.sent.context, undefined, ui)}`
        : nothing
    }`

/** The receipt for a person to read, with the signed one for a program below. */
const receiptFile = (kept: KeptReceipt, ui: Ui): string => {
  const { receipt, jws, title, authority, office: to } = kept
  const lines = [
    authority,
    `${ui.say('office')}: ${to.name}`,
    title,
    '',
    stateText({ kind: 'arrived', receipt: kept }, ui),
    '',
    `id ${receipt.id}`,
    `sha-256 ${receipt.H}`,
    jws,
    '',
  ]
  return `data:text/plain;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`
}
