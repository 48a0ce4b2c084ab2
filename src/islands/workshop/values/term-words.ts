import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Describe } from '../conditions/describe-with.ts'
import { familyOf } from '../conditions/family.ts'
import { writeNumber } from '../conditions/german-number.ts'
import type { Day } from '../conditions/sentence.ts'
import { writeDay } from '../../../../widgets/engine/kinds/date.ts'
import type { KnownQuestion } from '../known-question.ts'
import { rowsOf, sortsWithin } from './sort.ts'
import type { Operator, Sort, Table, Term } from './term.ts'

const signs: Readonly<Record<Exclude<Operator, 'min' | 'max'>, string>> = {
  '+': ' + ',
  '-': ' − ',
  '*': ' · ',
  '/': ' : ',
  '%': ' Rest von ',
}

/** A value in German: "*Länge* · *Breite*". What is still missing is "…". Names stand between asterisks. */
export function termWords(
  term: Term,
  sort: Sort,
  questions: readonly KnownQuestion[],
  describe: Describe,
): string {
  const label = (name: string): string =>
    emphasised(questions.find((one) => one.name === name)?.label ?? name)
  const day = (one: Day): string => (one.is === 'today' ? 'heute' : label(one.name))
  const inside = (inner: Term, of: Sort): string => {
    const words = termWords(inner, of, questions, describe)
    return inner.is === 'calculation' || inner.is === 'choice' ? `(${words})` : words
  }
  switch (term.is) {
    case 'missing':
      return '…'
    case 'number':
      return amount(term.number, sort)
    case 'day':
      return term.day === undefined ? '…' : `*${writeDay(term.day)}*`
    case 'today':
      return 'heute'
    case 'answer':
      return label(term.name)
    case 'count':
      return `die Anzahl bei ${label(term.of)}`
    case 'sum': {
      const row = rowsOf(term.of, questions).find(({ name }) => name === term.field)
      return `die Summe von ${emphasised(row?.label ?? term.field)} bei ${label(term.of)}`
    }
    case 'age':
      return `das Alter aus ${label(term.from)}${term.day.is === 'today' ? '' : ` am Tag ${day(term.day)}`}`
    case 'days':
      return `die Zahl der Tage von ${day(term.from)} bis ${day(term.to)}`
    case 'calculation': {
      const sorts = sortsWithin(term.operator, term.terms, sort, questions)
      const terms = term.terms.map((inner, index) => inside(inner, sorts[index] ?? sort))
      return term.operator === 'min' || term.operator === 'max'
        ? `der ${term.operator === 'min' ? 'kleinste' : 'größte'} Wert von ${terms.join('; ')}`
        : terms.join(signs[term.operator])
    }
    case 'table':
      return `der Wert aus der Tabelle für ${label(term.of)} (${tableWords(term, sort, questions)})`
    case 'choice': {
      const cases = term.cases.map(
        ({ condition, then }) =>
          `${inside(then, sort)}, wenn ${condition === undefined ? '…' : describe(condition)}`,
      )
      return [...cases, ...(term.otherwise ? [inside(term.otherwise, sort)] : [])].join('; sonst ')
    }
    case 'words':
      return ruleWords(term.rule, describe)
  }
}

function tableWords({ of, rows }: Table, sort: Sort, questions: readonly KnownQuestion[]): string {
  const question = questions.find(({ name }) => name === of)
  const keySort = question && familyOf(question) === 'money' ? 'money' : 'number'
  return rows
    .map(({ key, result }) => {
      const words =
        typeof key === 'number'
          ? `ab ${amount(key, keySort)}`
          : key === undefined
            ? '…'
            : emphasised(question?.options.find(({ value }) => value === key)?.label ?? key)
      return `${words}: ${resultWords(result, sort)}`
    })
    .join('; ')
}

function resultWords(result: Table['rows'][number]['result'], sort: Sort): string {
  if (result === null) return 'kein Wert'
  if (result === undefined) return '…'
  return typeof result === 'number' ? amount(result, sort) : `*${writeDay(result)}*`
}

const amount = (number: number | undefined, sort: Sort): string =>
  number === undefined ? '…' : `*${writeNumber(number, sort === 'money')}${sort === 'money' ? ' €' : ''}*`

const emphasised = (label: string): string => `*${label.replaceAll('*', '∗')}*`

/** What only the engine can say. It says values in comparisons alone; the comparison is taken off again. */
function ruleWords(rule: Rule, describe: Describe): string {
  if (typeof rule === 'string') return `„${rule}“`
  if (typeof rule !== 'object' || rule === null) return rule === null ? 'kein Wert' : `*${String(rule)}*`
  const rest = ' ist *leer*'
  const words = describe({ '==': [rule, null] })
  return words.endsWith(rest) ? words.slice(0, -rest.length) : words
}
