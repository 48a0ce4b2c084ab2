import type { Rule } from '../../../../widgets/contract/condition.ts'
import { canonical } from '../../../model/canonical.ts'

/** Whether two rules say the same for certain. @param isTest Only whether they hold matters, not what they give. */
export const isSameRule = (one: Rule, other: Rule, isTest: boolean): boolean =>
  canonical(normal(one, isTest)) === canonical(normal(other, isTest))

const turned: Readonly<Record<string, string>> = { '>': '<', '>=': '<=' }
const opposite: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '===': '!==', '!==': '===' }

/** One way of writing a rule out of several that mean the same. */
function normal(rule: Rule, isTest: boolean): Rule {
  if (Array.isArray(rule)) return rule.map((item: Rule) => normal(item, false))
  if (typeof rule !== 'object' || rule === null) return rule
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  const operands: readonly Rule[] = Array.isArray(operand) ? operand : [operand as Rule]
  switch (operator) {
    case 'and':
    case 'or':
      return isTest ? joined(operator, operands) : { [operator]: operands.map((item) => normal(item, false)) }
    case '!!':
      return isTest && operands.length === 1
        ? normal(operands[0] ?? null, true)
        : { '!!': [normal(operands[0] ?? null, true)] }
    case '!':
      return negated(normal(operands[0] ?? null, true), isTest)
    case '==':
    case '!=':
    case '===':
    case '!==':
      return { [operator]: sorted(operands.map((item) => normal(item, false))) }
    case '>':
    case '>=':
      return operands.length === 2
        ? { [turned[operator] ?? operator]: operands.toReversed().map((item) => normal(item, false)) }
        : { [operator]: operands.map((item) => normal(item, false)) }
    default:
      return { [operator]: operands.map((item) => normal(item, false)) }
  }
}

function joined(operator: 'and' | 'or', operands: readonly Rule[]): Rule {
  const parts = operands.flatMap((item): readonly Rule[] => {
    const part = normal(item, true)
    const inner =
      typeof part === 'object' && part !== null && operator in part
        ? (part as Record<string, Rule>)[operator]
        : undefined
    return Array.isArray(inner) ? (inner as readonly Rule[]) : [part]
  })
  const different = [...new Map(parts.map((part) => [canonical(part), part])).values()]
  const [only] = different
  return different.length === 1 && only !== undefined ? only : { [operator]: sorted(different) }
}

/** Not equal is unequal, and what is denied twice holds. */
function negated(rule: Rule, isTest: boolean): Rule {
  const [operator = '', operand = null] =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule) ? (Object.entries(rule)[0] ?? []) : []
  if (isTest && operator === '!') return (operand as readonly Rule[])[0] ?? null
  return operator in opposite ? { [opposite[operator] ?? operator]: operand as Rule } : { '!': [rule] }
}

const sorted = (rules: readonly Rule[]): Rule[] =>
  rules.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1))
