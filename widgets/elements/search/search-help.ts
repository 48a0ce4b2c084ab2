import { html, type TemplateResult } from 'lit/html.js'
import type { SearchUi } from './search-ui.ts'

/** What to do where nothing is found: other words, the register, a person. @param first What to try first. */
export const searchHelp = (first: string, { texts, address }: SearchUi): TemplateResult =>
  html`<ul class="help">
    <li>${first}</li>
    <li><a href=${address('/leistungen/')}>${texts.register}</a></li>
    <li><a href="tel:115">${texts.call}</a></li>
  </ul>`
