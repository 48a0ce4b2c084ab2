import type { FieldOf } from '../../../../widgets/contract/field.ts'
import { familyOf } from '../conditions/family.ts'
import type { KnownQuestion } from '../known-question.ts'
import type { Operator, Sort, Term } from './term.ts'

export const sortOf = (as: FieldOf<'computed'>['as'] | undefined): Sort =>
  as === 'money' || as === 'date' ? as : 'number'

/** Whether an answer can be calculated with there. */
export const isOfSort = (question: KnownQuestion, sort: Sort): boolean => {
  const family = familyOf(question)
  return sort === 'date' ? family === 'date' : family === 'number' || family === 'money'
}

/** What the terms of a calculation are, when the whole is of a sort: an amount times a number is an amount. */
export function sortsWithin(
  operator: Operator,
  terms: readonly Term[],
  sort: Sort,
  questions: readonly KnownQuestion[],
): readonly Sort[] {
  if (sort !== 'money') return terms.map(() => sort)
  if (operator === '/') return terms.map((_, index) => (index === 0 ? 'money' : 'number'))
  if (operator !== '*') return terms.map(() => 'money')
  const amounts = terms.map((term) => isAmount(term, questions))
  const known = amounts.indexOf(true)
  const at = known === -1 ? terms.findIndex(({ is }) => is === 'number' || is === 'table') : known
  return terms.map((_, index) => (index === at || amounts[index] ? 'money' : 'number'))
}

/** Whether a term is an amount by itself. */
function isAmount(term: Term, questions: readonly KnownQuestion[]): boolean {
  if (term.is === 'calculation') return term.terms.some((inner) => isAmount(inner, questions))
  const named =
    term.is === 'answer'
      ? questions.find(({ name }) => name === term.name)
      : term.is === 'sum'
        ? rowsOf(term.of, questions).find(({ name }) => name === term.field)
        : undefined
  return named !== undefined && familyOf(named) === 'money'
}

export const rowsOf = (group: string, questions: readonly KnownQuestion[]): readonly KnownQuestion[] =>
  questions.find(({ name }) => name === group)?.rows ?? []
