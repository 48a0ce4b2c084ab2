import type { Rule } from '../../contract/condition.ts'

/** A value that stands in a rule as it is. */
export type Constant = string | number | boolean | null

/** What is looked at: the answer itself, or what is counted from it. */
export type Term = 'itself' | 'age' | 'days' | 'count'

/** Constants an answer is compared with. */
export interface Compared {
  /** That of the rule; `has` where `in` looks for a constant in the answer. */
  readonly operator: string
  readonly term: Term
  readonly constants: readonly Constant[]
}

/** What a rule does with an answer. */
export type Use =
  /** Something that can be decided from this answer alone, and from no more than the constants beside it. */
  | { readonly is: 'test'; readonly rule: Rule }
  /** Asks about each element of a list. The rule inside sees nothing but the element. */
  | { readonly is: 'elements'; readonly inner: Rule }
  /** Anything else: arithmetic, comparison with another answer. */
  | { readonly is: 'value' }

/** A place in a rule that names an answer. */
export interface Mention {
  /** `field`, `group.0.field`, empty for the element itself; `undefined` where the name is not a fixed text. */
  readonly path: string | undefined
  /** Lists into whose elements the rule looks there, outermost first. */
  readonly within: readonly string[]
  /** Operator whose operand it is. */
  readonly operator: string
  readonly use: Use
  readonly compared?: Compared
}

/** How `today` is mentioned. */
export const TODAY = '$today'

const comparisons = new Set(['==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in'])
const quantifiers = new Set(['some', 'all', 'none'])

/** Every place in a rule that names an answer, in order. @param isTest Only whether it is true matters. */
export const mentionsIn = (rule: Rule, isTest: boolean): Mention[] => walk(rule, { within: [], isTest }, '')

interface Place {
  readonly within: readonly string[]
  /** Only whether it is true matters there, not what it is. */
  readonly isTest: boolean
}

function walk(rule: Rule, place: Place, parent: string): Mention[] {
  const { within, isTest } = place
  if (Array.isArray(rule)) return rule.flatMap((item: Rule) => walk(item, { within, isTest: false }, parent))
  const [operator, operands] = operationIn(rule)
  if (operator === '') return []
  const inOperands = (areTests: boolean) =>
    operands.flatMap((operand) => walk(operand, { within, isTest: areTests }, operator))
  if (comparisons.has(operator)) return comparison(rule, operator, operands, place) ?? inOperands(false)
  if (quantifiers.has(operator)) return elements(operator, operands, place)

  switch (operator) {
    case 'var': {
      const [path = null, fallback = null] = operands
      const use: Use = isTest && isConstant(fallback) ? { is: 'test', rule } : { is: 'value' }
      return [
        { path: isConstant(path) ? String(path ?? '') : undefined, within, operator: parent, use },
        ...walk(fallback, { within, isTest: false }, operator),
      ]
    }
    case 'today':
      return [{ path: TODAY, within, operator: parent, use: { is: 'value' } }]
    case '!':
    case '!!':
      return inOperands(true)
    case 'and':
    case 'or':
      return inOperands(isTest)
    case 'if':
      return operands.flatMap((operand, index) => {
        const isQuestion = index % 2 === 0 && index < operands.length - 1
        return walk(operand, { within, isTest: isQuestion || isTest }, operator)
      })
    case 'sum':
      return sum(operands, place)
    default: {
      // A count or a look into a table on its own is a test of one answer, too.
      const term = isTest ? termOf(rule) : undefined
      return term ? testOf(rule, operator, term, [0], place) : ownConstants(rule, inOperands(false))
    }
  }
}

/** `some`, `all`, `none`: names inside are those of an element. */
function elements(
  operator: string,
  [list = null, inner = null]: readonly Rule[],
  { within }: Place,
): Mention[] {
  const path = pathOf(list)
  if (path === undefined) return walk(list, { within, isTest: false }, operator)
  return [
    { path, within, operator, use: { is: 'elements', inner } },
    ...walk(inner, { within: [...within, path], isTest: true }, ''),
  ]
}

function sum([list = null, field = null]: readonly Rule[], { within }: Place): Mention[] {
  const path = pathOf(list)
  if (path === undefined) return walk(list, { within, isTest: false }, 'sum')
  const summed = isConstant(field) ? String(field ?? '') : undefined
  return [
    { path, within, operator: 'sum', use: { is: 'value' } },
    { path: summed, within: [...within, path], operator: 'sum-of', use: { is: 'value' } },
  ]
}

