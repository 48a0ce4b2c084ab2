import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Day } from '../conditions/sentence.ts'
import type { Term } from './term.ts'

/** A term as a rule. What is missing is written as `null`: ask `isWholeTerm` first. */
export function writeTerm(term: Term): Rule {
  switch (term.is) {
    case 'missing':
      return null
    case 'number':
      return term.number ?? null
    case 'day':
      return term.day ?? null
    case 'today':
      return { today: [] }
    case 'answer':
      return { var: term.name }
    case 'count':
      return { count: [{ var: term.of }] }
    case 'sum':
      return { sum: [{ var: term.of }, term.field] }
    case 'age':
      return { age: [{ var: term.from }, writeDay(term.day)] }
    case 'days':
      return { days: [writeDay(term.from), writeDay(term.to)] }
    case 'calculation':
      return { [term.operator]: term.terms.map(writeTerm) }
    case 'table':
      return {
        table: [{ var: term.of }, term.rows.map(({ key, result }) => [key ?? null, result ?? null])],
      }
    case 'choice':
      return {
        if: [
          ...term.cases.flatMap(({ condition, then }) => [condition ?? null, writeTerm(then)]),
          ...(term.otherwise ? [writeTerm(term.otherwise)] : []),
        ],
      }
    case 'words':
      return term.rule
  }
}

const writeDay = (day: Day): Rule => (day.is === 'today' ? { today: [] } : { var: day.name })
