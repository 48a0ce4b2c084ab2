import { bothOf } from '../../draft/both-of.ts'
import { choiceOf } from '../../draft/choice-of.ts'
import type { DraftField, ForeignRule, Shape } from '../../draft/draft.ts'
import { type ForeignNode, foreignNode } from '../../draft/foreign-node.ts'
import { lineOf } from '../../draft/plain-text.ts'
import { quoted } from '../../draft/quoted.ts'
import { arrayFields } from './array-fields.ts'
import { compositeOf } from './composite-of.ts'
import { enumOptions } from './enum-options.ts'
import { schemaLooks } from './looks.ts'
import { mergeSchema, type Merged } from './merge-schema.ts'
import { numberSchema } from './number-schema.ts'
import { propertiesOf, type Property } from './object-fields.ts'
import { isKeys } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'
import { textSchema } from './text-schema.ts'

/** Names and conditions of the objects around a property. */
export interface Within {
  readonly prefix: readonly string[]
  readonly when?: ForeignRule | undefined
  /** The object around need not be there: nothing in it is required. */
  readonly isOptional?: boolean
}

export const fieldsOfObject = (
  merged: Merged,
  at: string,
  within: Within,
  context: SchemaContext,
): readonly DraftField[] =>
  propertiesOf(merged, at, within.prefix, context).flatMap((property) =>
    propertyFields(property, within, context),
  )

/** Questions of one property. */
export function propertyFields(
  property: Property,
  within: Within,
  context: SchemaContext,
): readonly DraftField[] {
  const { name, at, trail } = property
  const { notes } = context
  if (property.schema === false) return []
  const merged = mergeSchema(property.schema === true ? {} : property.schema, at, trail, context)
  const node = merged && foreignNode(merged.keys, at)
  if (!node) {
    notes.lost(at, `„${name}“ ist nicht im Formular: ${quoted(property.schema)}.`)
    return []
  }
  const fields = made(property, merged, node, within, context)
  node.close(notes, schemaLooks)
  return fields
}

function made(
  property: Property,
  merged: Merged,
  node: ForeignNode,
  within: Within,
  context: SchemaContext,
): readonly DraftField[] {
  const { name, at } = property
  const { notes } = context
  const reference = node.take('$ref of')
  const label = lineOf(node.text('title') ?? '') || humanised(name)
  const described = lineOf(node.text('description') ?? '')
  const isCents = /(?:^|\s)Betrag in Cent\.$/u.test(described)
  const hint = described.replace(/\s*Betrag in Cent\.$/u, '')
  if (node.take('readOnly') === true)
    notes.changed(at, `„${label}“ war nur zum Lesen da. Jetzt ist es eine Frage. Bitte prüfen.`)
  if (node.take('deprecated') === true)
    notes.todo(at, `„${label}“ ist als veraltet markiert. Brauchen Sie die Frage noch?`)
  const path = [...within.prefix, name]
  const base = {
    at,
    name,
    aliases: within.prefix.length === 0 ? [] : [path.join('.')],
    label: { de: label },
    ...(hint !== '' && { hint: { de: hint } }),
    required: within.isOptional === true && property.required === true ? false : property.required,
    when: bothOf(within.when, property.when),
    default: node.take('default'),
  } satisfies Partial<DraftField>
  const one = (shape: Shape): readonly DraftField[] => [{ ...base, shape }]

  const own =
    typeof reference === 'string' ? /^#\/\$defs\/(name|country|place)$/u.exec(reference)?.[1] : undefined
  if (own !== undefined) {
    const shape = ownDefinition(own, node, merged)
    if (shape) return one(shape)
  }
  if (node.has('const')) return fixed(node, base, notes)
  const options = enumOptions(node, context)
  if (options) {
    node.take('type')
    return [{ ...base, ...choiceOf(options, false, at, label, notes) }]
  }
  const type = typeOf(node, merged)
  for (const key of ['anyOf', 'oneOf', 'not'])
    if (node.has(key))
      notes.todo(
        at,
        `„${key}“ bei „${label}“ ließ sich nicht übernehmen: ${quoted(node.take(key))}. Bitte prüfen.`,
      )
  switch (type) {
    case 'string':
      return one(textSchema(node, merged.patterns, label, notes))
    case 'integer':
    case 'number':
      return one(numberSchema(type, node, isCents, label, notes))
    case 'boolean':
      return one({ kind: 'boolean' })
    case 'array':
      return arrayFields(node, base, merged.trail, within, context, fieldsOfObject, propertyFields)
    case 'object':
      return objectFields(property, merged, node, base, within, context)
    default:
      notes.todo(at, `„${label}“ hat keine Art, die wir kennen: Es ist jetzt ein Textfeld. Bitte prüfen.`)
      return one({ kind: 'text' })
  }
}

