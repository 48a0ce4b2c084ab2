import type { Html } from '../../src/plain-form/html.ts'

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|#39|amp);/gu, (name) => entities[name as keyof typeof entities])

/** An opening tag and what stands in it. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Text up to the next tag. */
  readonly text: string
}

/** Every opening tag of a page that we have written: all of our attributes are quoted, and no value holds a bracket. */
export const tagsIn = (page: Html | string): Tag[] =>
  [...page.toString().matchAll(/<([a-z][a-z0-9-]*)((?:\s+[a-z][a-z-]*(?:="[^"]*")?)*)\s*\/?>([^<]*)/gu)].map(
    ([, name = '', attributes = '', text = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(/([a-z][a-z-]*)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      ),
      text: unescaped(text),
    }),
  )

/** What a browser posts of a page that nobody has touched, but for its files. */
export function postOf(page: Html | string): Map<string, string[]> {
  const posted = new Map<string, string[]>()
  const add = (name: string, value: string) => posted.set(name, [...(posted.get(name) ?? []), value])
  let select = ''
  for (const { name: tag, attributes, text } of tagsIn(page)) {
    const name = attributes.get('name') ?? ''
    const value = attributes.get('value') ?? ''
    const type = attributes.get('type') ?? ''
    if (tag === 'input' && (type === 'radio' || type === 'checkbox')) {
      if (attributes.has('checked')) add(name, value)
    } else if (tag === 'input' && type !== 'file') add(name, value)
    // The first line feed inside of a textarea is the parser's.
    else if (tag === 'textarea') add(name, text.replace(/^\n/u, '').replaceAll('\n', '\r\n'))
    else if (tag === 'select') posted.set((select = name), [''])
    else if (tag === 'option' && attributes.has('selected')) posted.set(select, [value])
  }
  return posted
}
