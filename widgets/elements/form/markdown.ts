import { html, type TemplateResult } from 'lit/html.js'
import type { Inline } from '../../contract/text-tree.ts'
import { parseMarkdown } from '../../engine/markdown.ts'

/** The Markdown subset as elements. */
export const markdown = (source: string): TemplateResult[] =>
  parseMarkdown(source).map((block) =>
    block.is === 'list'
      ? html`<ul>
          ${block.items.map((item) => html`<li>${item.map(inline)}</li>`)}
        </ul>`
      : html`<p>${block.content.map(inline)}</p>`,
  )

const inline = (piece: Inline): TemplateResult | string => {
  switch (piece.is) {
    case 'strong':
      return html`<strong>${piece.text}</strong>`
    case 'em':
      return html`<em>${piece.text}</em>`
    case 'link':
      return html`<a href=${piece.href} rel="noopener">${piece.text}</a>`
    case 'text':
      return piece.text
  }
}
