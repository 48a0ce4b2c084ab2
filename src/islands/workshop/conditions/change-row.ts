import type { KnownQuestion } from '../known-question.ts'
import { aspectFamily, familyOf } from './family.ts'
import { aspectKey, type AspectKey, type Offer, offerKey, offersFor } from './offers.ts'
import { valueFits, wantedBy } from './row-value.ts'
import {
  allOf,
  type Aspect,
  type Comparison,
  emptyRow,
  missing,
  type Row,
  type Spelling,
  today,
  type Value,
} from './sentence.ts'

/** A row about another question, with the first comparison that this offers. */
export function withQuestion(row: Row, name: string, questions: readonly KnownQuestion[]): Row {
  const question = questions.find((other) => other.name === name)
  const [first] = question ? offersFor(question).flatMap(({ offers }) => offers) : []
  if (!question || !first) return { ...emptyRow, question: name }
  const same = offersFor(question)
    .flatMap(({ offers }) => offers)
    .find(({ key }) => key === offerKey(aspectKey(row.aspect), row.comparison))
  return withOffer(
    { ...row, question: name, value: missing },
    row.question === '' ? first : (same ?? first),
    questions,
  )
}

/** A row with another comparison. What was entered stays where it still fits. */
export function withOffer(row: Row, offer: Offer, questions: readonly KnownQuestion[]): Row {
  const question = questions.find(({ name }) => name === row.question)
  if (!question) return row
  const aspect = aspectFor(offer.aspect, row, questions)
  const { comparison } = offer
  const changed = { ...row, aspect, comparison, spelling: usualSpelling(question, aspect, comparison) }
  const isSame = sameFamily(question, row.aspect, aspect)
  const kept = isSame ? converted(row.value, comparison) : undefined
  if (kept && valueFits({ ...changed, value: kept }, question, questions)) return { ...changed, value: kept }
  return { ...changed, value: firstValue(question, aspect, comparison) }
}

function aspectFor(key: AspectKey, { aspect, question }: Row, questions: readonly KnownQuestion[]): Aspect {
  if (key.startsWith('sum.')) return { is: 'sum', of: key.slice('sum.'.length) }
  switch (key) {
    case 'age':
      return { is: 'age', day: aspect.is === 'age' ? aspect.day : today }
    case 'days-to-today':
      return { is: 'days-to', day: today }
    case 'days-to': {
      if (aspect.is === 'days-to' && aspect.day.is === 'question') return aspect
      const other = questions.find(({ name }) => name !== question && isDate(questions, name))
      return { is: 'days-to', day: { is: 'question', name: other?.name ?? '' } }
    }
    case 'days-from':
    case 'count':
      return { is: key }
    default:
      return { is: 'itself' }
  }
}

const isDate = (questions: readonly KnownQuestion[], name: string): boolean =>
  questions.some((question) => question.name === name && familyOf(question) === 'date')

const sameFamily = (question: KnownQuestion, one: Aspect, other: Aspect): boolean =>
  aspectFamily(question, one) === aspectFamily(question, other)

/** One value becomes a list of one, and the other way round. */
function converted(value: Value, comparison: Comparison): Value | undefined {
  const wanted = wantedBy(comparison)
  if (wanted === 'list' && value.is === 'constant') return { is: 'list', constants: [value.constant] }
  const [only] = value.is === 'list' ? value.constants : []
  if (wanted === 'one' && only !== undefined) return { is: 'constant', constant: only }
  return value
}

/** What stands there before anything is chosen. Only "Ja" is a choice that people nearly always mean. */
function firstValue(question: KnownQuestion, aspect: Aspect, comparison: Comparison): Value {
  switch (wantedBy(comparison)) {
    case 'nothing':
      return { is: 'nothing' }
    case 'list':
      return { is: 'list', constants: [] }
    case 'range':
      return { is: 'range', from: undefined, to: undefined }
    case 'row':
      return { is: 'row', list: allOf(emptyRow) }
    case 'one':
      return aspectFamily(question, aspect) === 'yes-no' ? { is: 'constant', constant: true } : missing
  }
}

/**
 * How something new is written. Several answers, files and rows are an empty list where there are none, and an empty list is
 * not `null`.
 */
function usualSpelling(question: KnownQuestion, aspect: Aspect, comparison: Comparison): Spelling {
  const isList = ['options', 'files', 'rows', 'text'].includes(aspectFamily(question, aspect))
  return isList && wantedBy(comparison) === 'nothing' ? 'truthy' : 'plain'
}
