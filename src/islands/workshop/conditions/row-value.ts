import type { KnownQuestion } from '../known-question.ts'
import { aspectFamily, type Family, familyOf } from './family.ts'
import type { Comparison, Constant, Row, Value } from './sentence.ts'

/** What a comparison is made with. */
export type Wanted = 'nothing' | 'one' | 'list' | 'range' | 'row'

const wanted: Readonly<Partial<Record<Comparison, Wanted>>> = {
  answered: 'nothing',
  unanswered: 'nothing',
  'one-of': 'list',
  'none-of': 'list',
  'any-chosen': 'list',
  'none-chosen': 'list',
  between: 'range',
  inside: 'range',
  some: 'row',
  all: 'row',
  none: 'row',
}

/** What has to be entered for a comparison. */
export const wantedBy = (comparison: Comparison): Wanted => wanted[comparison] ?? 'one'

/** Whether a value of a rule can be shown where answers of this family are compared. */
export function fits(constant: unknown, family: Family): constant is Constant {
  switch (family) {
    case 'number':
      return typeof constant === 'number' && Number.isFinite(constant)
    case 'money':
      return typeof constant === 'number' && Number.isSafeInteger(constant)
    case 'yes-no':
      return typeof constant === 'boolean'
    case 'date':
      return typeof constant === 'string' && isDay(constant)
    case 'time':
      return typeof constant === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(constant)
    case 'text':
    case 'option':
    case 'options':
      return typeof constant === 'string'
    default:
      return false
  }
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Questions whose answers can stand on the other side of a comparison: "liegt vor *Ende*". */
export function comparable(
  questions: readonly KnownQuestion[],
  question: KnownQuestion,
  family: Family,
): readonly KnownQuestion[] {
  const others = new Set(['text', 'number', 'money', 'date', 'time'])
  if (!others.has(family)) return []
  return questions.filter((other) => other.name !== question.name && familyOf(other) === family)
}

/** Whether nothing is missing in a value. @param questions Those the row can speak of. */
export function isComplete(row: Row, questions: readonly KnownQuestion[]): boolean {
  const question = questions.find(({ name }) => name === row.question)
  if (!question || !hasDay(row, questions)) return false
  return valueFits(row, question, questions)
}

/** A day that another question answers must be chosen first. */
function hasDay({ aspect, question }: Row, questions: readonly KnownQuestion[]): boolean {
  if (!('day' in aspect) || aspect.day.is === 'today') return true
  const { name } = aspect.day
  return name !== question && questions.some((other) => other.name === name && familyOf(other) === 'date')
}

/** Whether the value is one that this comparison can have. Those about rows are looked at by whoever knows the rows. */
export function valueFits(
  { aspect, comparison, value }: Row,
  question: KnownQuestion,
  questions: readonly KnownQuestion[],
): boolean {
  const family = aspectFamily(question, aspect)
  switch (wantedBy(comparison)) {
    case 'nothing':
      return value.is === 'nothing'
    case 'row':
      return value.is === 'row'
    case 'list':
      return (
        value.is === 'list' &&
        value.constants.length > 0 &&
        value.constants.every((constant) => fits(constant, family))
      )
    case 'range':
      return value.is === 'range' && fits(value.from, family) && fits(value.to, family)
    case 'one':
      return fitsOne(value, family, question, questions)
  }
}

function fitsOne(
  value: Value,
  family: Family,
  question: KnownQuestion,
  questions: readonly KnownQuestion[],
): boolean {
  switch (value.is) {
    case 'constant':
      return fits(value.constant, family)
    case 'today':
      return family === 'date'
    case 'question':
      return comparable(questions, question, family).some(({ name }) => name === value.name)
    default:
      return false
  }
}
