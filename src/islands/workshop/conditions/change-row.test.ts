import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Condition } from '../../../../widgets/contract/condition.ts'
import { type KnownQuestion, knownQuestions } from '../known-question.ts'
import { withOffer, withQuestion } from './change-row.ts'
import { aspectFamily } from './family.ts'
import { formsForTests } from './forms-for-tests.ts'
import { offersFor } from './offers.ts'
import { comparable, isComplete, wantedBy } from './row-value.ts'
import { allOf, type Constant, emptyRow, type Row, type Value } from './sentence.ts'
import { toRule } from './to-rule.ts'
import { toSentence } from './to-sentence.ts'

const de = (text: string) => ({ de: text })
const options = [
  { value: 'spaet', label: de('Verspätung') },
  { value: 'aus', label: de('Ausfall') },
]
const questions = knownQuestions({
  steps: [
    {
      title: de('Alles'),
      fields: [
        { id: 'art', kind: 'choice', label: de('Art'), options },
        { id: 'wege', kind: 'choices', label: de('Wege'), options },
        { id: 'minuten', kind: 'integer', label: de('Minuten') },
        { id: 'dauer', kind: 'decimal', label: de('Dauer') },
        { id: 'betrag', kind: 'money', label: de('Betrag') },
        { id: 'geburt', kind: 'date', label: de('Geburt') },
        { id: 'ende', kind: 'date', label: de('Ende') },
        { id: 'antwort', kind: 'boolean', label: de('Antwort?') },
        { id: 'name', kind: 'text', label: de('Name') },
        { id: 'datei', kind: 'file', label: de('Datei') },
        { id: 'wer', kind: 'person', label: de('Person') },
        {
          id: 'kinder',
          kind: 'group',
          label: de('Kinder'),
          fields: [{ id: 'kosten', kind: 'money', label: de('Kosten') }],
        },
      ],
    },
  ],
})
const about = (name: string): Row => withQuestion(emptyRow, name, questions)
const asked = (name: string, key: string, row = about(name)): Row => {
  const question = questions.find((other) => other.name === name) as KnownQuestion
  const offer = offersFor(question)
    .flatMap(({ offers }) => offers)
    .find((other) => other.key === key)
  if (!offer) throw new Error(`${name} does not offer ${key}`)
  return withOffer(row, offer, questions)
}
const ruleOf = (row: Row, value: Value = row.value) => toRule({ is: 'rows', list: allOf({ ...row, value }) })
const constant = (of: Constant): Value => ({ is: 'constant', constant: of })

test.for<[words: string, row: Row, value: Value | undefined, rule: unknown]>([
  ['an answer', about('art'), constant('aus'), { '==': [{ var: 'art' }, 'aus'] }],
  ['yes', about('antwort'), undefined, { '==': [{ var: 'antwort' }, true] }],
  [
    'one of several',
    asked('art', 'itself:one-of'),
    { is: 'list', constants: ['aus'] },
    { in: [{ var: 'art' }, ['aus']] },
  ],
  ['a chosen answer', about('wege'), constant('aus'), { in: ['aus', { var: 'wege' }] }],
  [
    'an answer not chosen',
    asked('wege', 'itself:not-chosen'),
    constant('aus'),
    { '!': [{ in: ['aus', { var: 'wege' }] }] },
  ],
  ['cents', asked('betrag', 'itself:more'), constant(1250), { '>': [{ var: 'betrag' }, 1250] }],
  [
    'an age today',
    asked('geburt', 'age:at-least'),
    constant(18),
    { '>=': [{ age: [{ var: 'geburt' }, { today: [] }] }, 18] },
  ],
  [
    'days ago',
    asked('geburt', 'days-to-today:more'),
    constant(14),
    { '>': [{ days: [{ var: 'geburt' }, { today: [] }] }, 14] },
  ],
  [
    'days ahead',
    asked('geburt', 'days-from:less'),
    constant(28),
    { '<': [{ days: [{ today: [] }, { var: 'geburt' }] }, 28] },
  ],
  [
    'days to another day',
    asked('geburt', 'days-to:at-most'),
    constant(92),
    { '<=': [{ days: [{ var: 'geburt' }, { var: 'ende' }] }, 92] },
  ],
  ['before today', asked('ende', 'itself:less'), { is: 'today' }, { '<': [{ var: 'ende' }, { today: [] }] }],
  [
    'a number of rows',
    asked('kinder', 'count:at-least'),
    constant(2),
    { '>=': [{ count: [{ var: 'kinder' }] }, 2] },
  ],
  [
    'a sum over rows',
    asked('kinder', 'sum.kosten:more'),
    constant(5000),
    { '>': [{ sum: [{ var: 'kinder' }, 'kosten'] }, 5000] },
  ],
  [
    'a number that is there, 0 as well',
    asked('minuten', 'itself:answered'),
    undefined,
    { '!=': [{ var: 'minuten' }, null] },
  ],
  ['answers that are there', asked('wege', 'itself:answered'), undefined, { '!!': [{ var: 'wege' }] }],
])('stores %s', ([, row, value, rule]) => {
  expect(ruleOf(row, value)).toEqual(rule)
})

