import { html, type TemplateResult } from 'lit/html.js'
import type { Published } from '../contract/published.ts'

/** Whose words these are, and what has to be said of them. */
export const source = ({ authority, sample }: Published): TemplateResult =>
  html`<p class="source">${authority}${sample ? html`. ${sample}` : ''}</p>`
