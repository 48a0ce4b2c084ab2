import { familyOf } from '../conditions/family.ts'
import { fits, isDay } from '../conditions/row-value.ts'
import type { Day } from '../conditions/sentence.ts'
import type { KnownQuestion } from '../known-question.ts'
import { isOfSort, rowsOf, sortsWithin } from './sort.ts'
import type { Operator, Sort, Table, Term } from './term.ts'

/** Whether nothing is missing in a term, and everything in it can be calculated with where it stands. */
export function isWholeTerm(term: Term, sort: Sort, questions: readonly KnownQuestion[]): boolean {
  const find = (name: string) => questions.find((question) => question.name === name)
  const isDate = (name: string): boolean => {
    const question = find(name)
    return question !== undefined && familyOf(question) === 'date'
  }
  const isKnownDay = (day: Day): boolean => day.is === 'today' || isDate(day.name)
  switch (term.is) {
    case 'missing':
      return false
    case 'words':
      return true
    case 'number':
      return sort !== 'date' && fits(term.number, sort === 'money' ? 'money' : 'number')
    case 'day':
      return sort === 'date' && term.day !== undefined && isDay(term.day)
    case 'today':
      return sort === 'date'
    case 'answer': {
      const question = find(term.name)
      return question !== undefined && isOfSort(question, sort)
    }
    case 'count': {
      const question = find(term.of)
      return sort !== 'date' && question !== undefined && isCounted(question)
    }
    case 'sum':
      return (
        sort !== 'date' &&
        rowsOf(term.of, questions).some((row) => row.name === term.field && isOfSort(row, 'number'))
      )
    case 'age':
      return sort !== 'date' && isDate(term.from) && isKnownDay(term.day)
    case 'days':
      return sort !== 'date' && isKnownDay(term.from) && isKnownDay(term.to)
    case 'calculation': {
      const sorts = sortsWithin(term.operator, term.terms, sort, questions)
      return (
        sort !== 'date' &&
        hasRightLength(term.operator, term.terms.length) &&
        term.terms.every((inner, index) => isWholeTerm(inner, sorts[index] ?? sort, questions))
      )
    }
    case 'table': {
      const question = find(term.of)
      return question !== undefined && isWholeTable(term, question, sort)
    }
    case 'choice':
      return (
        term.cases.length > 0 &&
        term.cases.every(
          ({ condition, then }) =>
            typeof condition === 'object' && condition !== null && isWholeTerm(then, sort, questions),
        ) &&
        (!term.otherwise || isWholeTerm(term.otherwise, sort, questions))
      )
  }
}

/** Whether there are rows, files or answers to count. */
export const isCounted = (question: KnownQuestion): boolean =>
  ['rows', 'options', 'files'].includes(familyOf(question))

/** Differences, quotients and remainders have two values. */
export const isOfTwo = (operator: Operator): boolean =>
  operator === '-' || operator === '/' || operator === '%'

const hasRightLength = (operator: Operator, length: number): boolean =>
  isOfTwo(operator) ? length === 2 : length >= 2

/** Whether a question can have a table: of thresholds, or of its answers. */
export const hasTable = (question: KnownQuestion): boolean =>
  ['number', 'money', 'option'].includes(familyOf(question))

function isWholeTable({ rows }: Table, question: KnownQuestion, sort: Sort): boolean {
  if (!hasTable(question) || rows.length === 0) return false
  const family = familyOf(question)
  const areWhole = rows.every(
    ({ key, result }) =>
      fits(key, family) && (result === null || fits(result, sort === 'number' ? 'number' : sort)),
  )
  return areWhole && isInOrder(rows.map(({ key }) => key))
}

/** Thresholds rise from row to row, and no row stands there twice. */
export const isInOrder = (keys: readonly (string | number | undefined)[]): boolean =>
  new Set(keys).size === keys.length &&
  keys.every((key, index) => {
    const before = keys[index - 1]
    return typeof key !== 'number' || typeof before !== 'number' || key > before
  })
