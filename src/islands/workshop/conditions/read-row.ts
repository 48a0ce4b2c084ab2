import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { KnownQuestion } from '../known-question.ts'
import { familyOf } from './family.ts'
import { isOffered } from './offers.ts'
import { isToday, nameIn, type Operation, operationIn, sameRule } from './operation.ts'
import { readBracket } from './read-bracket.ts'
import { valueFits } from './row-value.ts'
import {
  type Aspect,
  type Comparison,
  type Constant,
  itself,
  type Row,
  today,
  type Value,
} from './sentence.ts'
import { opposites, writeRow } from './write-row.ts'

/**
 * A rule as one row; `undefined` where no row says exactly this: about a question that is not known, with a value that its
 * kind cannot have, or in a shape that nobody can choose.
 *
 * @param depth Brackets that may still be opened in the rows of a group.
 */
export function readRow(rule: unknown, questions: readonly KnownQuestion[], depth: number): Row | undefined {
  const operation = operationIn(rule)
  if (!operation) return undefined
  return candidates(rule, operation, questions, depth).find((row) => isRight(row, rule, questions))
}

/** A row counts only if the question can be asked this, and if it comes back as it was. */
function isRight(row: Row, rule: unknown, questions: readonly KnownQuestion[]): boolean {
  const question = questions.find(({ name }) => name === row.question)
  if (!question || !isOffered(question, row.aspect, row.comparison)) return false
  if ('day' in row.aspect && row.aspect.day.is === 'question') {
    const { name } = row.aspect.day
    if (!questions.some((other) => other.name === name && familyOf(other) === 'date')) return false
  }
  return valueFits(row, question, questions) && sameRule(writeRow(row), rule)
}

type Part = Pick<Row, 'question' | 'aspect'>

function candidates(
  rule: unknown,
  { operator, operands, isList }: Operation,
  questions: readonly KnownQuestion[],
  depth: number,
): readonly Row[] {
  const [first = null, second = null, third = null] = operands
  switch (operator) {
    case '!':
      return negations(first, isList, questions, depth)
    case '!!':
      return truths(first, isList ? 'truthy' : 'bare-truthy', questions)
    case 'var':
      return truths(rule as Rule, 'bare', questions)
    case '==':
    case '===':
      return equalities(first, second, operator === '===', 'is', 'unanswered')
    case '!=':
    case '!==':
      return equalities(first, second, operator === '!==', 'is-not', 'answered')
    case 'in':
      return [
        ...rows(subjectIn(first), 'one-of', listIn(second)),
        ...rows(subjectIn(second), 'chosen', constantIn(first)),
      ]
    case '<':
    case '<=':
    case '>':
    case '>=':
      return operands.length === 3
        ? rows(subjectIn(second), operator === '<' ? 'inside' : 'between', rangeIn(first, third))
        : rows(subjectIn(first), orders[operator], oneIn(second))
    case 'some':
    case 'all':
    case 'none':
      return elements(operator, first, second, questions, depth)
    default:
      return []
  }
}

const orders = { '<': 'less', '<=': 'at-most', '>': 'more', '>=': 'at-least' } as const

/** "Not" around a question, or around a comparison whose opposite has words of its own. */
function negations(
  inner: Rule,
  isList: boolean,
  questions: readonly KnownQuestion[],
  depth: number,
): readonly Row[] {
  const part = subjectIn(inner)
  if (part) {
    const spelling = isList ? 'truthy' : 'bare-truthy'
    return isYesNo(part, questions)
      ? rows(part, 'is-not', { is: 'constant', constant: true }, spelling)
      : rows(part, 'unanswered', { is: 'nothing' }, spelling)
  }
  const row = readRow(inner, questions, depth)
  if (!row || row.spelling !== 'plain') return []
  const opposite = Object.entries(opposites).find(([, inside]) => inside === row.comparison)?.[0]
  return opposite
    ? [{ ...row, comparison: opposite as Comparison, spelling: isList ? 'not' : 'bare-not' }]
    : []
}

