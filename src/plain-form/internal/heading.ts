import { type Content, html, type Html } from '../html.ts'

/** A heading. */
export function heading(level: 3 | 4 | 5, content: Content): Html {
  switch (level) {
    case 3:
      return html`<h3>${content}</h3>`
    case 4:
      return html`<h4>${content}</h4>`
    case 5:
      return html`<h5>${content}</h5>`
  }
}