/** A comparison of one answer with constants; `undefined` where more than one answer is in it. */
function comparison(
  rule: Rule,
  operator: string,
  operands: readonly Rule[],
  place: Place,
): Mention[] | undefined {
  const [only, ...others] = operands.filter((operand) => !isConstants(operand))
  if (only === undefined || others.length > 0) return undefined
  const term = termOf(only)
  // Text in a text is not an answer among answers.
  if (!term || (operator === 'in' && typeof operands[1] === 'string')) return undefined
  const constants = operands.flatMap((operand) => (isConstants(operand) ? [operand].flat() : []))
  const isSearched = operator === 'in' && operands[1] === only
  return testOf(rule, isSearched ? 'has' : operator, term, constants as readonly Constant[], place)
}

function testOf(
  rule: Rule,
  operator: string,
  term: FoundTerm,
  constants: readonly Constant[],
  { within }: Place,
): Mention[] {
  const { path, withToday, table, ...found } = term
  const compared = table
    ? { operator: 'table', term: found.term, constants: table }
    : { operator, term: found.term, constants }
  const mention = {
    path,
    within,
    operator: found.operator ?? operator,
    use: { is: 'test', rule },
    compared,
  } as const
  const today = { path: TODAY, within, operator: found.term, use: { is: 'value' } } as const
  return withToday ? [mention, today] : [mention]
}

/** The rows of a table are what its value is compared with, wherever it stands. */
function ownConstants(rule: Rule, mentions: Mention[]): Mention[] {
  const [operator, [value = null]] = operationIn(rule)
  const table = tableIn(rule)
  if (operator !== 'table' || !table || pathOf(value) === undefined) return mentions
  return mentions.map((mention) => ({
    ...mention,
    compared: { operator: 'table', term: 'itself', constants: table },
  }))
}

interface FoundTerm {
  readonly path: string
  readonly term: Term
  /** Operator in which it stands, inside of the comparison. */
  readonly operator?: string
  readonly withToday?: boolean
  /** Values that the table it is looked up in knows. */
  readonly table?: readonly Constant[]
}

/** A single answer, its count, what a table says of it, or how long ago or ahead of today it is. */
function termOf(rule: Rule): FoundTerm | undefined {
  const path = pathOf(rule)
  if (path !== undefined) return { path, term: 'itself' }
  const [operator, [first = null, second = null]] = operationIn(rule)
  const [one, other] = [pathOf(first), pathOf(second)]
  const table = tableIn(rule)
  if (operator === 'today') return { path: TODAY, term: 'itself' }
  if (operator === 'count' && one !== undefined) return { path: one, term: 'count', operator }
  if (table && one !== undefined) return { path: one, term: 'itself', operator, table }
  if ((operator === 'age' || operator === 'days') && one !== undefined && isToday(second))
    return { path: one, term: operator, operator, withToday: true }
  if (operator === 'days' && other !== undefined && isToday(first))
    return { path: other, term: 'days', operator, withToday: true }
  return undefined
}

/** What the rows of a table begin with. */
function tableIn(rule: Rule): readonly Constant[] | undefined {
  const [operator, [, rows = null]] = operationIn(rule)
  if (operator !== 'table' || !Array.isArray(rows)) return undefined
  return (rows as readonly Rule[]).flatMap((row) => {
    const [key = null] = Array.isArray(row) ? (row as readonly Rule[]) : []
    return isConstant(key) ? [key] : []
  })
}

const isConstant = (rule: Rule): rule is Constant => typeof rule !== 'object' || rule === null
const isConstants = (rule: Rule): rule is Constant | readonly Constant[] =>
  Array.isArray(rule) ? rule.every(isConstant) : isConstant(rule)
const isToday = (rule: Rule): boolean => operationIn(rule)[0] === 'today'

/** Path of a plain `var` without anything to fall back on. */
function pathOf(rule: Rule): string | undefined {
  const [operator, [path = null, fallback = null]] = operationIn(rule)
  return operator === 'var' && fallback === null && isConstant(path) ? String(path ?? '') : undefined
}

/** Operator and operands of a rule; no operator where it is a value. */
export function operationIn(rule: Rule): [operator: string, operands: readonly Rule[]] {
  if (isConstant(rule) || Array.isArray(rule)) return ['', []]
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  return [operator, Array.isArray(operand) ? operand : [operand as Rule]]
}
