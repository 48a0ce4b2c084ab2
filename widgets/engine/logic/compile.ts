import type { Condition, Operator, Rule } from '../../contract/condition.ts'
import { own } from '../entries.ts'
import { operators } from './operators.ts'
import type { Compiled, Scope } from './scope.ts'
import { truthy } from './truthy.ts'

/**
 * Turns a condition into a function: the name of one of the form's conditions, or a rule of its own.
 *
 * @throws {RangeError} where name or operator are unknown; `check` finds that before publication.
 */
export function compileCondition(
  condition: Condition,
  named: Readonly<Record<string, Rule>>,
): (scope: Scope) => boolean {
  const rule = typeof condition === 'string' ? own(named, condition) : (condition as Rule)
  if (rule === undefined) throw new RangeError(`Condition "${String(condition)}" is not defined.`)
  const compiled = compileRule(rule)
  return (scope) => truthy(compiled(scope))
}

/** Compiles a rule to closures. @throws {RangeError} where an operator is unknown or a table is none. */
export function compileRule(rule: Rule): Compiled {
  if (Array.isArray(rule)) {
    const items = rule.map((item: Rule) => compileRule(item))
    return (scope) => items.map((item) => item(scope))
  }
  if (typeof rule !== 'object' || rule === null) return () => rule
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  const operands: readonly Rule[] = Array.isArray(operand) ? operand : [operand as Rule]
  if (!Object.hasOwn(operators, operator)) throw new RangeError(`Unknown operator "${operator}".`)
  return operators[operator as Operator](operands.map(compileRule), operands)
}
