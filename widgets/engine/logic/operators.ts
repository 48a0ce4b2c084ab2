import type { Operator, Rule } from '../../contract/condition.ts'
import { ageOn, daysBetween } from './dates.ts'
import { type Compiled, type Scope, scopeOf } from './scope.ts'
import { compileTable } from './table.ts'
import { truthy } from './truthy.ts'

/** Builds what an operator does from its compiled operands, or from those that are data as they stand. */
type Build = (operands: readonly Compiled[], data: readonly Rule[]) => Compiled

const nothing: Compiled = () => undefined

/** An operator that needs all its operands first. What cannot be compared or counted, such as rows, is nothing. */
const eager =
  (apply: (...values: never[]) => unknown): Build =>
  (operands) =>
  (scope) => {
    const values = operands.map((operand) => operand(scope)) as never[]
    try {
      return apply(...values)
    } catch {
      return null
    }
  }

/** An operator that stops at the first operand that decides. */
const until =
  (isDecisive: (value: unknown) => boolean): Build =>
  (operands) =>
  (scope) => {
    let value: unknown
    for (const operand of operands) {
      value = operand(scope)
      if (isDecisive(value)) return value
    }
    return value
  }

/** A question about the elements of a list. The rule inside sees the element as everything, and knows the day. */
const about =
  (decide: (elements: readonly unknown[], holds: (element: unknown) => boolean) => boolean): Build =>
  ([list = nothing, rule = nothing]) =>
  (scope) => {
    const elements = list(scope)
    const day = { $today: scope('$today') }
    return decide(Array.isArray(elements) ? elements : [], (element) => truthy(rule(scopeOf(element, day))))
  }

const variable: Build =
  ([path = nothing, fallback = nothing]) =>
  (scope) => {
    const name = path(scope)
    const value = scope(typeof name === 'object' || name === undefined ? '' : String(name))
    return (value === undefined ? fallback(scope) : value) ?? null
  }

const choose: Build = (operands) => (scope: Scope) => {
  let index = 0
  for (; index < operands.length - 1; index += 2) {
    if (truthy(operands[index]?.(scope))) return operands[index + 1]?.(scope)
  }
  return operands[index]?.(scope) ?? null
}

const byTable: Build = ([value = nothing], [, rows]) => {
  const lookUp = compileTable(rows)
  return (scope) => lookUp(value(scope))
}

const number = (value: unknown): number => Number.parseFloat(String(value))

/** Ordered values: numbers, or text such as ISO dates. */
type Ordered = number | string

/**
 * Every operator a rule may use, meaning what json-logic-js means; the last six are ours. Comparison is loose on purpose:
 * that is JSON Logic, and every other evaluator does the same.
 */
export const operators: Readonly<Record<Operator, Build>> = {
  var: variable,
  if: choose,
  and: until((value) => !truthy(value)),
  or: until(truthy),
  '!': eager((value: unknown) => !truthy(value)),
  '!!': eager((value: unknown) => truthy(value)),
  '==': eager((a: unknown, b: unknown) => a == b), // eslint-disable-line eqeqeq -- JSON Logic's own meaning
  '!=': eager((a: unknown, b: unknown) => a != b), // eslint-disable-line eqeqeq -- JSON Logic's own meaning
  '===': eager((a: unknown, b: unknown) => a === b),
  '!==': eager((a: unknown, b: unknown) => a !== b),
  '<': eager((a: Ordered, b: Ordered, c?: Ordered) => a < b && (c === undefined || b < c)),
  '<=': eager((a: Ordered, b: Ordered, c?: Ordered) => a <= b && (c === undefined || b <= c)),
  '>': eager((a: Ordered, b: Ordered) => a > b),
  '>=': eager((a: Ordered, b: Ordered) => a >= b),
  in: eager((needle: unknown, among: unknown) => {
    if (typeof among === 'string') return among !== '' && among.includes(String(needle))
    return Array.isArray(among) && among.indexOf(needle) !== -1
  }),
  '+': eager((...values: unknown[]) => values.reduce<number>((sum, value) => sum + number(value), 0)),
  '-': eager((a: number, b?: number) => (b === undefined ? -a : a - b)),
  '*': eager((first: unknown, ...rest: unknown[]) =>
    rest.reduce((product, value) => number(product) * number(value), first),
  ),
  '/': eager((a: number, b: number) => a / b),
  '%': eager((a: number, b: number) => a % b),
  min: eager((...values: number[]) => Math.min(...values)),
  max: eager((...values: number[]) => Math.max(...values)),
  some: about((elements, holds) => elements.some(holds)),
  all: about((elements, holds) => elements.length > 0 && elements.every(holds)),
  none: about((elements, holds) => !elements.some(holds)),
  today: () => (scope) => scope('$today'),
  age: eager(ageOn),
  days: eager(daysBetween),
  count: eager((list: unknown) => (Array.isArray(list) ? list.length : 0)),
  sum: eager((list: unknown, field: unknown) =>
    Array.isArray(list)
      ? list.reduce<number>((sum, row) => {
          const value = scopeOf(row)(String(field ?? ''))
          return sum + (typeof value === 'number' ? value : 0)
        }, 0)
      : 0,
  ),
  table: byTable,
}
