import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Choices } from '../../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../../tests/property/generate/definition.ts'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Field, FieldOf } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { describeWith } from '../conditions/describe-with.ts'
import { formsForTests } from '../conditions/forms-for-tests.ts'
import { type KnownQuestion, knownQuestions, questionsInRow } from '../known-question.ts'
import { isWholeTerm } from './is-whole-term.ts'
import { readTerm } from './read-term.ts'
import { sortOf } from './sort.ts'
import type { Sort, Term } from './term.ts'
import { termKinds } from './term-kinds.ts'
import { termWords } from './term-words.ts'
import { writeTerm } from './write-term.ts'

const de = (text: string) => ({ de: text })
const questions = knownQuestions({
  steps: [
    {
      fields: [
        { id: 'laenge', kind: 'decimal', label: de('Länge'), unit: de('m') },
        { id: 'breite', kind: 'decimal', label: de('Breite') },
        { id: 'preis', kind: 'money', label: de('Preis') },
        { id: 'geburt', kind: 'date', label: de('Geburt') },
        { id: 'von', kind: 'date', label: de('Von') },
        { id: 'bis', kind: 'date', label: de('Bis') },
        { id: 'ja', kind: 'boolean', label: de('Ja?') },
        {
          id: 'art',
          kind: 'choice',
          label: de('Art'),
          options: [
            { value: 'klein', label: de('Klein') },
            { value: 'gross', label: de('Groß') },
          ],
        },
        {
          id: 'posten',
          kind: 'group',
          label: de('Posten'),
          fields: [{ id: 'kosten', kind: 'money', label: de('Kosten') }],
        },
      ],
    },
  ],
})
const say = describeWith(questions)
const answer = (name: string): Rule => ({ var: name })

test.for<[rule: Rule, sort: Sort, words: string]>([
  [{ '*': [answer('laenge'), answer('breite')] }, 'number', '*Länge* · *Breite*'],
  [{ '*': [answer('laenge'), 250] }, 'money', '*Länge* · *2,50 €*'],
  [{ '*': [answer('preis'), 3] }, 'money', '*Preis* · *3*'],
  [{ '/': [answer('preis'), 2] }, 'money', '*Preis* : *2*'],
  [{ '+': [answer('preis'), 1000] }, 'money', '*Preis* + *10,00 €*'],
  [
    { '-': [{ sum: [answer('posten'), 'kosten'] }, { '+': [answer('preis'), 500] }] },
    'money',
    'die Summe von *Kosten* bei *Posten* − (*Preis* + *5,00 €*)',
  ],
  [{ '+': [1, { count: [answer('posten')] }] }, 'number', '*1* + die Anzahl bei *Posten*'],
  [{ days: [answer('von'), answer('bis')] }, 'number', 'die Zahl der Tage von *Von* bis *Bis*'],
  [{ age: [answer('geburt'), { today: [] }] }, 'number', 'das Alter aus *Geburt*'],
  [{ age: [answer('geburt'), answer('von')] }, 'number', 'das Alter aus *Geburt* am Tag *Von*'],
  [
    {
      table: [
        answer('laenge'),
        [
          [0, 2500],
          [10, null],
        ],
      ],
    },
    'money',
    'der Wert aus der Tabelle für *Länge* (ab *0*: *25,00 €*; ab *10*: kein Wert)',
  ],
  [
    {
      table: [
        answer('art'),
        [
          ['klein', 1],
          ['gross', 2],
        ],
      ],
    },
    'number',
    'der Wert aus der Tabelle für *Art* (*Klein*: *1*; *Groß*: *2*)',
  ],
  [
    { if: [{ '==': [answer('ja'), true] }, '2026-01-19', answer('bis')] },
    'date',
    '*19.01.2026*, wenn *Ja?* ist *Ja*; sonst *Bis*',
  ],
  [{ max: [0, { '-': [answer('laenge'), 5] }] }, 'number', 'der größte Wert von *0*; (*Länge* − *5*)'],
])('%j is said and can be edited', ([rule, sort, words]) => {
  const term = readTerm(rule, sort, questions)
  expect(hasWords(term)).toBe(false)
  expect(termWords(term, sort, questions, say)).toBe(words)
  expect(writeTerm(term)).toEqual(rule)
})

