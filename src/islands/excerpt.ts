import type { Piece } from '../../widgets/search/marked-pieces.ts'

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/** Takes Pagefind's excerpt, HTML with `<mark>`, apart into plain text, so that it never has to be put in as HTML. */
export const excerptPieces = (html: string): Piece[] =>
  html
    .split(/(<mark>.*?<\/mark>)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part
        .replaceAll(/<\/?mark>/gu, '')
        .replaceAll(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => entities[entity] ?? entity),
      found: part.startsWith('<mark>'),
    }))
