import type { Condition, Rule } from '../contract/condition.ts'

/** Looks an answer up by the path a rule names; `undefined` where there is none. */
export type Scope = (path: string) => unknown

/** A rule compiled once: no text is ever evaluated as code. */
export type Compiled = (scope: Scope) => unknown

/** Turns a condition into a function: the name of one of the form's conditions, or a rule of its own. */
export function compileCondition(
  condition: Condition,
  named: Readonly<Record<string, Rule>>,
): (scope: Scope) => boolean {
  const rule = typeof condition === 'string' ? named[condition] : (condition as Rule)
  if (rule === undefined) throw new RangeError(`Condition "${String(condition)}" is not defined.`)
  const compiled = compile(rule)
  return (scope) => truthy(compiled(scope))
}

/** Compiles a rule. Means what json-logic-js means, for the operators a condition may use. */
export function compile(rule: Rule): Compiled {
  if (Array.isArray(rule)) {
    const items = rule.map((item: Rule) => compile(item))
    return (scope) => items.map((item) => item(scope))
  }
  if (typeof rule !== 'object' || rule === null) return () => rule
  const [operator, operand] = Object.entries(rule)[0] ?? ['', null]
  const operands: readonly Compiled[] = (Array.isArray(operand) ? operand : [operand]).map((item: Rule) =>
    compile(item),
  )
  const build = operators[operator]
  if (!build) throw new RangeError(`Unknown operator "${operator}".`)
  return build(operands)
}

const nothing: Compiled = () => undefined

const comparison =
  (compare: (a: number | string, b: number | string) => boolean) =>
  ([first = nothing, second = nothing, third]: readonly Compiled[]): Compiled =>
  (scope) => {
    const [a, b] = [first(scope), second(scope)] as [number | string, number | string]
    return compare(a, b) && (third === undefined || compare(b, third(scope) as number | string))
  }

const operators: Readonly<Record<string, (operands: readonly Compiled[]) => Compiled>> = {
  var:
    ([path = nothing, fallback = nothing]) =>
    (scope) =>
      scope(String(path(scope) ?? '')) ?? fallback(scope) ?? null,
  // JSON Logic compares loosely on purpose, so that "15" equals 15 whatever an office's program makes of it.
  '==':
    ([a = nothing, b = nothing]) =>
    (scope) =>
      a(scope) == b(scope), // eslint-disable-line eqeqeq -- JSON Logic's own meaning
  '!=':
    ([a = nothing, b = nothing]) =>
    (scope) =>
      a(scope) != b(scope), // eslint-disable-line eqeqeq -- JSON Logic's own meaning
  '<': comparison((a, b) => a < b),
  '<=': comparison((a, b) => a <= b),
  '>': comparison((a, b) => a > b),
  '>=': comparison((a, b) => a >= b),
  in:
    ([needle = nothing, haystack = nothing]) =>
    (scope) => {
      const [wanted, among] = [needle(scope), haystack(scope)]
      return typeof among === 'string'
        ? among.includes(String(wanted))
        : Array.isArray(among) && among.includes(wanted)
    },
  '!':
    ([a = nothing]) =>
    (scope) =>
      !truthy(a(scope)),
  '!!':
    ([a = nothing]) =>
    (scope) =>
      truthy(a(scope)),
  and: (operands) => (scope) => {
    let value: unknown
    for (const operand of operands) {
      value = operand(scope)
      if (!truthy(value)) return value
    }
    return value
  },
  or: (operands) => (scope) => {
    let value: unknown
    for (const operand of operands) {
      value = operand(scope)
      if (truthy(value)) return value
    }
    return value
  },
}

/** @see https://jsonlogic.com/truthy.html */
const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

/** Paths that a rule looks up. */
export function variablesIn(rule: Rule): string[] {
  if (Array.isArray(rule)) return rule.flatMap((item: Rule) => variablesIn(item))
  if (typeof rule !== 'object' || rule === null) return []
  return Object.entries(rule).flatMap(([operator, operand]) => {
    if (operator !== 'var') return variablesIn(operand as Rule)
    const path: unknown = Array.isArray(operand) ? operand[0] : operand
    return typeof path === 'string' ? [path] : []
  })
}