test.for<[name: string, rule: Rule, sort: Sort]>([
  ['a question that is not there', answer('weg'), 'number'],
  ['a text', 'x', 'number'],
  ['a day where a number is needed', '2026-01-19', 'number'],
  [
    'a table that does not rise',
    {
      table: [
        answer('laenge'),
        [
          [5, 1],
          [1, 2],
        ],
      ],
    },
    'number',
  ],
  ['a table with a yes', { table: [answer('laenge'), [[5, true]]] }, 'number'],
  ['an operator of two with three', { '-': [answer('laenge'), 1, 2] }, 'number'],
  ['a sum that looks at more', { sum: [answer('posten'), 'kosten', 1] }, 'number'],
  ['a count of a list', { count: answer('posten') }, 'number'],
  ['a condition', { '==': [1, 1] }, 'number'],
  ['two operators', { '+': [1, 2], '*': [1, 2] }, 'number'],
])('keeps %s in words', ([, rule, sort]) => {
  const term = readTerm(rule, sort, questions)
  expect(term).toEqual({ is: 'words', rule })
  expect(termWords(term, sort, questions, say)).not.toMatch(/[{}]|var/u)
})

interface Place {
  readonly field: FieldOf<'computed'>
  readonly known: readonly KnownQuestion[]
}

function computedIn(definition: FormDefinition): readonly Place[] {
  const known = knownQuestions(definition)
  const inField = (field: Field, seen: readonly KnownQuestion[]): readonly Place[] =>
    field.kind === 'group'
      ? field.fields.flatMap((inner) => inField(inner, questionsInRow(seen, field.id)))
      : field.kind === 'computed'
        ? [{ field, known: seen }]
        : []
  return definition.steps.flatMap((step) => step.fields.flatMap((field) => inField(field, known)))
}

describe('the computed values of all forms', () => {
  const all = formsForTests().flatMap(computedIn)

  test('are written back as they were read, and all can be edited', () => {
    expect(all.length).toBeGreaterThan(15)
    for (const { field, known } of all) {
      const term = readTerm(field.value, sortOf(field.as), known)
      expect(writeTerm(term)).toEqual(field.value)
      expect(hasWords(term), JSON.stringify(field.value)).toBe(false)
    }
  })
})

test('whatever the rule, it is written back as it was read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 300 }), (numbers) => {
      for (const { field, known } of computedIn(someDefinition(Choices.from(numbers)))) {
        const sort = sortOf(field.as)
        const term = readTerm(field.value, sort, known)
        expect(writeTerm(term)).toEqual(field.value)
        expect(isWholeTerm(term, sort, known)).toBe(true)
        expect(typeof termWords(term, sort, known, describeWith(known))).toBe('string')
      }
    }),
    { numRuns: 300 },
  )
})

test.for<Sort>(['number', 'money', 'date'])(
  'of sort %s, changing the kind keeps what stood there as a part',
  (sort) => {
    const before = readTerm(sort === 'date' ? answer('von') : answer('preis'), sort, questions)
    for (const kind of termKinds(sort, questions)) {
      const term = kind.begin(before)
      if (term.is === 'calculation') expect(term.terms[0]).toEqual(before)
      if (term.is === 'choice') expect(term.cases[0]?.then).toEqual(before)
    }
  },
)

test('a sum of three becomes a difference without losing a part', () => {
  const sum = readTerm({ '+': [answer('laenge'), answer('breite'), 3] }, 'number', questions)
  const minus = termKinds('number', questions)
    .find(({ key }) => key === 'calculation.-')
    ?.begin(sum)
  expect(minus && writeTerm(minus)).toEqual({ '-': [answer('laenge'), { '+': [answer('breite'), 3] }] })
})

test('is not thrown by a rule that is nested without end', () => {
  let rule: Rule = 1
  for (let index = 0; index < 50_000; index += 1) rule = { '+': [rule, 1] }
  expect(() => readTerm(rule, 'number', questions)).not.toThrow()
})

/** Whether anything in a term can be shown in words only. */
const hasWords = (term: Term): boolean =>
  term.is === 'words' ||
  (term.is === 'calculation' && term.terms.some(hasWords)) ||
  (term.is === 'choice' &&
    [...term.cases.map(({ then }) => then), ...(term.otherwise ? [term.otherwise] : [])].some(hasWords))
