import type { KnownQuestion } from '../known-question.ts'
import { type Family, familyOf } from './family.ts'
import type { Aspect, Comparison } from './sentence.ts'

/** A comparison that a question can have, in words between question and value. */
export interface Offer {
  /** `itself:is`, `age:at-least`, `sum.betrag:more` */
  readonly key: string
  readonly aspect: AspectKey
  readonly comparison: Comparison
  /** German: "Alter ist mindestens". */
  readonly words: string
}

/** Offers that belong together. */
export interface OfferGroup {
  /** German; empty for the answer itself. */
  readonly title: string
  readonly offers: readonly Offer[]
}

/** An aspect without the day it refers to; days to today and days to another question are said differently. */
export type AspectKey =
  'itself' | 'age' | 'days-to-today' | 'days-to' | 'days-from' | 'count' | `sum.${string}`

export function aspectKey(aspect: Aspect): AspectKey {
  if (aspect.is === 'sum') return `sum.${aspect.of}`
  if (aspect.is === 'days-to') return aspect.day.is === 'today' ? 'days-to-today' : 'days-to'
  return aspect.is
}

export const offerKey = (aspect: AspectKey, comparison: Comparison): string => `${aspect}:${comparison}`

type Words = Readonly<Partial<Record<Comparison, string>>>

const answered = { answered: 'ist ausgefüllt', unanswered: 'ist nicht ausgefüllt' } as const

const numbers = {
  is: 'ist genau',
  'is-not': 'ist nicht',
  'at-least': 'ist mindestens',
  more: 'ist größer als',
  'at-most': 'ist höchstens',
  less: 'ist kleiner als',
  between: 'liegt zwischen (einschließlich)',
  inside: 'liegt zwischen (ausschließlich)',
} as const

const byFamily: Readonly<Record<Family, Words>> = {
  text: {
    is: 'ist',
    'is-not': 'ist nicht',
    'one-of': 'ist eines von',
    'none-of': 'ist keines von',
    ...answered,
  },
  number: { ...numbers, 'one-of': 'ist eine von', 'none-of': 'ist keine von', ...answered },
  money: { ...numbers, ...answered },
  date: {
    less: 'liegt vor dem Tag',
    'at-most': 'liegt am Tag oder davor',
    more: 'liegt nach dem Tag',
    'at-least': 'liegt am Tag oder danach',
    is: 'ist am',
    'is-not': 'ist nicht am',
    between: 'liegt zwischen (einschließlich)',
    inside: 'liegt zwischen (ausschließlich)',
    ...answered,
  },
  time: {
    less: 'liegt vor',
    'at-most': 'ist um oder vor',
    more: 'liegt nach',
    'at-least': 'ist um oder nach',
    is: 'ist um',
    'is-not': 'ist nicht um',
    between: 'liegt zwischen (einschließlich)',
    ...answered,
  },
  option: {
    is: 'ist',
    'is-not': 'ist nicht',
    'one-of': 'ist eine von',
    'none-of': 'ist keine von',
    ...answered,
  },
  options: {
    chosen: 'ausgewählt ist',
    'not-chosen': 'nicht ausgewählt ist',
    'any-chosen': 'ausgewählt ist mindestens eine von',
    'none-chosen': 'ausgewählt ist keine von',
    ...answered,
  },
  'yes-no': { is: 'ist', 'is-not': 'ist nicht', ...answered },
  files: { answered: 'ist hochgeladen', unanswered: 'ist nicht hochgeladen' },
  rows: {
    some: 'mindestens ein Eintrag, bei dem gilt:',
    all: 'bei jedem Eintrag gilt:',
    none: 'kein Eintrag, bei dem gilt:',
    answered: 'mindestens ein Eintrag ist da',
    unanswered: 'kein Eintrag ist da',
  },
  whole: answered,
}

const counts = (what: string): Words => ({
  'at-least': `Anzahl der ${what} ist mindestens`,
  more: `Anzahl der ${what} ist größer als`,
  'at-most': `Anzahl der ${what} ist höchstens`,
  less: `Anzahl der ${what} ist kleiner als`,
  is: `Anzahl der ${what} ist genau`,
  'is-not': `Anzahl der ${what} ist nicht`,
  between: `Anzahl der ${what} liegt zwischen (einschließlich)`,
})

