import { rowTitle } from '../../engine/entries.ts'
import type { Item } from '../../engine/walk.ts'
import { draftFileTexts } from '../../messages/draft-file-texts.ts'
import { fill } from '../../messages/fill.ts'
import type { FormSession } from './form-session.ts'
import type { Ui } from './ui.ts'
import { writeAnswer } from './views/answers.ts'

/**
 * The readable part of a draft's file, around its data: what was entered, and how to go on with it.
 *
 * @param isSecret Nothing that was entered may be readable: it is under a passphrase.
 */
export function draftPage(
  session: FormSession,
  isSecret: boolean,
  ui: Ui,
): { before: string; after: string } {
  const { definition, authority } = session.loaded.release
  const texts = draftFileTexts(ui.language)
  const title = escape(ui.text(definition.title))
  const answers = isSecret
    ? `<p>${escape(texts.filePageSecret)}</p>`
    : session.steps
        .map(({ step, items }) => `<h2>${escape(ui.text(step.title))}</h2>${section(items, ui, 3)}`)
        .join('')
  const lang = ui.language === 'en' ? 'en' : 'de'
  return {
    before: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}dt{color:#555}dd{margin:0 0 .6rem;font-weight:600;white-space:pre-line}</style><h1>${title}</h1><p><strong>${escape(fill(texts.filePageDraft, { authority }))}</strong></p><p>${escape(texts.filePageHow)} <a href="${escape(new URL(`formulare/${definition.id}/`, session.loaded.county).href)}">${title}</a></p>${answers}`,
    after: '</html>',
  }
}

function section(items: readonly Item[], ui: Ui, level: number): string {
  const titled = (name: string, inner: readonly Item[]): string =>
    `<h${level}>${escape(name)}</h${level}>${section(inner, ui, Math.min(level + 1, 6))}`
  const plain = items.flatMap((item) => {
    if (item.is !== 'question' && item.is !== 'computed') return []
    const written = writeAnswer(item, ui)
    return written === undefined
      ? []
      : [`<dt>${escape(ui.text(item.field.label))}</dt><dd>${escape(written)}</dd>`]
  })
  const inner = items.flatMap((item) => {
    if (item.is === 'composite') return [titled(ui.text(item.field.label), item.items)]
    return item.is === 'group'
      ? item.rows.map((row, index) => titled(rowTitle(ui.text(item.field.item), index), row))
      : []
  })
  return `<dl>${plain.join('')}</dl>${inner.join('')}`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? '')