/** What our own schemas put under `$defs`. */
function ownDefinition(name: string, node: ForeignNode, { patterns }: Merged): Shape | undefined {
  if (name === 'country') {
    const codes = node.peek('enum')
    if (!Array.isArray(codes) || !codes.includes('DE') || !codes.includes('FR')) return undefined
    node.take('enum')
    return { kind: 'country' }
  }
  if (name === 'place') {
    node.take('oneOf')
    return { kind: 'place' }
  }
  if (!patterns.some((pattern) => pattern.startsWith('^(?:'))) return undefined
  node.take('type')
  node.take('minLength')
  const max = node.number('maxLength')
  return { kind: 'text', charset: 'name', ...(max !== undefined && max !== 200 && { maxLength: max }) }
}

/** A value that cannot be otherwise: a consent where it is yes. */
function fixed(
  node: ForeignNode,
  base: Omit<DraftField, 'shape'>,
  notes: SchemaContext['notes'],
): readonly DraftField[] {
  const value = node.take('const')
  node.take('type')
  if (value === true) {
    if (base.required !== true)
      notes.changed(
        base.at,
        `„${base.label.de}“ durfte fehlen. Als Zustimmung ist es jetzt Pflicht. Bitte prüfen.`,
      )
    return [{ ...base, default: undefined, shape: { kind: 'consent' } }]
  }
  notes.lost(base.at, `„${base.label.de}“ hat immer den Wert ${quoted(value)} und ist deshalb keine Frage.`)
  return []
}

/** The type, also where only its keywords tell it; null beside another says that it may be missing. */
function typeOf(node: ForeignNode, { patterns }: Merged): string | undefined {
  const type = node.take('type')
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null' && one !== undefined)
  if (types.length > 1) return types.includes('number') ? 'number' : 'string'
  if (typeof types[0] === 'string') return types[0]
  if (node.has('properties')) return 'object'
  if (node.has('items')) return 'array'
  if (['minimum', 'maximum', 'multipleOf'].some((key) => node.has(key))) return 'number'
  if (
    patterns.length > 0 ||
    ['format', 'minLength', 'maxLength', 'contentMediaType'].some((key) => node.has(key))
  )
    return 'string'
  return undefined
}

/** An object inside of a step: one of our questions of several parts, or its questions below each other. */
function objectFields(
  property: Property,
  merged: Merged,
  node: ForeignNode,
  base: Omit<DraftField, 'shape'>,
  within: Within,
  context: SchemaContext,
): readonly DraftField[] {
  const { notes } = context
  const shape = compositeOf(merged.keys)
  const properties = node.take('properties')
  node.take('required')
  if (shape) return [{ ...base, default: undefined, shape }]
  if (!isKeys(properties) && merged.conditional.length === 0) {
    notes.lost(base.at, `„${base.label.de}“ ist ein Objekt ohne Eigenschaften und deshalb keine Frage.`)
    return []
  }
  const isOptional = within.isOptional === true || property.required === false
  if (
    isOptional &&
    property.required === false &&
    (merged.keys['required'] as readonly unknown[] | undefined)?.length
  )
    notes.changed(
      base.at,
      `„${base.label.de}“ durfte ganz fehlen: Seine Fragen sind deshalb alle freiwillig. Bitte prüfen.`,
    )
  if (typeof property.required === 'object')
    notes.todo(
      base.at,
      `„${base.label.de}“ war nur Pflicht, wenn ${quoted(property.required.text)}. Bitte prüfen.`,
    )
  return fieldsOfObject(
    merged,
    base.at,
    { prefix: [...within.prefix, property.name], when: base.when, isOptional },
    context,
  )
}

/** `strasseHausnummer` and `strasse_hausnummer` as words. */
function humanised(name: string): string {
  const words = name
    .slice(0, 200)
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_\-.\s]+/gu, ' ')
    .trim()
  return words === '' ? 'Frage' : words.charAt(0).toUpperCase() + words.slice(1)
}
