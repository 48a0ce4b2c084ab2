import type { Rule } from '../../../../widgets/contract/condition.ts'
import { bothOf } from '../../draft/both-of.ts'
import type { DraftField, ForeignRule } from '../../draft/draft.ts'
import { quoted } from '../../draft/quoted.ts'
import { conditionOf } from './condition-of.ts'
import type { Merged } from './merge-schema.ts'
import { isKeys, type Keys, resolveRef, type Trail } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'

/** A property with all that holds of it in its object. */
export interface Property {
  readonly name: string
  readonly schema: unknown
  readonly at: string
  readonly required: boolean | ForeignRule
  readonly when: ForeignRule | undefined
  readonly trail: Trail
}

interface Open {
  readonly schema: unknown
  readonly at: string
  isRequired: boolean
  requiredWhen: ForeignRule[]
  when: ForeignRule | undefined
}

/** Properties of an object in order, with what `if`, `then`, `else` and the dependencies say of them. */
export function propertiesOf(
  { keys, conditional, trail }: Merged,
  at: string,
  prefix: readonly string[],
  context: SchemaContext,
): readonly Property[] {
  const { notes } = context
  const all = new Map<string, Open>()
  const required = stringsIn(keys['required'])
  for (const [name, schema] of Object.entries(isKeys(keys['properties']) ? keys['properties'] : {}))
    all.set(name, {
      schema,
      at: pointer(at, name),
      isRequired: required.includes(name),
      requiredWhen: [],
      when: undefined,
    })

  const isBase: ReadonlySet<string> = new Set(all.keys())

  const branch = (schema: unknown, condition: ForeignRule): void => {
    if (schema === undefined || schema === true) return
    const rest = applyBranch(resolveRef(schema, at, trail, context)?.keys, condition, all, at)
    if (rest !== undefined)
      notes.todo(
        at,
        `Diese Regel gilt nur, wenn ${quoted(condition.text)}, und ließ sich nicht übernehmen: ${quoted(rest)}. Bitte neu anlegen.`,
      )
  }
  const given = (name: string): ForeignRule => ({
    rule: { '!!': { var: [...prefix, name].join('.') } },
    text: `${name} ausgefüllt ist`,
  })

  for (const part of conditional) {
    if (part['if'] !== undefined) {
      const rule = conditionOf(part['if'], prefix, context)
      const text = JSON.stringify(part['if'])
      if (rule === undefined)
        notes.todo(at, `Die Bedingung „if“ ließ sich nicht übernehmen: ${quoted(part)}. Bitte neu anlegen.`)
      if (rule === undefined) keepHidden(part, all, at)
      else {
        branch(part['then'], { rule, text })
        branch(part['else'], { rule: { '!': rule } as Rule, text: `nicht ${text}` })
      }
    }
    for (const [name, names] of entriesOf(part['dependentRequired'])) branch({ required: names }, given(name))
    for (const [name, schema] of [...entriesOf(part['dependentSchemas']), ...entriesOf(part['dependencies'])])
      if (Array.isArray(schema)) branch({ required: schema }, given(name))
      else if (isKeys(schema) && Array.isArray(schema['oneOf']) && Object.keys(schema).length === 1)
        for (const one of schema['oneOf'] as readonly unknown[])
          dependentCase(name, one, prefix, context, branch, at)
      else branch(schema, given(name))
  }
  const order = [...all.keys()].filter((name) => isBase.has(name))
  for (const [name, { when }] of all)
    if (!isBase.has(name)) order.splice(lastAsked(when, order, prefix) + 1, 0, name)
  return order.flatMap((name): Property[] => {
    const open = all.get(name)
    if (!open) return []
    const { schema, at: own, isRequired, requiredWhen, when } = open
    return [{ name, schema, at: own, trail, when, required: isRequired || requirementOf(requiredWhen, when) }]
  })
}

/** What only a condition brings in stands behind the question that it asks about. */
function lastAsked(
  when: ForeignRule | undefined,
  order: readonly string[],
  prefix: readonly string[],
): number {
  const asked = new Set<string>()
  const collect = (rule: unknown): void => {
    if (typeof rule !== 'object' || rule === null) return
    if ('var' in rule) asked.add(String(rule.var).split('.')[prefix.length] ?? '')
    else Object.values(rule).forEach(collect)
  }
  collect(when?.rule)
  const last = order.findLastIndex((name) => asked.has(name))
  return last < 0 ? order.length - 1 : last
}

