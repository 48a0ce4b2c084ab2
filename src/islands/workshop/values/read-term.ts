import type { Rule } from '../../../../widgets/contract/condition.ts'
import { isToday, nameIn, operationIn, sameRule } from '../conditions/operation.ts'
import { isDay } from '../conditions/row-value.ts'
import { type Day, today } from '../conditions/sentence.ts'
import type { KnownQuestion } from '../known-question.ts'
import { isWholeTerm } from './is-whole-term.ts'
import { sortsWithin } from './sort.ts'
import type { Operator, Sort, TableRow, Term } from './term.ts'
import { writeTerm } from './write-term.ts'

/** Calculations inside of each other that are shown; what is deeper is said in words. */
const deepest = 6

/**
 * A rule as a term that can be edited. What no term says exactly is kept, and shown in words: the whole, or that part of it.
 * Never throws.
 */
export function readTerm(
  rule: Rule | undefined,
  sort: Sort,
  questions: readonly KnownQuestion[],
  depth = deepest,
): Term {
  if (rule === undefined) return { is: 'missing' }
  const term = depth > 0 ? read(rule, sort, questions, depth) : undefined
  return term && sameRule(writeTerm(term), rule) && isWholeTerm(term, sort, questions)
    ? term
    : { is: 'words', rule }
}

function read(rule: Rule, sort: Sort, questions: readonly KnownQuestion[], depth: number): Term | undefined {
  if (typeof rule === 'number') return { is: 'number', number: rule }
  if (typeof rule === 'string') return isDay(rule) ? { is: 'day', day: rule } : undefined
  if (isToday(rule)) return { is: 'today' }
  const name = nameIn(rule)
  if (name !== undefined) return { is: 'answer', name }
  const { operator, operands } = operationIn(rule) ?? { operator: '', operands: [] }
  const [first = null, second = null] = operands
  const inside = (operand: Rule, of: Sort): Term => readTerm(operand, of, questions, depth - 1)
  switch (operator) {
    case 'count': {
      const of = nameIn(first)
      return of === undefined ? undefined : { is: 'count', of }
    }
    case 'sum': {
      const of = nameIn(first)
      return of === undefined || typeof second !== 'string' ? undefined : { is: 'sum', of, field: second }
    }
    case 'age': {
      const [from, day] = [nameIn(first), dayIn(second)]
      return from === undefined || !day ? undefined : { is: 'age', from, day }
    }
    case 'days': {
      const [from, to] = [dayIn(first), dayIn(second)]
      return from && to ? { is: 'days', from, to } : undefined
    }
    case 'table': {
      const of = nameIn(first)
      return of === undefined ? undefined : { is: 'table', of, rows: rowsIn(second) }
    }
    case 'if': {
      if (operands.length < 2) return undefined
      const pairs = Math.floor(operands.length / 2)
      const cases = Array.from({ length: pairs }, (_, index) => ({
        condition: operands[2 * index] ?? null,
        then: inside(operands[2 * index + 1] ?? null, sort),
      }))
      const last = operands.length % 2 === 1 ? operands.at(-1) : undefined
      return { is: 'choice', cases, otherwise: last === undefined ? undefined : inside(last, sort) }
    }
    default: {
      if (!isOperator(operator) || sort === 'date') return undefined
      // What the terms are depends on all of them; they are read as numbers first.
      const rough = operands.map((operand) => inside(operand, 'number'))
      const sorts = sortsWithin(operator, rough, sort, questions)
      const terms = operands.map((operand, index) => inside(operand, sorts[index] ?? sort))
      return { is: 'calculation', operator, terms }
    }
  }
}

const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max'])
const isOperator = (operator: string): operator is Operator => operators.has(operator)

function dayIn(rule: Rule): Day | undefined {
  const name = nameIn(rule)
  if (name !== undefined) return { is: 'question', name }
  return isToday(rule) ? today : undefined
}

/** Rows as they stand there; those of another shape come back differently, and the rule stays in words. */
const rowsIn = (rows: Rule): readonly TableRow[] =>
  Array.isArray(rows)
    ? rows.map((row: Rule) => {
        const [key, result] = Array.isArray(row) ? (row as readonly Rule[]) : []
        return {
          key: isKey(key) ? key : undefined,
          result: isKey(result) || result === null ? result : undefined,
        }
      })
    : []

const isKey = (rule: Rule | undefined): rule is string | number =>
  typeof rule === 'string' || typeof rule === 'number'
