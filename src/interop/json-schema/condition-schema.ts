import type { Rule } from '../../../widgets/contract/condition.ts'
import type { Field } from '../../../widgets/contract/field.ts'
import { type Answered, answeredIn, kindOfValue } from './answered.ts'
import { compare, isOrder, type Order, turned } from './comparison-schema.ts'
import { allOf, anyOf, not, type Schema } from './schema.ts'

/** What JSON Logic can compare with. */
type Constant = string | number | boolean | null

/** The fields beside which a condition stands: their answers are properties of the same object. */
export type Level = ReadonlyMap<string, Field>

export const levelOf = (fields: readonly Field[]): Level => new Map(fields.map((field) => [field.id, field]))

/**
 * What an object of answers looks like just when a condition holds; what is hidden or not answered is not in it.
 *
 * @returns `undefined` where JSON Schema cannot say it: dates, today, arithmetic, an answer compared with another, answers
 *   outside of the row.
 */
export function conditionSchema(rule: Rule, level: Level): Schema | undefined {
  if (isConstant(rule)) return Boolean(rule)
  if (Array.isArray(rule)) return rule.length > 0
  const [operator, operands] = operationIn(rule)
  const [first = null, second = null, third = null] = operands
  // With an operand too few JavaScript compares with undefined, which JSON does not know.
  if (takesTwo.has(operator) && operands.length < 2) return undefined
  switch (operator) {
    case 'var': {
      const answered = answeredIn(rule, level)
      return answered && isTruthy(answered)
    }
    case '!!':
      return conditionSchema(first, level)
    case '!':
      return negated(conditionSchema(first, level))
    case 'and':
      return operands.length > 0 && combined(operands, level, allOf)
    case 'or':
      return combined(operands, level, anyOf)
    case 'if':
      return operands.length === 3
        ? combined([{ and: [first, second] }, { and: [{ '!': [first] }, third] }], level, anyOf)
        : undefined
    case '==':
    case '===':
      return equals(first, second, level, operator === '===')
    case '!=':
    case '!==':
      return negated(equals(first, second, level, operator === '!=='))
    case 'in':
      return contained(first, second, level)
    case 'some':
      return someRow(first, second, level)
    case 'none':
      return negated(someRow(first, second, level))
    case 'all':
      return eachRow(first, second, level)
    default:
      return isOrder(operator) ? ordered(operator, operands, level) : undefined
  }
}

const takesTwo = new Set(['==', '===', '!=', '!==', 'in', '<', '<=', '>', '>='])

function combined(
  rules: readonly Rule[],
  level: Level,
  join: (schemas: readonly Schema[]) => Schema,
): Schema | undefined {
  const schemas = rules.map((rule) => conditionSchema(rule, level))
  return schemas.some((schema) => schema === undefined) ? undefined : join(schemas as Schema[])
}

const negated = (schema: Schema | undefined): Schema | undefined =>
  schema === undefined ? undefined : not(schema)

function isTruthy({ present, field }: Answered): Schema {
  const value = kindOfValue(field)
  return present(value === 'boolean' ? { const: true } : value === 'number' ? { not: { const: 0 } } : true)
}

function equals(first: Rule, second: Rule, level: Level, isStrict: boolean): Schema | undefined {
  const [term, constant] = isConstant(first) ? [second, first] : [first, second]
  if (!isConstant(constant)) return undefined
  const counted = countedIn(term, level)
  if (counted && typeof constant === 'number')
    return allOf([compare('<=', counted, constant, true), compare('>=', counted, constant, true)])
  const answered = answeredIn(term, level)
  return answered && equalTo(answered, constant, isStrict)
}

/** JavaScript's own equality, as far as it is plain. */
function equalTo({ present, field }: Answered, constant: Constant, isStrict: boolean): Schema | undefined {
  // A group without rows has no answer, but is not null either.
  if (constant === null) return field.kind === 'group' ? undefined : not(present(true))
  const value = kindOfValue(field)
  const isAlike = typeof constant === (value === 'text' ? 'string' : value)
  if (isAlike) return present({ const: constant })
  if (isStrict) return false
  return value === 'number' ? present({ const: Number(constant) }) : undefined
}

function contained(needle: Rule, among: Rule, level: Level): Schema | undefined {
  const answered = answeredIn(Array.isArray(among) ? needle : among, level)
  if (!answered) return undefined
  if (Array.isArray(among)) {
    const constants = among as readonly Rule[]
    if (!constants.every(isConstant)) return undefined
    const schemas = constants.map((constant) => equalTo(answered, constant, true))
    return schemas.includes(undefined) ? undefined : anyOf(schemas as Schema[])
  }
  if (!isConstant(needle) || kindOfValue(answered.field) !== 'list') return undefined
  return answered.field.kind === 'choices' && answered.present({ type: 'array', contains: { const: needle } })
}

/** `{ "<": [{ "var": "zahl" }, 5] }`, the other way round, or a value between two others. */
function ordered(operator: Order, operands: readonly Rule[], level: Level): Schema | undefined {
  const [first = null, second = null, third] = operands
  if (third !== undefined)
    return operator.startsWith('<')
      ? combined([{ [operator]: [first, second] }, { [operator]: [second, third] }], level, allOf)
      : undefined
  if (typeof first === 'number') return ordered(turned[operator], [second, first], level)
  if (typeof second !== 'number') return undefined
  const counted = countedIn(first, level)
  if (counted) return compare(operator, counted, second, true)
  const answered = answeredIn(first, level)
  return answered && kindOfValue(answered.field) === 'number'
    ? compare(operator, answered, second, false)
    : undefined
}

function countedIn(rule: Rule, level: Level): Answered | undefined {
  const [operator, [list = null]] = operationIn(rule)
  const answered = operator === 'count' ? answeredIn(list, level) : undefined
  return answered && kindOfValue(answered.field) === 'list' ? answered : undefined
}

function rowsIn(list: Rule, inner: Rule, level: Level): { group: Answered; row: Schema } | undefined {
  const group = answeredIn(list, level)
  if (group?.field.kind !== 'group') return undefined
  const row = conditionSchema(inner, levelOf(group.field.fields))
  return row === undefined ? undefined : { group, row }
}

function someRow(list: Rule, inner: Rule, level: Level): Schema | undefined {
  const rows = rowsIn(list, inner, level)
  return rows?.group.present({ type: 'array', contains: rows.row })
}

function eachRow(list: Rule, inner: Rule, level: Level): Schema | undefined {
  const rows = rowsIn(list, inner, level)
  return rows?.group.present({ type: 'array', items: rows.row })
}

const isConstant = (rule: Rule): rule is Constant => typeof rule !== 'object' || rule === null

/** Operator and operands of a rule. */
function operationIn(rule: Rule): [operator: string, operands: readonly Rule[]] {
  if (isConstant(rule) || Array.isArray(rule)) return ['', []]
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  return [operator, Array.isArray(operand) ? operand : [operand as Rule]]
}
