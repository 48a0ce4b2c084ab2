import { html, nothing, type TemplateResult } from 'lit/html.js'
import { isOnline } from '../../search/is-online.ts'
import { markedPieces } from '../../search/marked-pieces.ts'
import type { ServiceHit } from '../../search/search.ts'
import { heading } from '../heading.ts'
import { marked, type SearchUi } from './search-ui.ts'

/** One result: what it is, what it is about, who does it, what it costs, and whether it works online. */
export function searchResult({ service, keys }: ServiceHit, ui: SearchUi): TemplateResult {
  const { texts, level, address, follow } = ui
  const { path, title, summary, office, cost, municipal } = service
  return html`<li>
    ${heading(
      level,
      html`<a
        href=${address(path)}
        lang="de"
        data-page=${path}
        @click=${(event: MouseEvent) => follow(event, service)}
        >${marked(markedPieces(title, keys))}</a
      >`,
    )}
    <p lang="de">${marked(markedPieces(summary, keys))}</p>
    <p class="tags">
      ${isOnline(service) ? html`<span class="tag">${texts.online}</span>` : nothing}
      ${municipal ? html`<span>${texts.townHall}</span>` : html`<span lang="de">${office.name}</span>`}
      ${cost ? html`<span>${texts.cost(cost)}</span>` : nothing}
    </p>
  </li>`
}
