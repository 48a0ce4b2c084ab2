import type { PublishedBlock } from '../../../widgets/contract/published.ts'
import type { Inline } from '../../../widgets/contract/text-tree.ts'
import { type MdxNode, parseMdx } from '../parse-mdx.ts'

/** What the MDX parts of a body become. */
const parts: Readonly<Record<string, 'note' | 'deadline'>> = { Hinweis: 'note', Frist: 'deadline' }

/**
 * A service's own text as a tree. Whatever is neither heading, paragraph, list nor one of our parts is taken for its text, so
 * that nothing an editor wrote is missing.
 * Links are as the editor wrote them: those to the county's own pages begin with a slash.
 */
export const publishedBody = (body: string): PublishedBlock[] =>
  (parseMdx(body).children ?? []).flatMap(blockOf)

function blockOf(node: MdxNode): PublishedBlock[] {
  const { type, name, children = [] } = node
  if (type === 'heading') return [{ is: 'heading', text: textOf(node) }]
  if (type === 'list') return [{ is: 'list', items: children.map(lineOf) }]
  const part = type === 'mdxJsxFlowElement' ? parts[name ?? ''] : undefined
  if (!part) {
    const content = lineOf(node)
    return content.length > 0 ? [{ is: 'paragraph', content }] : []
  }
  const title = node.attributes?.find((attribute) => attribute.name === 'titel')?.value
  return [
    {
      is: part,
      ...(typeof title === 'string' && { title }),
      content: children.map(lineOf),
    },
  ]
}

const space: Inline = { is: 'text', text: ' ' }

/** A node as one line: what is emphasised, linked, and the rest. */
function lineOf(node: MdxNode): Inline[] {
  const { type, children = [] } = node
  switch (type) {
    case 'text':
    case 'inlineCode':
      return [{ is: 'text', text: (node.value ?? '').replaceAll(/\s+/gu, ' ') }]
    case 'break':
      return [space]
    case 'strong':
    case 'emphasis':
      // A link says more than the weight of its letters.
      if (children.some((child) => child.type === 'link')) return children.flatMap(lineOf)
      return [{ is: type === 'strong' ? 'strong' : 'em', text: textOf(node) }]
    case 'link':
      return [{ is: 'link', text: textOf(node), href: node.url ?? '' }]
    case 'listItem':
    case 'list':
      // Several blocks in one line are apart.
      return children.flatMap((child, index) => (index > 0 ? [space, ...lineOf(child)] : lineOf(child)))
    default:
      return children.flatMap(lineOf)
  }
}

const textOf = (node: MdxNode): string =>
  (node.value ?? (node.children ?? []).map(textOf).join('')).replaceAll(/\s+/gu, ' ')
