import { maxFilesBytes } from '../../widgets/contract/limits.ts'
import { allMessages } from '../../widgets/messages/all.ts'
import { fill } from '../../widgets/messages/fill.ts'
import { html, type Html } from './html.ts'
import { texts } from './texts.ts'

/** Why a posted form cannot even be shown again. */
export type MessageCode =
  'unknown' | 'foreign' | 'too-large' | 'wrong-content-type' | 'unreadable' | 'overloaded' | 'unsure'

const messages: Readonly<Record<MessageCode, { readonly title: string; readonly text: string }>> = {
  unknown: texts.unknown,
  foreign: texts.foreign,
  'too-large': texts.tooLarge,
  'wrong-content-type': texts.wrongContentType,
  unreadable: texts.unreadable,
  overloaded: texts.overloaded,
  unsure: texts.unsureNothingShown,
}

/** A page that says so in plain words, and leads on. */
export function messagePage(code: MessageCode, form: string | undefined): { title: string; content: Html } {
  const { title, text } = messages[code]
  const way =
    form === undefined
      ? html`<a href="/">${texts.toHome}</a>`
      : html`<a href="/formulare/${form}/ohne-javascript/">${texts.toForm}</a>`
  const content = html`<div class="plain-form">
    <h1>${title}</h1>
    <p>${fill(text, { maxBytes: maxFilesBytes })}</p>
    <p>${way}</p>
  </div>`
  return { title: errorTitle(title), content }
}

/** The name of a page on which something is wrong. */
export const errorTitle = (title: string): string => allMessages.de.ui.titlePrefix + title
