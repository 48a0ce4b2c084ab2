import { CompositeField, GroupField, PlainField } from '../../../../widgets/contract/field.ts'

interface Schema {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly wrapped?: Schema
  readonly literal?: unknown
}

/** Keys of an object of the contract, with those inside of it: `pattern.message`, `with.birthName`. Texts are one key. */
export function keysOf(schema: unknown, prefix = ''): readonly string[] {
  const { entries = {} } = schema as Schema
  return Object.entries(entries).flatMap(([key, value]) => {
    const inner = value.wrapped ?? value
    const isText = inner.entries !== undefined && 'de' in inner.entries
    return inner.entries && !isText
      ? [`${prefix}${key}`, ...keysOf(inner, `${prefix}${key}.`)]
      : [`${prefix}${key}`]
  })
}

/** Every kind of field with its keys. */
export const fieldKinds: readonly { readonly kind: string; readonly keys: readonly string[] }[] = [
  ...PlainField.options,
  ...CompositeField.options,
  GroupField,
].map((schema) => ({ kind: schema.entries.kind.literal, keys: keysOf(schema) }))
