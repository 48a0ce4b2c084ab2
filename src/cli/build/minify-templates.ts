import type { Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly tag?: Node & { readonly name?: string }
  readonly quasi?: { readonly quasis: readonly Node[] }
}

/**
 * Takes the line breaks and indentation out of the `html` and `css` templates of the elements, which no minifier touches:
 * they are for us to read, and every citizen would load them.
 */
export const minifyTemplates = (): Plugin => ({
  name: 'amtswerk:minify-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/widgets/') || !/\b(?:html|css)`/u.test(code)) return undefined
    const edits: { start: number; end: number; text: string }[] = []
    visit(this.parse(code) as unknown as Node, (node) => {
      const tag = node.type === 'TaggedTemplateExpression' ? node.tag?.name : undefined
      if (tag !== 'html' && tag !== 'css') return
      for (const { start, end } of node.quasi?.quasis ?? []) {
        const text = code.slice(start, end)
        edits.push({ start, end, text: tag === 'css' ? minifyCss(text) : minifyHtml(text) })
      }
    })
    let minified = code
    for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
      minified = minified.slice(0, start) + text + minified.slice(end)
    return { code: minified, map: null }
  },
})

/** A line break with its indentation means one space, between words and between attributes alike. */
export const minifyHtml = (html: string): string => html.replaceAll(/\s*\n\s*/gu, ' ')

/** No comments, and no space where none is needed. Between a descendant and its ancestor, or in a value, it is. */
export const minifyCss = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(/: (?=[^{}]*[;}])/gu, ':')
    .replaceAll(';}', '}')

function visit(node: Node, look: (node: Node) => void): void {
  if (typeof node.type === 'string') look(node)
  for (const child of Object.values(node) as unknown[]) {
    if (typeof child === 'object' && child !== null) visit(child as Node, look)
  }
}
