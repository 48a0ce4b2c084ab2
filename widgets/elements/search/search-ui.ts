import { html, type TemplateResult } from 'lit/html.js'
import type { SearchTexts } from '../../messages/cards/search-texts.ts'
import type { Piece } from '../../search/marked-pieces.ts'
import type { PageEntry } from '../../search/read-index.ts'

/** What every part of the search needs. */
export interface SearchUi {
  readonly texts: SearchTexts
  /** Of results' titles. */
  readonly level: number
  /** Makes addresses of the county's pages absolute. */
  readonly address: (path: string) => string
  /** A link to a page is clicked. */
  readonly follow: (event: MouseEvent, page: PageEntry) => void
}

/** A text with the words searched for marked in it. */
export const marked = (pieces: readonly Piece[]): (TemplateResult | string)[] =>
  pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))
