import { html, type TemplateResult } from 'lit/html.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Kept, KeptReceipt } from '../../delivery/index.ts'
import { outboxTexts } from '../../messages/outbox-texts.ts'
import { heading } from '../heading.ts'
import { applicationCard } from '../kept/application-card.ts'
import { forwarded } from '../kept/forwarded.ts'
import type { KeptUi } from '../kept/kept-ui.ts'
import { receiptFile, receiptName } from '../kept/receipt-file.ts'
import { stateText } from '../kept/state-text.ts'
import type { OutboxActions } from './actions-for.ts'

/** Every application on this device: what has not arrived first. */
export const outboxList = (kept: readonly Kept[], actions: OutboxActions, ui: KeptUi): TemplateResult =>
  html`<ul class="outbox" role="list">
    ${kept.map((one) =>
      one.kind === 'arrived'
        ? keyed(one.receipt.id, html`<li>${arrived(one.receipt, actions, ui)}</li>`)
        : keyed(one.application.id, html`<li>${onItsWay(one, actions, ui)}</li>`),
    )}
  </ul>`

const onItsWay = (
  { application }: Extract<Kept, { kind: 'on-its-way' }>,
  actions: OutboxActions,
  ui: KeptUi,
): TemplateResult =>
  html`${title(application, ui)}${applicationCard(
    {
      application,
      isKept: true,
      online: navigator.onLine,
      now: Date.now(),
      actions: actions.of(application),
    },
    ui,
  )}`

const arrived = (receipt: KeptReceipt, actions: OutboxActions, ui: KeptUi): TemplateResult =>
  html`${title(receipt, ui)}
    <div class="box arrived">
      <p class="state">${stateText({ kind: 'arrived', receipt }, ui)}</p>
      ${forwarded(receipt, ui)}
    </div>
    <div class="actions">
      <a class="button second" download=${receiptName(receipt)} href=${receiptFile(receipt, [], ui)}
        >${ui.say('receiptDownload')}</a
      >
      <button
        type="button"
        class="plain"
        part="button"
        @click=${() => {
          actions.forgetReceipt(receipt.id)
        }}
      >
        ${outboxTexts(ui.language).forgetReceipt}
      </button>
    </div>`

/** Which form, for whom, and whom to call. */
const title = (
  { title: form, authority, office }: Pick<KeptReceipt, 'title' | 'authority' | 'office'>,
  ui: KeptUi,
): TemplateResult =>
  html`${heading(ui.level, form)}
    <p class="muted">
      ${authority}, ${office.name} · ${ui.say('phone')}:
      <a href="tel:${office.phone.replaceAll(/[^+\d]/gu, '')}">${office.phone}</a>
    </p>`
