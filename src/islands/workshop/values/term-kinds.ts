import { familyOf } from '../conditions/family.ts'
import { today } from '../conditions/sentence.ts'
import type { KnownQuestion } from '../known-question.ts'
import { hasTable, isCounted } from './is-whole-term.ts'
import { isOfSort } from './sort.ts'
import type { Operator, Sort, Term } from './term.ts'

/** What a value can follow from. */
export interface TermKind {
  /** `answer`, `calculation.+` */
  readonly key: string
  /** German. */
  readonly words: string
  /** The term to begin with. @param before What stood there: it becomes the first part where it can. */
  readonly begin: (before: Term) => Term
}

export const kindKey = (term: Term): string =>
  term.is === 'calculation' ? `calculation.${term.operator}` : term.is

const none: Term = { is: 'missing' }

const calculation = (operator: Operator, words: string): TermKind => ({
  key: `calculation.${operator}`,
  words,
  begin: (before) =>
    before.is === 'calculation'
      ? {
          ...before,
          operator,
          terms: before.terms.length >= 2 ? twoOf(operator, before.terms) : [none, none],
        }
      : { is: 'calculation', operator, terms: [before, none] },
})

/** Differences and quotients have two values; what is more of them is not thrown away but joined. */
const twoOf = (operator: Operator, terms: readonly Term[]): readonly Term[] => {
  if ((operator !== '-' && operator !== '/' && operator !== '%') || terms.length <= 2) return terms
  const [first = none, ...rest] = terms
  return [first, { is: 'calculation', operator: '+', terms: rest }]
}

/** What can be chosen where a value of a sort is needed, about the questions there are. */
export function termKinds(sort: Sort, questions: readonly KnownQuestion[]): readonly TermKind[] {
  const has = (test: (question: KnownQuestion) => boolean): boolean => questions.some(test)
  const isDate = has((question) => familyOf(question) === 'date')
  const of = (key: string, words: string, term: Term, isThere: boolean): TermKind[] =>
    isThere ? [{ key, words, begin: () => term }] : []
  const choice: TermKind = {
    key: 'choice',
    words: 'Wenn …, dann …, sonst …',
    begin: (before) => ({ is: 'choice', cases: [{ condition: undefined, then: before }], otherwise: none }),
  }
  const isNumber = sort !== 'date'
  const rowQuestions = questions.filter(({ rows }) => rows?.some((row) => isOfSort(row, 'number')))
  return [
    ...of(
      'answer',
      'Antwort auf eine Frage',
      { is: 'answer', name: '' },
      has((one) => isOfSort(one, sort)),
    ),
    ...of(
      'number',
      sort === 'money' ? 'fester Betrag' : 'feste Zahl',
      { is: 'number', number: undefined },
      isNumber,
    ),
    ...of('day', 'fester Tag', { is: 'day', day: undefined }, !isNumber),
    ...of('today', 'heute', { is: 'today' }, !isNumber),
    ...(isNumber
      ? [
          calculation('+', 'Summe: … + …'),
          calculation('-', 'Differenz: … − …'),
          calculation('*', 'Produkt: … mal …'),
          calculation('/', 'Quotient: … geteilt durch …'),
          calculation('%', 'Rest, wenn man … durch … teilt'),
          calculation('min', 'kleinster Wert von …'),
          calculation('max', 'größter Wert von …'),
        ]
      : []),
    ...of('sum', 'Summe über alle Einträge', firstSum(rowQuestions), isNumber && rowQuestions.length > 0),
    ...of(
      'count',
      'Anzahl der Einträge',
      { is: 'count', of: questions.find(isCounted)?.name ?? '' },
      isNumber && has(isCounted),
    ),
    ...of(
      'days',
      'Tage zwischen zwei Tagen',
      { is: 'days', from: { is: 'question', name: '' }, to: today },
      isNumber && isDate,
    ),
    ...of('age', 'Alter', { is: 'age', from: '', day: today }, isNumber && isDate),
    ...of(
      'table',
      'Wert aus einer Tabelle',
      { is: 'table', of: '', rows: [{ key: undefined, result: undefined }] },
      has(hasTable),
    ),
    choice,
  ]
}

function firstSum([group]: readonly KnownQuestion[]): Term {
  const fields = group?.rows?.filter((row) => isOfSort(row, 'number')) ?? []
  return { is: 'sum', of: group?.name ?? '', field: fields[0]?.name ?? '' }
}
