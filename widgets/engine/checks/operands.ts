import type { Rule } from '../../contract/condition.ts'
import { operationIn } from './mentions.ts'

/** How many operands an operator takes where it matters, and what they are. */
const expected: Readonly<Record<string, readonly [least: number, most: number, example: string]>> = {
  '!': [1, 1, '{ "!": { "var": "frage" } }'],
  '!!': [1, 1, '{ "!!": { "var": "frage" } }'],
  '==': [2, 2, '{ "==": [{ "var": "frage" }, "antwort"] }'],
  '!=': [2, 2, '{ "!=": [{ "var": "frage" }, "antwort"] }'],
  '===': [2, 2, '{ "===": [{ "var": "frage" }, "antwort"] }'],
  '!==': [2, 2, '{ "!==": [{ "var": "frage" }, "antwort"] }'],
  '<': [2, 3, '{ "<": [{ "var": "frage" }, 10] }'],
  '<=': [2, 3, '{ "<=": [{ "var": "frage" }, 10] }'],
  '>': [2, 2, '{ ">": [{ "var": "frage" }, 10] }'],
  '>=': [2, 2, '{ ">=": [{ "var": "frage" }, 10] }'],
  in: [2, 2, '{ "in": [{ "var": "frage" }, ["eins", "zwei"]] }'],
  '-': [1, 2, '{ "-": [{ "var": "frage" }, 1] }'],
  '/': [2, 2, '{ "/": [{ "var": "frage" }, 2] }'],
  '%': [2, 2, '{ "%": [{ "var": "frage" }, 2] }'],
  some: [2, 2, '{ "some": [{ "var": "gruppe" }, { "==": [{ "var": "frage" }, "antwort"] }] }'],
  all: [2, 2, '{ "all": [{ "var": "gruppe" }, { "==": [{ "var": "frage" }, "antwort"] }] }'],
  none: [2, 2, '{ "none": [{ "var": "gruppe" }, { "==": [{ "var": "frage" }, "antwort"] }] }'],
  age: [2, 2, '{ "age": [{ "var": "geburtsdatum" }, { "today": [] }] }'],
  days: [2, 2, '{ "days": [{ "var": "beginn" }, { "today": [] }] }'],
  count: [1, 1, '{ "count": { "var": "gruppe" } }'],
  sum: [2, 2, '{ "sum": [{ "var": "gruppe" }, "frage"] }'],
}

/** Operators of a rule that have too few or too many operands, said in German. */
export function wrongOperands(rule: Rule): string[] {
  if (Array.isArray(rule)) return rule.flatMap((item: Rule) => wrongOperands(item))
  const [operator, operands] = operationIn(rule)
  const inside = operands.flatMap(wrongOperands)
  const shape = Object.hasOwn(expected, operator) ? expected[operator] : undefined
  if (!shape) return inside
  const [least, most, example] = shape
  if (operands.length >= least && operands.length <= most) return inside
  const amount = least === most ? String(least) : `${least} oder ${most}`
  return [
    `„${operator}“ braucht ${amount} ${most === 1 ? 'Angabe' : 'Angaben'}, hier ${operands.length === 1 ? 'ist' : 'sind'} es ${operands.length}. Zum Beispiel: ${example}`,
    ...inside,
  ]
}