/** A question as a condition by itself: yes, or answered at all. */
function truths(inner: Rule, spelling: Row['spelling'], questions: readonly KnownQuestion[]): readonly Row[] {
  const part = subjectIn(inner)
  if (!part) return []
  return isYesNo(part, questions)
    ? rows(part, 'is', { is: 'constant', constant: true }, spelling)
    : rows(part, 'answered', { is: 'nothing' }, spelling)
}

const isYesNo = ({ question, aspect }: Part, questions: readonly KnownQuestion[]): boolean =>
  aspect.is === 'itself' && questions.some((other) => other.name === question && familyOf(other) === 'yes-no')

function equalities(
  first: Rule,
  second: Rule,
  isStrict: boolean,
  equal: Comparison,
  empty: Comparison,
): readonly Row[] {
  const part = subjectIn(first)
  if (second === null) return isStrict ? [] : rows(part, empty, { is: 'nothing' })
  return rows(part, equal, oneIn(second), isStrict ? 'strict' : 'plain')
}

function elements(
  comparison: 'some' | 'all' | 'none',
  list: Rule,
  inner: Rule,
  questions: readonly KnownQuestion[],
  depth: number,
): readonly Row[] {
  const part = subjectIn(list)
  const question = questions.find(({ name }) => name === part?.question)
  if (!question || part?.aspect.is !== 'itself') return []
  if (question.rows) {
    const inside = readBracket(inner, question.rows, depth)
    return inside ? rows(part, comparison, { is: 'row', list: inside }) : []
  }
  if (comparison === 'all') return []
  const { operator, operands } = operationIn(inner) ?? { operator: '', operands: [] }
  const [element = null, value = null] = operands
  if (nameIn(element) !== '') return []
  const isSome = comparison === 'some'
  return operator === 'in'
    ? rows(part, isSome ? 'any-chosen' : 'none-chosen', listIn(value))
    : rows(part, isSome ? 'chosen' : 'not-chosen', constantIn(value), 'element')
}

const rows = (
  part: Part | undefined,
  comparison: Comparison,
  value: Value | undefined,
  spelling: Row['spelling'] = 'plain',
): readonly Row[] => (part && value ? [{ ...part, comparison, value, spelling }] : [])

/** What is looked at: an answer, an age, a number of days, a count, a sum. */
function subjectIn(rule: Rule): Part | undefined {
  const name = nameIn(rule)
  if (name !== undefined) return { question: name, aspect: itself }
  const { operator, operands } = operationIn(rule) ?? { operator: '', operands: [] }
  const [first = null, second = null] = operands
  const question = nameIn(first)
  const part = (aspect: Aspect): Part | undefined =>
    question === undefined ? undefined : { question, aspect }
  switch (operator) {
    case 'count':
      return part({ is: 'count' })
    case 'sum':
      return typeof second === 'string' ? part({ is: 'sum', of: second }) : undefined
    case 'age':
    case 'days': {
      if (operator === 'days' && isToday(first)) {
        const later = nameIn(second)
        return later === undefined ? undefined : { question: later, aspect: { is: 'days-from' } }
      }
      const other = nameIn(second)
      if (other === undefined && !isToday(second)) return undefined
      const day = other === undefined ? today : { is: 'question' as const, name: other }
      return part({ is: operator === 'age' ? 'age' : 'days-to', day })
    }
    default:
      return undefined
  }
}

const isConstant = (rule: unknown): rule is Constant =>
  typeof rule === 'string' || typeof rule === 'number' || typeof rule === 'boolean'

const constantIn = (rule: Rule): Value | undefined =>
  isConstant(rule) ? { is: 'constant', constant: rule } : undefined

const listIn = (rule: Rule): Value | undefined =>
  Array.isArray(rule) && rule.every(isConstant) ? { is: 'list', constants: rule } : undefined

const rangeIn = (from: Rule, to: Rule): Value | undefined =>
  isConstant(from) && isConstant(to) ? { is: 'range', from, to } : undefined

/** The other side of a comparison. */
function oneIn(rule: Rule): Value | undefined {
  const name = nameIn(rule)
  if (name !== undefined) return { is: 'question', name }
  return isToday(rule) ? { is: 'today' } : constantIn(rule)
}
