import type { KeptReceipt } from '../../delivery/index.ts'
import type { KeptUi } from './kept-ui.ts'
import { stateText } from './state-text.ts'

/** What to call the file: the number that people say on the phone. */
export const receiptName = (kept: KeptReceipt): string =>
  `Eingang-${kept.jws === undefined ? kept.id.slice(0, 8) : kept.receipt.code}.txt`

/**
 * The receipt for a person to read, with the signed one for a program below. An address that holds the text.
 *
 * @param words The county's words to compare, if they are known here.
 */
export function receiptFile(kept: KeptReceipt, words: readonly string[], ui: KeptUi): string {
  const { title, authority, office: to, id } = kept
  const lines = [
    authority,
    `${ui.say('office')}: ${to.name}`,
    title,
    '',
    stateText({ kind: 'arrived', receipt: kept }, ui),
    '',
    ...(words.length > 0 ? [`${ui.say('words')}: ${words.join(' ')}`, ''] : []),
    `id ${id}`,
    ...(kept.jws === undefined ? [kept.accepted.reference ?? ''] : [`sha-256 ${kept.receipt.H}`, kept.jws]),
    '',
  ]
  return `data:text/plain;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`
}
