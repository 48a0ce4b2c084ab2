import { html, type TemplateResult } from 'lit/html.js'

const levels: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h1>${content}</h1>`,
  (content) => html`<h2>${content}</h2>`,
  (content) => html`<h3>${content}</h3>`,
  (content) => html`<h4>${content}</h4>`,
  (content) => html`<h5>${content}</h5>`,
]
const deepest = (content: unknown): TemplateResult => html`<h6>${content}</h6>`

/**
 * A heading of a level that the host page decides.
 *
 * @param level 1 to 6; deeper ones stay at 6.
 */
export const heading = (level: number, content: unknown): TemplateResult =>
  (levels[Math.max(level, 1) - 1] ?? deepest)(content)