const age: Words = {
  'at-least': 'Alter ist mindestens',
  more: 'Alter ist größer als',
  'at-most': 'Alter ist höchstens',
  less: 'Alter ist kleiner als',
  is: 'Alter ist genau',
  'is-not': 'Alter ist nicht',
  between: 'Alter liegt zwischen (einschließlich)',
  inside: 'Alter liegt zwischen (ausschließlich)',
  answered: 'Alter ist bekannt',
  unanswered: 'Alter ist nicht bekannt',
}

const daysAgo: Words = {
  'at-least': 'liegt mindestens so viele Tage zurück:',
  more: 'liegt mehr Tage zurück als',
  'at-most': 'liegt höchstens so viele Tage zurück:',
  less: 'liegt weniger Tage zurück als',
  is: 'liegt genau so viele Tage zurück:',
  'is-not': 'liegt nicht so viele Tage zurück:',
  between: 'Tage, die es zurückliegt, zwischen (einschließlich)',
  answered: 'Tage bis heute sind bekannt',
  unanswered: 'Tage bis heute sind nicht bekannt',
}

const daysAhead: Words = {
  'at-least': 'liegt mindestens so viele Tage in der Zukunft:',
  more: 'liegt mehr Tage in der Zukunft als',
  'at-most': 'liegt höchstens so viele Tage in der Zukunft:',
  less: 'liegt weniger Tage in der Zukunft als',
  is: 'liegt genau so viele Tage in der Zukunft:',
  'is-not': 'liegt nicht so viele Tage in der Zukunft:',
  between: 'Tage bis dahin zwischen (einschließlich)',
  answered: 'Tage bis dahin sind bekannt',
  unanswered: 'Tage bis dahin sind nicht bekannt',
}

const daysTo: Words = {
  'at-least': 'liegt mindestens so viele Tage vor einem anderen Tag:',
  more: 'liegt mehr Tage vor einem anderen Tag als',
  'at-most': 'liegt höchstens so viele Tage vor einem anderen Tag:',
  less: 'liegt weniger Tage vor einem anderen Tag als',
  is: 'liegt genau so viele Tage vor einem anderen Tag:',
  'is-not': 'liegt nicht so viele Tage vor einem anderen Tag:',
  answered: 'Tage bis zu einem anderen Tag sind bekannt',
  unanswered: 'Tage bis zu einem anderen Tag sind nicht bekannt',
}

/** What an answer can be asked, in the order in which it is offered. */
export function offersFor(question: KnownQuestion): readonly OfferGroup[] {
  const family = familyOf(question)
  const groups = [group('', 'itself', byFamily[family])]
  if (family === 'date')
    groups.push(
      group('Alter', 'age', age),
      group('Tage zurück', 'days-to-today', daysAgo),
      group('Tage bis dahin', 'days-from', daysAhead),
      group('Tage bis zu einer anderen Frage', 'days-to', daysTo),
    )
  if (family === 'rows') {
    groups.push(group('Anzahl', 'count', counts('Einträge')))
    for (const row of question.rows ?? []) {
      const inner = familyOf(row)
      if (inner === 'number' || inner === 'money')
        groups.push(group(`Summe von „${row.label}“`, `sum.${row.name}`, sums(row.label)))
    }
  }
  if (family === 'options') groups.push(group('Anzahl', 'count', counts('ausgewählten Antworten')))
  if (family === 'files') groups.push(group('Anzahl', 'count', counts('Dateien')))
  return groups
}

const sums = (label: string): Words =>
  Object.fromEntries(Object.entries(numbers).map(([key, words]) => [key, `Summe von „${label}“ ${words}`]))

const group = (title: string, aspect: AspectKey, words: Words): OfferGroup => ({
  title,
  offers: Object.entries(words).map(([comparison, text]) => ({
    key: offerKey(aspect, comparison as Comparison),
    aspect,
    comparison: comparison as Comparison,
    words: text,
  })),
})

/** Whether a question can be asked this. */
export const isOffered = (question: KnownQuestion, aspect: Aspect, comparison: Comparison): boolean => {
  const key = offerKey(aspectKey(aspect), comparison)
  return offersFor(question).some(({ offers }) => offers.some((offer) => offer.key === key))
}
