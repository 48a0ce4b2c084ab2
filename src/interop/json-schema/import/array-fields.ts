import { choiceOf } from '../../draft/choice-of.ts'
import type { DraftField } from '../../draft/draft.ts'
import { type ForeignNode, foreignNode } from '../../draft/foreign-node.ts'
import { quoted } from '../../draft/quoted.ts'
import { enumOptions } from './enum-options.ts'
import { fileShape } from './file-schema.ts'
import { schemaLooks } from './looks.ts'
import { type Merged, mergeSchema } from './merge-schema.ts'
import type { Property } from './object-fields.ts'
import type { Within } from './property-fields.ts'
import type { Trail } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'

/** Rows a group may have. */
const most = 50

/** A list: several answers of some, files, or questions for each row. */
export function arrayFields(
  node: ForeignNode,
  base: Omit<DraftField, 'shape'>,
  trail: Trail,
  { prefix }: Within,
  context: SchemaContext,
  fieldsOfObject: (
    merged: Merged,
    at: string,
    within: Within,
    context: SchemaContext,
  ) => readonly DraftField[],
  propertyFields: (property: Property, within: Within, context: SchemaContext) => readonly DraftField[],
): readonly DraftField[] {
  const { notes } = context
  const at = `${base.at}/items`
  const label = base.label.de
  const [min, max] = [node.number('minItems'), node.number('maxItems')]
  const merged = mergeSchema(node.take('items'), at, trail, context)
  const items = merged && foreignNode(merged.keys, at)
  if (!items) {
    notes.todo(
      base.at,
      `Was in der Liste „${label}“ steht, sagt das Schema nicht oder nicht lesbar: Es ist jetzt ein Text von mehreren Zeilen.`,
    )
    return [{ ...base, shape: { kind: 'textarea' } }]
  }
  const options = enumOptions(items, context)
  if (options) {
    items.take('type')
    items.take('$ref of')
    items.close(notes, schemaLooks)
    const limits = {
      ...(min !== undefined && min > 1 && { min: Math.floor(min) }),
      ...(max !== undefined && max >= 1 && { max: Math.floor(max) }),
    }
    const words = worded(options, base)
    const hint = words === options ? base.hint : undefined
    return [{ ...base, hint, ...choiceOf(words, true, base.at, label, notes, limits) }]
  }
  const file = fileShape(items, label, notes)
  if (file) {
    items.close(notes, schemaLooks)
    return [{ ...base, shape: { ...file, max: Math.min(20, Math.max(1, max ?? 5)) } }]
  }
  if (max !== undefined && max > most)
    notes.changed(base.at, `„${label}“ hat höchstens ${most} Einträge, bisher waren es ${max}.`)
  const item = items.text('title')
  if (item === undefined)
    notes.todo(base.at, `Wie heißt ein Eintrag von „${label}“? Jetzt heißt er „Eintrag“.`)
  const isObject = items.peek('type') === 'object' || items.has('properties')
  const inner: Within = { prefix: [...prefix, base.name] }
  const fields = isObject
    ? fieldsOfObject(merged, at, { prefix: [] }, context).map((field) => withPath(field, base.name))
    : propertyFields(
        { name: 'eintrag', schema: merged.keys, at, required: true, when: undefined, trail: merged.trail },
        inner,
        context,
      )
  if (isObject) {
    for (const key of ['type', 'properties', 'required', '$ref of']) items.take(key)
    items.close(notes, schemaLooks)
  }
  const { required } = base
  if (typeof required === 'object')
    notes.todo(
      base.at,
      `„${label}“ war Pflicht, wenn ${quoted(required.text)}. Bei einer Gruppe gibt es dafür nur die Mindestzahl. Bitte prüfen.`,
    )
  const least = Math.max(
    required === true ? 1 : 0,
    min !== undefined && (required === true || min > 1) ? min : 0,
  )
  return [
    {
      ...base,
      required: false,
      shape: {
        kind: 'group',
        item: { de: item ?? 'Eintrag' },
        min: Math.min(most, Math.floor(least)),
        max: Math.min(most, Math.max(1, Math.floor(max ?? Math.max(10, least)))),
      },
      fields,
    },
  ]
}

const withPath = (field: DraftField, group: string): DraftField => ({
  ...field,
  aliases: [...(field.aliases ?? []), `${group}.${field.name}`],
})

/** Our own schemas write the words of several answers into the description: `a: Apfel`, a line each. */
function worded(
  options: NonNullable<DraftField['options']>,
  { hint }: Omit<DraftField, 'shape'>,
): NonNullable<DraftField['options']> {
  const text = hint?.de ?? ''
  if (!isWorded(options, text)) return options
  const starts = options.map(({ value }) => text.indexOf(`${String(value)}: `))
  return options.map((option, index) => {
    const from = (starts[index] ?? 0) + String(option.value).length + 2
    const words = text.slice(from, starts[index + 1]).trim()
    return words === '' ? option : { ...option, label: { de: words } }
  })
}

function isWorded(options: NonNullable<DraftField['options']>, text: string): boolean {
  let from = 0
  return options.every(({ value }) => {
    const found = text.indexOf(`${String(value)}: `, from)
    from = found + 1
    return found >= 0
  })
}