test('keeps what was entered where it still fits, and asks anew where it does not', () => {
  const minutes: Row = { ...about('minuten'), value: constant(15) }
  expect(asked('minuten', 'itself:more', minutes).value).toEqual(constant(15))
  expect(asked('minuten', 'itself:between', minutes).value).toEqual({
    is: 'range',
    from: undefined,
    to: undefined,
  })
  const kind: Row = { ...about('art'), value: constant('aus') }
  expect(asked('art', 'itself:one-of', kind).value).toEqual({ is: 'list', constants: ['aus'] })
  expect(withQuestion(kind, 'minuten', questions).value).toEqual({ is: 'missing' })
  const born: Row = { ...about('geburt'), value: constant('2001-02-03') }
  expect(asked('geburt', 'age:less', born).value).toEqual({ is: 'missing' })
})

const many = formsForTests().map((form) => knownQuestions(form))
const constants = fc.oneof(fc.integer(), fc.constantFrom('2001-02-03', '07:30', 'aus', true, false, 1.5))

test('whatever is chosen, a complete row is stored as a condition that comes back as this row', () => {
  let complete = 0
  const numbers = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(
      fc.constantFrom(...many),
      numbers,
      constants,
      (known, [a = 0, b = 0, c = 0, d = 0], value) => {
        const question = known[a % known.length] as KnownQuestion
        const offers = offersFor(question).flatMap((group) => group.offers)
        let row = withQuestion(emptyRow, question.name, known)
        row = withOffer(row, offers[b % offers.length] as never, known)
        row = { ...row, value: someValue(row, question, known, value, c, d) }
        if (!isComplete(row, known) || row.value.is === 'row') return
        complete += 1
        const rule = ruleOf(row)
        expect(v.is(Condition, rule)).toBe(true)
        const sentence = toSentence(rule, known)
        expect(sentence.is).toBe('rows')
        expect(toRule(sentence)).toEqual(rule)
      },
    ),
    { numRuns: 3000 },
  )
  expect(complete).toBeGreaterThan(1000)
})

function someValue(
  row: Row,
  question: KnownQuestion,
  known: readonly KnownQuestion[],
  value: Constant,
  c: number,
  d: number,
): Value {
  const family = aspectFamily(question, row.aspect)
  const others = comparable(known, question, family)
  const option = question.options[c % Math.max(question.options.length, 1)]?.value ?? value
  switch (wantedBy(row.comparison)) {
    case 'list':
      return { is: 'list', constants: [option] }
    case 'range':
      return { is: 'range', from: c, to: d }
    case 'one':
      if (d % 4 === 0 && others.length > 0)
        return { is: 'question', name: (others[c % others.length] as KnownQuestion).name }
      return constant(
        family === 'number' || family === 'money' ? c : family === 'date' ? '2001-02-03' : option,
      )
    default:
      return row.value
  }
}
