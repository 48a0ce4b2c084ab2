import type { Shape } from '../../draft/draft.ts'
import type { ForeignNode } from '../../draft/foreign-node.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { acceptedTypes } from '../../draft/accepted-types.ts'
import { isKeys, type Keys } from './resolve-ref.ts'

/** A file as an item of a list: bytes as text, or as our own schemas describe it; `undefined` where it is none. */
export function fileShape(items: ForeignNode, label: string, notes: NoteBook): Shape | undefined {
  const media = items.peek('contentMediaType')
  const isBytes =
    items.peek('format') === 'data-url' ||
    items.peek('contentEncoding') === 'base64' ||
    (typeof media === 'string' && !media.startsWith('text/'))
  if (isBytes) {
    for (const key of ['type', 'format', 'contentEncoding', 'contentMediaType', '$ref of']) items.take(key)
    const accept = typeof media === 'string' ? acceptedTypes([media], label, items.at, notes) : undefined
    return { kind: 'file', ...(accept && { accept }) }
  }
  const properties = items.peek('properties')
  const isOwn =
    items.peek('$ref of') === '#/$defs/file' &&
    isKeys(properties) &&
    ['id', 'name', 'type', 'size'].every((key) => key in properties)
  if (!isOwn) return undefined
  for (const key of ['type', 'properties', 'required', '$ref of']) items.take(key)
  const types = partsOf(properties['type']).find((part) => Array.isArray(part['enum']))?.['enum']
  const bytes = partsOf(properties['size']).find((part) => typeof part['maximum'] === 'number')?.['maximum']
  const accept = Array.isArray(types) ? acceptedTypes(types.map(String), label, items.at, notes) : undefined
  return { kind: 'file', ...(accept && { accept }), ...(typeof bytes === 'number' && { maxBytes: bytes }) }
}

/** A schema, or the parts of its `allOf`. */
function partsOf(schema: unknown): readonly Keys[] {
  if (!isKeys(schema)) return []
  const parts: unknown = schema['allOf']
  return Array.isArray(parts) ? parts.filter(isKeys) : [schema]
}
