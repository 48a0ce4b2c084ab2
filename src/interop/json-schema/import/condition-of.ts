import type { Rule } from '../../../../widgets/contract/condition.ts'
import { isKeys, type Keys, resolveRef } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'

/** Keys of a condition that say nothing about an answer. */
const silent = new Set(['type', 'title', 'description', '$comment', '$ref of', '$id', 'minLength'])

/**
 * When an object of answers fits a schema, as a rule; `undefined` where ours cannot say it.
 *
 * @param prefix Names of the objects around, for the names of answers.
 */
export function conditionOf(
  schema: unknown,
  prefix: readonly string[],
  context: SchemaContext,
  depth = 0,
): Rule | undefined {
  if (typeof schema === 'boolean') return schema
  if (depth > 20) return undefined
  const resolved = resolveRef(schema, 'if', [], context)
  if (!resolved) return undefined
  const { properties, required, allOf, anyOf, oneOf, not, ...rest } = resolved.keys
  if (Object.keys(rest).some((key) => !silent.has(key))) return undefined
  const inner = (part: unknown): Rule | undefined => conditionOf(part, prefix, context, depth + 1)
  const rules: (Rule | undefined)[] = []
  const named = isKeys(properties) ? properties : {}
  for (const [name, value] of Object.entries(named))
    rules.push(...propertyRules(name, value, prefix, context, depth))
  // A comparison is not true of an answer that is missing.
  const said = new Set(
    Object.keys(named).filter(
      (name) => isKeys(named[name]) && Object.keys(named[name]).some((key) => !silent.has(key)),
    ),
  )
  for (const name of Array.isArray(required) ? (required as readonly unknown[]) : [])
    if (!said.has(String(name))) rules.push({ '!!': { var: [...prefix, String(name)].join('.') } })
  if (Array.isArray(allOf)) rules.push(...allOf.map(inner))
  for (const some of [anyOf, oneOf]) if (Array.isArray(some)) rules.push(joined('or', some.map(inner)))
  if (not !== undefined) {
    const negated = inner(not)
    rules.push(negated === undefined ? undefined : { '!': negated })
  }
  return joined('and', rules)
}

function joined(operator: 'and' | 'or', rules: readonly (Rule | undefined)[]): Rule | undefined {
  if (rules.includes(undefined)) return undefined
  const telling = (rules as readonly Rule[]).filter((rule) => rule !== true || operator === 'or')
  const [only = operator === 'and'] = telling
  return telling.length <= 1 ? only : ({ [operator]: telling } as Rule)
}

const orders = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' } as const
const counts = { minItems: '>=', maxItems: '<=' } as const

/** What one answer must be. */
function propertyRules(
  name: string,
  schema: unknown,
  prefix: readonly string[],
  context: SchemaContext,
  depth: number,
): (Rule | undefined)[] {
  const variable: Rule = { var: [...prefix, name].join('.') }
  if (schema === false) return [{ '!': variable }]
  if (schema === true) return []
  const resolved = resolveRef(schema, 'if', [], context)
  if (!resolved) return [undefined]
  return Object.entries(resolved.keys).flatMap(([key, value]): (Rule | undefined)[] => {
    if (silent.has(key)) return []
    if (key === 'const') return [isConstant(value) ? { '==': [variable, value] } : undefined]
    if (key === 'enum')
      return [
        Array.isArray(value) && value.every(isConstant)
          ? among(variable, value as readonly Constant[])
          : undefined,
      ]
    if (Object.hasOwn(orders, key) && typeof value === 'number')
      return [{ [orders[key as keyof typeof orders]]: [variable, value] } as Rule]
    if (Object.hasOwn(counts, key) && typeof value === 'number')
      return key === 'minItems' && value <= 1
        ? [{ '!!': variable }]
        : [{ [counts[key as keyof typeof counts]]: [{ count: variable }, value] } as Rule]
    if (key === 'contains') return [contained(variable, value)]
    if (key === 'not') {
      const rules = propertyRules(name, value, prefix, context, depth + 1)
      const negated = depth > 20 ? undefined : joined('and', rules)
      return [negated === undefined ? undefined : { '!': negated }]
    }
    if (key === 'anyOf' && Array.isArray(value) && depth < 20)
      return [
        joined(
          'or',
          value.map((part) => joined('and', propertyRules(name, part, prefix, context, depth + 1))),
        ),
      ]
    if ((key === 'properties' || key === 'required') && depth < 20)
      return key === 'properties' || !('properties' in resolved.keys)
        ? [conditionOf(objectPart(resolved.keys), [...prefix, name], context, depth + 1)]
        : []
    return [undefined]
  })
}

const objectPart = ({ properties, required }: Keys): Keys => ({
  ...(properties !== undefined && { properties }),
  ...(required !== undefined && { required }),
})

type Constant = string | number | boolean | null

const isConstant = (value: unknown): value is Constant =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

const among = (variable: Rule, values: readonly Constant[]): Rule =>
  values.length === 1 ? { '==': [variable, values[0] ?? null] } : { in: [variable, values] }

function contained(variable: Rule, schema: unknown): Rule | undefined {
  if (!isKeys(schema) || Object.keys(schema).length !== 1) return undefined
  if ('const' in schema && isConstant(schema['const'])) return { in: [schema['const'], variable] }
  const { enum: values } = schema
  return Array.isArray(values) && values.every(isConstant)
    ? { or: (values as readonly Constant[]).map((value): Rule => ({ in: [value, variable] })) }
    : undefined
}
