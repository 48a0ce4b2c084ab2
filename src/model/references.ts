import * as v from 'valibot'
import type { Collection } from './primitives.ts'

/** A place in a parsed entry that names another entry. */
export interface Reference {
  readonly key: string
  readonly collection: Collection
  readonly target: string
}

type Schema = v.GenericSchema & {
  readonly pipe?: readonly {
    readonly type: string
    readonly metadata?: { readonly reference?: Collection }
  }[]
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly key?: Schema
  readonly value?: Schema
  readonly options?: readonly Schema[]
}

/** Every reference in a value that its schema has accepted, in the order of the file. */
export function findReferences(schema: v.GenericSchema, value: unknown, path = ''): Reference[] {
  const node = schema as Schema
  if (value === undefined || value === null) return []
  const collection = node.pipe?.find((action) => action.type === 'metadata')?.metadata?.reference
  if (collection && typeof value === 'string') return [{ key: path, collection, target: value }]
  if (node.wrapped) return findReferences(node.wrapped, value, path)
  if (node.options) {
    // The options of a picklist are its values, those of a union are schemas.
    const option = node.options.find((candidate) => typeof candidate === 'object' && v.is(candidate, value))
    return option ? findReferences(option, value, path) : []
  }
  if (node.item && Array.isArray(value)) {
    return value.flatMap((entry, index) => findReferences(node.item as Schema, entry, join(path, index)))
  }
  if (typeof value !== 'object') return []
  const entries = Object.entries(value)
  if (node.key && node.value) {
    return entries.flatMap(([name, entry]) => [
      ...findReferences(node.key as Schema, name, join(path, name)),
      ...findReferences(node.value as Schema, entry, join(path, name)),
    ])
  }
  return entries.flatMap(([name, entry]) => {
    const child = node.entries?.[name]
    return child ? findReferences(child, entry, join(path, name)) : []
  })
}

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
