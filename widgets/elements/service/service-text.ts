import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedBlock } from '../../contract/published.ts'
import type { Inline } from '../../contract/text-tree.ts'
import { heading } from '../heading.ts'
import type { ServiceView } from './service-view.ts'

/** A service's own text. Nothing in it is ever read as HTML. */
export const serviceText = (blocks: readonly PublishedBlock[], view: ServiceView): TemplateResult[] =>
  blocks.map((block) => {
    switch (block.is) {
      case 'heading':
        return heading(view.level + 1, block.text)
      case 'paragraph':
        return html`<p>${line(block.content, view)}</p>`
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${line(item, view)}</li>`)}
        </ul>`
      default:
        return aside(block, view)
    }
  })

/** Something to know beside the text, or a day not to be missed. */
function aside(
  { is, title, content }: Extract<PublishedBlock, { readonly is: 'note' | 'deadline' }>,
  view: ServiceView,
): TemplateResult {
  const name = title ?? (is === 'deadline' ? 'Frist' : undefined)
  return html`<div class="note">
    ${name ? html`<p><strong>${name}</strong></p>` : nothing}
    ${content.map((text) => html`<p>${line(text, view)}</p>`)}
  </div>`
}

const line = (pieces: readonly Inline[], { address }: ServiceView): unknown[] =>
  pieces.map((piece) => {
    switch (piece.is) {
      case 'strong':
        return html`<strong>${piece.text}</strong>`
      case 'em':
        return html`<em>${piece.text}</em>`
      case 'link':
        return html`<a href=${address(piece.href)}>${piece.text}</a>`
      case 'text':
        return piece.text
    }
  })
