import type { Rule } from '../../contract/condition.ts'

/** Operators whose second operand looks at elements of a list, not at the form. */
const aboutElements = new Set(['some', 'all', 'none'])

/** Fields of the form that a rule looks up: the first part of each path. */
export function variablesIn(rule: Rule): string[] {
  if (Array.isArray(rule)) return rule.flatMap((item: Rule) => variablesIn(item))
  if (typeof rule !== 'object' || rule === null) return []
  return Object.entries(rule).flatMap(([operator, operand]) => {
    const operands: readonly Rule[] = Array.isArray(operand) ? operand : [operand as Rule]
    if (operator !== 'var') {
      return variablesIn(aboutElements.has(operator) ? operands.slice(0, 1) : operands)
    }
    const [path, ...fallback] = operands
    return [...(typeof path === 'string' ? [path.split('.')[0] ?? ''] : []), ...variablesIn(fallback)]
  })
}
