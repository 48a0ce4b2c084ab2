import type { DraftOption } from '../../draft/draft.ts'
import type { ForeignNode } from '../../draft/foreign-node.ts'
import { lineOf } from '../../draft/plain-text.ts'
import { quoted } from '../../draft/quoted.ts'
import { isKeys } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'
import { resolveRef } from './resolve-ref.ts'

/** Keys under which generators write the words to the values of an `enum`. */
const nameKeys = [
  'x-enumNames',
  'enumNames',
  'x-enum-varnames',
  'x-enum-names',
  'x-enum-descriptions',
  'markdownEnumDescriptions',
  'enumDescriptions',
  'meta:enum',
  'x-enum',
]

/** Values to choose from; `undefined` where the schema does not list any. */
export function enumOptions(node: ForeignNode, context: SchemaContext): readonly DraftOption[] | undefined {
  for (const key of ['oneOf', 'anyOf']) {
    const found = constants(node.peek(key), node.at, context)
    if (!found) continue
    node.take(key)
    return found
  }
  const values = node.list('enum')
  if (!values) return undefined
  const key = nameKeys.find((name) => node.has(name))
  const names = key === undefined ? undefined : node.take(key)
  return values.flatMap((value, index): DraftOption[] => {
    if (value === null) return []
    if (!isPlain(value)) {
      context.notes.lost(node.at, `Die Antwort ${quoted(value)} ist kein einfacher Wert und entfällt.`)
      return []
    }
    const name: unknown = Array.isArray(names)
      ? names[index]
      : isKeys(names)
        ? names[String(value)]
        : undefined
    const label = typeof name === 'string' ? lineOf(name) : ''
    const own = String(value).trim()
    return own === '' && label === '' ? [] : [{ value, label: { de: label || own } }]
  })
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** `oneOf: [{ const: "a", title: "Apfel" }]`, also with an `enum` of one. */
function constants(list: unknown, at: string, context: SchemaContext): readonly DraftOption[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined
  const options: DraftOption[] = []
  for (const item of list as readonly unknown[]) {
    const keys = resolveRef(item, at, [], context)?.keys
    if (!keys || keys['type'] === 'null') {
      if (keys) continue
      return undefined
    }
    const own: unknown =
      'const' in keys
        ? keys['const']
        : Array.isArray(keys['enum']) && keys['enum'].length === 1
          ? keys['enum'][0]
          : undefined
    if (own === null) continue
    if (!isPlain(own)) return undefined
    const title = typeof keys['title'] === 'string' ? lineOf(keys['title']) : ''
    const hint = typeof keys['description'] === 'string' ? lineOf(keys['description']) : ''
    options.push({
      value: own,
      label: { de: title || String(own).trim() || 'Antwort' },
      ...(hint !== '' && { hint: { de: hint } }),
    })
  }
  return options.length > 0 ? options : undefined
}
