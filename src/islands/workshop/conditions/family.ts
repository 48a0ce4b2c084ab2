import type { FieldKind } from '../../../../widgets/contract/field.ts'
import type { KnownQuestion } from '../known-question.ts'
import type { Aspect } from './sentence.ts'

/** Answers that are compared in the same way. */
export type Family =
  | 'text'
  | 'number'
  /** Euro; written in cents. */
  | 'money'
  | 'date'
  | 'time'
  /** One of several. */
  | 'option'
  /** Several of several. */
  | 'options'
  | 'yes-no'
  | 'files'
  | 'rows'
  /** An answer of several parts: there or not. */
  | 'whole'

const byKind: Readonly<Record<Exclude<FieldKind, 'computed'>, Family>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  phone: 'text',
  iban: 'text',
  'licence-plate': 'text',
  'tax-id': 'text',
  info: 'text',
  integer: 'number',
  decimal: 'number',
  money: 'money',
  date: 'date',
  'partial-date': 'date',
  time: 'time',
  choice: 'option',
  place: 'option',
  country: 'option',
  choices: 'options',
  boolean: 'yes-no',
  consent: 'yes-no',
  file: 'files',
  group: 'rows',
  address: 'whole',
  person: 'whole',
  organisation: 'whole',
  'bank-account': 'whole',
}

const byWayToWrite = { integer: 'number', decimal: 'number', money: 'money', date: 'date' } as const

/** How answers to a question are compared. */
export const familyOf = ({ kind, as }: KnownQuestion): Family =>
  kind === 'computed' ? byWayToWrite[as ?? 'integer'] : byKind[kind]

/** How that is compared which is looked at: an age is a number. */
export function aspectFamily(question: KnownQuestion, aspect: Aspect): Family {
  if (aspect.is === 'itself') return familyOf(question)
  if (aspect.is !== 'sum') return 'number'
  const summed = question.rows?.find(({ name }) => name === aspect.of)
  return summed ? familyOf(summed) : 'number'
}

/** What stands behind a number: the unit of the question, years, days; empty where there is none. */
export function unitOf(question: KnownQuestion, aspect: Aspect): string {
  if (aspect.is === 'age') return 'Jahre'
  if (aspect.is === 'days-to' || aspect.is === 'days-from') return 'Tage'
  if (aspect.is === 'count') return ''
  const counted = aspect.is === 'sum' ? question.rows?.find(({ name }) => name === aspect.of) : question
  return counted && familyOf(counted) === 'money' ? '€' : (counted?.unit ?? '')
}
