import { escapeAttribute, escapeText } from './xml-text.ts'

/** An element to be written. A list of children, or text. */
export interface XmlNode {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly content: string | readonly XmlNode[]
}

/** The file, two blanks a level. */
export const writeXml = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`

function lines({ name, attributes = {}, content }: XmlNode, indent: string): string[] {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(' ')
  if (content.length === 0) return [`${indent}<${start}/>`]
  if (typeof content === 'string') return [`${indent}<${start}>${escapeText(content)}</${name}>`]
  return [
    `${indent}<${start}>`,
    ...content.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ]
}
