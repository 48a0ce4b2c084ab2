import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { html, type Html, nothing, words } from '../html.ts'
import type { Filled } from '../filled.ts'
import { texts } from '../texts.ts'
import { controlId } from './ids.ts'

const { ui } = allMessages.de

/**
 * What has to be put right or read first, with a link to each place. It takes the focus when the page is there: no fragment
 * of the address can, because the page is the answer to a post.
 */
export function errorSummary({ mistakes, notice, files, more }: Filled): Html {
  if (mistakes.length === 0 && !notice) return nothing
  const title =
    notice?.title ??
    (mistakes.length === 1 ? ui.errorTitle : fill(ui.errorsTitle, { count: mistakes.length }))
  return html`<div
    class="${words('pf-summary', more !== undefined && 'pf-calm')}"
    id="fehler"
    role="alert"
    tabindex="-1"
    autofocus
    aria-labelledby="fehler-titel"
  >
    <h2 id="fehler-titel">${title}</h2>
    <p>${notice?.text ?? texts.nothingSent}${files.size > 0 && ` ${texts.filesNotKept}`}</p>
    ${
      mistakes.length > 0 &&
      html`<ul>
        ${mistakes.map(
          ({ path, where, text }) =>
            html`<li>
              <a href="#${controlId(path)}">${where !== '' && `${where}: `}${text}</a>
            </li>`,
        )}
      </ul>`
    }
  </div>`
}
