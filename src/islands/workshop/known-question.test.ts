import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownQuestions, questionsInRow } from './known-question.ts'

const de = (text: string) => ({ de: text })
const form = {
  steps: [
    {
      title: de('Was ist passiert?'),
      fields: [
        {
          id: 'art',
          kind: 'choice',
          label: de('Art der Störung'),
          options: [{ value: 'spaet', label: de('Verspätung') }, { value: 'aus' }],
        },
        { id: 'minuten', kind: 'integer', label: de('Minuten'), unit: de('Minuten') },
        { id: 'hinweis', kind: 'info', label: de('Hinweis') },
        { id: 'ort', kind: 'place', label: de('Gemeinde') },
      ],
    },
    {
      fields: [
        { id: 'anschrift', kind: 'address', abroad: true, label: de('Anschrift') },
        {
          id: 'kinder',
          kind: 'group',
          label: de('Kinder'),
          fields: [
            { id: 'art', kind: 'text', label: de('Art des Kindes') },
            { id: 'wer', kind: 'person', label: de('Kind'), with: { birthDate: 'required' } },
          ],
        },
        { id: 'summe', kind: 'computed', as: 'money' },
        { id: 'art', kind: 'text', label: de('Noch einmal') },
        { kind: 'text' },
        { id: 'seltsam', kind: 'toString' },
      ],
    },
  ],
}
const questions = knownQuestions(form, [{ value: 'nordheim', label: 'Nordheim' }])
const named = (name: string) => questions.find((question) => question.name === name)

test('lists what rules can speak of, in the order of the form, and each name once', () => {
  expect(questions.map(({ name }) => name)).toEqual([
    'art',
    'minuten',
    'ort',
    'anschrift',
    'anschrift.country',
    'anschrift.street',
    'anschrift.houseNumber',
    'anschrift.postalCode',
    'anschrift.foreignPostalCode',
    'anschrift.town',
    'kinder',
    'summe',
  ])
})

test('says label, options, unit and step, and takes the name where a text is missing', () => {
  expect(named('art')).toEqual({
    name: 'art',
    label: 'Art der Störung',
    kind: 'choice',
    options: [
      { value: 'spaet', label: 'Verspätung' },
      { value: 'aus', label: 'aus' },
    ],
    step: 'Was ist passiert?',
  })
  expect(named('minuten')?.unit).toBe('Minuten')
  expect(named('summe')).toMatchObject({ label: 'summe', as: 'money', step: 'Schritt 2' })
})

test('names parts with their question, and offers states and municipalities', () => {
  expect(named('anschrift.country')).toMatchObject({ label: 'Anschrift: Staat', kind: 'country' })
  expect(named('anschrift.country')?.options).toContainEqual({ value: 'AT', label: 'Österreich' })
  expect(named('ort')?.options).toEqual([{ value: 'nordheim', label: 'Nordheim' }])
})

test('knows the rows of a group by their inner names', () => {
  expect(named('kinder')?.rows?.map(({ name }) => name)).toEqual([
    'art',
    'wer',
    'wer.givenNames',
    'wer.familyName',
    'wer.birthDate',
  ])
})

test('sees the own row first from inside of it', () => {
  const seen = questionsInRow(questions, 'kinder')
  expect(seen.find(({ name }) => name === 'art')?.label).toBe('Art des Kindes')
  expect(seen.filter(({ name }) => name === 'art')).toHaveLength(1)
  expect(seen.some(({ name }) => name === 'minuten')).toBe(true)
  expect(questionsInRow(questions, undefined)).toEqual(questions)
})

test.for<[name: string, form: unknown]>([
  ['nothing', undefined],
  ['a text', 'steps'],
  ['steps that are none', { steps: 'x' }],
  ['fields that are none', { steps: [null, 3, { fields: {} }] }],
  ['keys of prototypes', JSON.parse('{"steps":[{"fields":[{"__proto__":{"id":"a","kind":"text"}}]}]}')],
])('finds nothing in %s', ([, data]) => {
  expect(knownQuestions(data)).toEqual([])
})

test('does not run out of room in groups inside of groups', () => {
  let group: unknown = { id: 'innen', kind: 'text' }
  for (let index = 0; index < 50_000; index += 1) group = { id: 'g', kind: 'group', fields: [group] }
  expect(knownQuestions({ steps: [{ fields: [group] }] })).toHaveLength(1)
})

test('never throws, whatever stands in the data', () => {
  const field = fc.record(
    {
      id: fc.anything(),
      kind: fc.constantFrom('group', 'person', 'address', 'choice', 'computed', 'constructor'),
      label: fc.anything(),
      with: fc.anything(),
      options: fc.anything(),
      fields: fc.array(fc.anything()),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(field, fc.anything())), (fields) => {
      for (const { name, label } of knownQuestions({ steps: [{ fields }] }))
        expect([typeof name, typeof label]).toEqual(['string', 'string'])
    }),
  )
})
