import { html, type TemplateResult } from 'lit/html.js'
import type { SearchTexts } from '../../messages/cards/search-texts.ts'

/** What was searched for last in this browser, and a way to clear it. */
export const recentList = (
  queries: readonly string[],
  texts: SearchTexts,
  search: (query: string) => void,
  forget: () => void,
): TemplateResult =>
  html`<details class="recent">
    <summary>${texts.recent}</summary>
    <ul role="list">
      ${queries.map(
        (query) =>
          html`<li><button class="plain" type="button" @click=${() => search(query)}>${query}</button></li>`,
      )}
    </ul>
    <p class="muted">
      ${texts.recentNote} <button class="plain" type="button" @click=${forget}>${texts.forget}</button>
    </p>
  </details>`
