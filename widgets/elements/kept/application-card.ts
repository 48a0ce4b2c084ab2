import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ReasonCode } from '../../contract/error-codes.ts'
import { levelOf } from '../../contract/level.ts'
import { textIn } from '../../contract/text-in.ts'
import { type Application, reminderDue } from '../../delivery/index.ts'
import { fresh } from '../form/fresh.ts'
import type { KeptUi } from './kept-ui.ts'
import { stateText } from './state-text.ts'

/** What a person can do with an application that has not arrived. */
export interface CardActions {
  readonly sendNow: () => void
  /** Left out where there is nothing to open again. */
  readonly edit: (() => void) | undefined
  readonly save: () => void
  /** Says that they have handed it in themselves. */
  readonly confirm: () => void
  readonly forget: () => void
}

/** An application that has not arrived, as a card shows it. */
export interface Card {
  readonly application: Application
  /** False where the browser keeps nothing and the page must stay open. */
  readonly isKept: boolean
  readonly online: boolean
  /** Epoch milliseconds. */
  readonly now: number
  readonly actions: CardActions
}

/** Where an application stands, why, and what can be done. */
export function applicationCard(card: Card, ui: KeptUi): TemplateResult {
  const { application } = card
  const { state } = application
  const needsHelp = state === 'action' || state === 'expired'
  return html`<div class=${needsHelp ? 'box help' : 'box'}>
      <p class="state">${fresh(stateText({ kind: 'on-its-way', application }, ui))}</p>
      ${hints(card, ui).map((hint) => html`<p>${fresh(hint)}</p>`)}
      ${
        needsHelp && application.reason && !ordinary.has(application.reason)
          ? html`<p class="muted">${ui.say('reasonCode', { code: application.reason })}</p>`
          : nothing
      }
    </div>
    ${buttons(card, ui)}`
}

/** Reasons that are no fault: nobody has to call about them. */
const ordinary: ReadonlySet<ReasonCode> = new Set(['to-hand-in', 'left-page'])

function hints({ application, isKept, online, now }: Card, ui: KeptUi): string[] {
  const { state, reason, notice, createdAt } = application
  const isCarried = reason === 'to-hand-in'
  if (isUnderWay(application)) return [ui.say('sendingHint')]
  if (state === 'sent') return [ui.say('sentHint')]
  if (state === 'action' || state === 'expired')
    return isCarried
      ? [ui.say(application.backend.kind === 'file' ? 'carryHint' : 'leaveHint')]
      : [...(reason === 'unsure' || reason === 'left-page' ? [] : [ui.say('actionHint')]), ui.say('saveHint')]
  const reminder = reminderDue(createdAt, now)
  return [
    ...(reason === 'form-suspended' ? [] : [ui.say(isKept ? 'keptHint' : 'memoryHint')]),
    ...(online ? [] : [ui.say('keptOffline')]),
    ...(reason
      ? [notice ? textIn(notice, ui.language) : ui.say('keptReason', { reason: ui.messages.reason[reason] })]
      : []),
    ...(reminder ? [ui.say(reminder === 1 ? 'reminderOne' : 'reminder', { days: reminder })] : []),
  ]
}

/** On its way to somebody who confirms nothing: whatever is done to it now may double it. */
const isUnderWay = ({ state, backend }: Application): boolean =>
  state === 'sending' && levelOf(backend) === 'C'

function buttons({ application, isKept, actions }: Card, ui: KeptUi): TemplateResult | typeof nothing {
  if (isUnderWay(application)) return nothing
  const { state, reason, backend } = application
  const isFile = backend.kind === 'file'
  const mayHaveArrived = reason === 'unsure' || reason === 'left-page' || (isFile && reason === 'to-hand-in')
  const isOver = state !== 'waiting' && state !== 'sealed' && state !== 'sending'
  const button = (text: string, act: () => void, look: string) =>
    html`<button type="button" class=${look} part="button" @click=${act}>${text}</button>`
  return html`<div class="actions">
    ${isFile || state === 'sent' ? nothing : button(ui.say('sendNow'), actions.sendNow, '')}
    ${button(ui.say('saveSealed'), actions.save, isFile ? '' : 'second')}
    ${state === 'action' && mayHaveArrived ? button(ui.say('confirm'), actions.confirm, 'second') : nothing}
    ${actions.edit && state !== 'sent' ? button(ui.say(application.attempts === 0 ? 'withdraw' : 'edit'), actions.edit, 'second') : nothing}
    ${isOver && isKept ? button(ui.say('forget'), actions.forget, 'plain') : nothing}
  </div>`
}
