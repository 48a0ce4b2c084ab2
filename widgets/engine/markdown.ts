import type { Block, Inline } from '../contract/text-tree.ts'

/** Where a link may lead. Anything else stays text. */
const allowedLink = /^(?:https:\/\/|mailto:|tel:)/u

/** `**strong**`, `*em*`, `[text](https://…)`; the text itself never holds the marks. */
const inlinePattern = /\*\*([^*]{1,500})\*\*|\*([^*]{1,500})\*|\[([^\]]{1,200})\]\(([^)\s]{1,500})\)/gu

/** Reads the small Markdown subset of definitions into a tree. There is no HTML in it and none comes out. */
export const parseMarkdown = (source: string): Block[] =>
  source
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(parseBlock)

function parseBlock(block: string): Block {
  const lines = block.split('\n').map((line) => line.trim())
  return lines.every((line) => line.startsWith('- '))
    ? { is: 'list', items: lines.map((line) => parseInline(line.slice(2))) }
    : { is: 'paragraph', content: parseInline(lines.join(' ')) }
}

function parseInline(line: string): Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const match of line.matchAll(inlinePattern)) {
    const [whole, strong, em, text, href] = match
    if (match.index > end) pieces.push({ is: 'text', text: line.slice(end, match.index) })
    if (strong !== undefined) pieces.push({ is: 'strong', text: strong })
    else if (em !== undefined) pieces.push({ is: 'em', text: em })
    else if (text !== undefined && href !== undefined && allowedLink.test(href))
      pieces.push({ is: 'link', text, href })
    else pieces.push({ is: 'text', text: whole })
    end = match.index + whole.length
  }
  if (end < line.length) pieces.push({ is: 'text', text: line.slice(end) })
  return pieces
}
