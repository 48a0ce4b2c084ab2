import { type MdxNode, parseMdx } from '../model/parse-mdx.ts'
import type { Service } from '../model/service.ts'

/** Texts that one reads as sentences, one paragraph or list item a line. Headings are left out. */
export function proseOf(body: string): string {
  const lines: string[] = []
  const visit = (node: MdxNode): void => {
    if (node.type === 'heading') return
    if (node.type === 'paragraph' || node.type === 'tableCell') lines.push(plainText(node))
    else for (const child of node.children ?? []) visit(child)
  }
  visit(parseMdx(body))
  return lines.join('\n')
}

/** Everything on a service's page that is running text: the body and the structured parts around it. */
export function serviceText(service: Service, body: string): string {
  const { summary, responsible, requirements, steps, notes = [], remedy } = service
  return [
    summary,
    responsible?.text,
    proseOf(body),
    ...requirements,
    ...steps.flatMap(({ text }) => text ?? []),
    ...notes,
    remedy,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

const plainText = (node: MdxNode): string =>
  (node.value ?? (node.children ?? []).map(plainText).join('')).replaceAll(/\s+/gu, ' ')
