import type { Operator, Rule } from '../../../widgets/contract/condition.ts'
import type { Choices } from './choices.ts'
import type { Known } from './known.ts'

/** A rule about fields that stand before it: mostly what an author would write, now and then any operator at all. */
export function someRule(choices: Choices, known: readonly Known[], depth = 2): Rule {
  if (known.length === 0) return { '==': [1, choices.one([1, 2])] }
  const kind = choices.below(12)
  if (kind >= 11) return anyRule(choices, known, 3)
  if (kind >= 8 && depth > 0) {
    const parts = choices.list(1, 3, () => someRule(choices, known, depth - 1))
    return kind === 8 ? { and: parts } : kind === 9 ? { or: parts } : { '!': [parts[0] ?? true] }
  }
  return aboutOne(choices, choices.one(known))
}

/** What people ask about a field of this kind. */
function aboutOne(choices: Choices, field: Known): Rule {
  const answer = { var: field.path }
  switch (field.kind) {
    case 'boolean':
    case 'consent':
      return choices.one<Rule>([{ '==': [answer, true] }, { '!': [answer] }, { '!!': [answer] }])
    case 'choice':
      return choices.chance(50)
        ? { '==': [answer, choices.one(field.values)] }
        : { in: [answer, field.values.slice(0, choices.between(1, field.values.length))] }
    case 'choices':
      return { in: [choices.one(field.values), answer] }
    case 'integer':
    case 'decimal':
    case 'money':
    case 'computed':
      return choices.chance(20)
        ? { '>': [{ table: [answer, fees] }, choices.between(0, 3)] }
        : { [choices.one<Operator>(['>', '<=', '>=', '<'])]: [answer, choices.between(-1, 12)] }
    case 'date':
    case 'partial-date':
      return choices.one<Rule>([
        { '>=': [answer, { today: [] }] },
        { '<': [{ age: [answer, { today: [] }] }, 18] },
        { '>': [{ days: [answer, { today: [] }] }, 30] },
      ])
    case 'group':
      return aboutGroup(choices, field)
    default:
      return choices.one<Rule>([{ '!!': [answer] }, { '!': [answer] }, { '!=': [answer, null] }])
  }
}

/** A table as offices have them. */
const fees: Rule = [
  [0, 1],
  [3, 2],
  [10, null],
]

function aboutGroup(choices: Choices, { path, inner }: Known): Rule {
  const rows = { var: path }
  const dates = inner.filter(({ kind }) => kind === 'date')
  const of =
    inner.length > 0 ? choices.one(choices.chance(50) && dates.length > 0 ? dates : inner) : undefined
  if (!of || choices.chance(30)) return { '>': [{ count: [rows] }, choices.between(0, 2)] }
  return choices.chance(30)
    ? { '>': [{ sum: [rows, of.path] }, choices.between(0, 9)] }
    : { [choices.one<Operator>(['some', 'all', 'none'])]: [rows, aboutOne(choices, of)] }
}

/** Operators that take any operands. `var` and those about rows need certain ones. */
const anyOperator: readonly Operator[] = [
  '==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '%', 'min', 'max', 'and', 'or', '!', '!!',
  'if', 'today', 'age', 'days', 'count',
] // prettier-ignore

/** Whatever the schema takes, sensible or not. */
function anyRule(choices: Choices, known: readonly Known[], depth: number): Rule {
  const kind = choices.below(depth > 0 ? 6 : 3)
  if (kind === 0) return { var: choices.one(known).path }
  if (kind === 1)
    return choices.one<Rule>([null, true, false, 0, 1, -2.5, '', 'a', '2024-02-29', [], [1, 'a']])
  if (kind === 2) return { var: [choices.one(known).path, choices.between(0, 3)] }
  return { [choices.one(anyOperator)]: choices.list(1, 3, () => anyRule(choices, known, depth - 1)) }
}
