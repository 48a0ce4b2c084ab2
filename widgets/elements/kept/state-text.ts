import { textIn } from '../../contract/text-in.ts'
import { type Application, arrivedAt, type Kept, type KeptReceipt } from '../../delivery/index.ts'
import { fill } from '../../messages/index.ts'
import type { KeptUi } from './kept-ui.ts'

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
export function stateText(kept: Kept, ui: Omit<KeptUi, 'level'>): string {
  return kept.kind === 'arrived' ? arrivedText(kept.receipt, ui) : waitingText(kept.application, ui)
}

function arrivedText(kept: KeptReceipt, { messages, language }: Omit<KeptUi, 'level'>): string {
  const date = writeMoment(arrivedAt(kept), language)
  return kept.jws === undefined
    ? fill(messages.state.accepted, { date, by: kept.accepted.by })
    : fill(messages.state.arrived, { date, code: kept.receipt.code })
}

function waitingText(application: Application, { messages, language, say }: Omit<KeptUi, 'level'>): string {
  const { state, reason, notice, backend, sentAt, attempts } = application
  switch (state) {
    case 'sending':
      return messages.state.sending
    case 'action':
      if (reason === 'to-hand-in') return backend.kind === 'file' ? messages.state.file : messages.state.kept
      return fill(messages.state.action, {
        reason: notice ? textIn(notice, language) : messages.reason[reason ?? 'refused'],
      })
    case 'expired':
      return fill(messages.state.action, { reason: say('expired') })
    case 'sent': {
      const isCarried = backend.kind === 'file' || attempts === 0
      const text = isCarried ? messages.state.carried : messages.state.sent
      return fill(text, { date: writeMoment(sentAt ?? 0, language) })
    }
    case 'sealed':
    case 'waiting':
      return messages.state.kept
  }
}