/** Shown while a condition holds, and required while the same does, is simply required. */
function requirementOf(
  conditions: readonly ForeignRule[],
  when: ForeignRule | undefined,
): boolean | ForeignRule {
  const [first, ...more] = conditions
  if (!first) return false
  if (when && conditions.some(({ rule }) => JSON.stringify(rule) === JSON.stringify(when.rule))) return true
  return more.length === 0
    ? first
    : {
        rule: { or: conditions.map(({ rule }) => rule) },
        text: conditions.map(({ text }) => text).join(' oder '),
      }
}

const remarks: ReadonlySet<string> = new Set(['title', 'description', '$comment', '$ref of'])

/** What `then` says, put to the properties. @returns what of it could not be. */
function applyBranch(schema: unknown, condition: ForeignRule, all: Map<string, Open>, at: string): unknown {
  if (!isKeys(schema)) return schema
  const { properties, required, type, allOf, ...rest } = schema
  const left: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !remarks.has(key)),
  )
  if (type !== undefined && type !== 'object') left['type'] = type
  for (const [name, value] of entriesOf(properties)) {
    const known = all.get(name)
    if (value === false) {
      if (known) known.when = bothOf(known.when, opposite(condition))
    } else if (value === true || (isKeys(value) && Object.keys(value).length === 0)) continue
    else if (!known)
      all.set(name, {
        schema: value,
        at: pointer(at, name),
        isRequired: false,
        requiredWhen: [],
        when: condition,
      })
    else left['properties'] = { ...(left['properties'] as object | undefined), [name]: value }
  }
  for (const name of stringsIn(required)) {
    const known = all.get(name)
    if (known) known.requiredWhen.push(condition)
    else left['required'] = [...((left['required'] as readonly string[] | undefined) ?? []), name]
  }
  for (const part of Array.isArray(allOf) ? (allOf as readonly unknown[]) : []) {
    const more = applyBranch(part, condition, all, at)
    if (more !== undefined)
      left['allOf'] = [...((left['allOf'] as readonly unknown[] | undefined) ?? []), more]
  }
  return Object.keys(left).length === 0 ? undefined : left
}

/** `not not a` is `a`. */
function opposite({ rule, text }: ForeignRule): ForeignRule {
  const inner =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule) && '!' in rule ? rule['!'] : undefined
  return { rule: inner ?? ({ '!': rule } as Rule), text: `nicht ${text}` }
}

/** What only a condition brings in is asked always where the condition could not be read: better than not at all. */
function keepHidden(part: Keys, all: Map<string, Open>, at: string): void {
  for (const branch of [part['then'], part['else']])
    for (const [name, schema] of entriesOf(isKeys(branch) ? branch['properties'] : undefined))
      if (isKeys(schema) && Object.keys(schema).length > 0 && !all.has(name))
        all.set(name, { schema, at: pointer(at, name), isRequired: false, requiredWhen: [], when: undefined })
}

/** `dependencies: { a: { oneOf: [{ properties: { a: { enum: ["x"] }, b: … } }] } }`: with this answer to a, ask b. */
function dependentCase(
  name: string,
  schema: unknown,
  prefix: readonly string[],
  context: SchemaContext,
  branch: (schema: unknown, condition: ForeignRule) => void,
  at: string,
): void {
  const properties = isKeys(schema) && isKeys(schema['properties']) ? schema['properties'] : {}
  const { [name]: own, ...others } = properties
  const rule = own === undefined ? undefined : conditionOf({ properties: { [name]: own } }, prefix, context)
  if (rule === undefined || !isKeys(schema)) {
    context.notes.todo(
      at,
      `Was von „${name}“ abhängt, ließ sich nicht übernehmen: ${quoted(schema)}. Bitte neu anlegen.`,
    )
    return
  }
  branch({ ...schema, properties: others }, { rule, text: JSON.stringify({ [name]: own }) })
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isKeys(value) ? Object.entries(value) : []
const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** JSON Pointer of a property. */
const pointer = (at: string, name: string): string =>
  `${at}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Conditions that stand around a field and on it. */
export const withWhen = (field: DraftField, when: ForeignRule | undefined): DraftField =>
  when === undefined ? field : { ...field, when: bothOf(when, field.when) }
