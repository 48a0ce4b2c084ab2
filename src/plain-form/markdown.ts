import type { Inline } from '../../widgets/contract/text-tree.ts'
import { parseMarkdown } from '../../widgets/engine/markdown.ts'
import { html, type Html } from './html.ts'

/** The Markdown subset of definitions as paragraphs and lists. */
export const markdown = (source: string): Html[] =>
  parseMarkdown(source).map((block) =>
    block.is === 'list'
      ? html`<ul>
          ${block.items.map((item) => html`<li>${item.map(inline)}</li>`)}
        </ul>`
      : html`<p>${block.content.map(inline)}</p>`,
  )

/** The Markdown subset inside a line. */
export const inlineMarkdown = (source: string): Html[] =>
  parseMarkdown(source).flatMap((block) => (block.is === 'paragraph' ? block.content.map(inline) : []))

function inline(piece: Inline): Html {
  switch (piece.is) {
    case 'strong':
      return html`<strong>${piece.text}</strong>`
    case 'em':
      return html`<em>${piece.text}</em>`
    case 'link':
      return html`<a href="${piece.href}" rel="noopener">${piece.text}</a>`
    case 'text':
      return html`${piece.text}`
  }
}
