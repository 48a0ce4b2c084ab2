import { readFile } from 'node:fs/promises'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someForm } from '../../../tests/property/generate/some-form.ts'
import type { Answers } from '../../../widgets/contract/answers.ts'
import type { IssueCode } from '../../../widgets/contract/error-codes.ts'
import type { Field } from '../../../widgets/contract/field.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { candidatesFor } from '../../../widgets/engine/checks/candidates.ts'
import type { Context } from '../../../widgets/engine/context.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import type { Entries } from '../../../widgets/engine/entries.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../../widgets/engine/walk.ts'
import { contentRoot } from '../../model/content-root.ts'
import { loadContent } from '../../model/load-content.ts'
import { partsOf } from './answered.ts'
import { answersSchema } from './answers-schema.ts'

/** Formats are notes in draft 2020-12; what matters of them is in patterns. */
const checkerOf = (schema: object) =>
  new Ajv2020({ validateFormats: false, strict: true, strictRequired: false, ownProperties: true }).compile(
    schema,
  )
const de = (text: string) => ({ de: text })
const places = [{ value: 'sonnenau', label: 'Sonnenau' }]

const formOf = (fields: readonly object[], rest: object = {}) =>
  v.parse(FormDefinition, {
    id: 'probe',
    version: '1.0.0',
    title: de('Probe'),
    summary: de('Probe'),
    audience: ['citizen'],
    legalBasis: [{ title: 'Art. 1', url: 'https://example.org' }],
    privacy: { purpose: de('x'), legalBasis: de('x'), storage: de('x') },
    duration: 1,
    trustLevel: 'none',
    next: [],
    provenance: { author: 'x', licence: 'EUPL-1.2' },
    steps: [{ id: 'eins', title: de('Eins'), fields }],
    ...rest,
  })
const propertyOf = (field: object) =>
  (
    answersSchema(formOf([{ id: 'frage', label: de('Frage'), ...field }]), places) as {
      properties: { frage: object }
    }
  ).properties.frage

const options = [
  { value: 'a', label: de('Apfel') },
  { value: 'b', label: de('Birne') },
]

describe('each kind of question', () => {
  test.for<[field: object, right: unknown[], wrong: unknown[]]>([
    [{ kind: 'text', maxLength: 5 }, ['Anna', '🙂🙂🙂🙂🙂'], ['', 'Johanna', 'a\u0000', 'a\nb', 5]],
    [
      { kind: 'text', pattern: { expression: '[0-9]{2}|x', message: de('x') } },
      ['12', 'x'],
      ['123', '1x', 'xy'],
    ],
    [{ kind: 'text', charset: 'name' }, ['Đặng-Łukasiewicz'], ['Anna2', 'Яна']],
    [{ kind: 'textarea' }, ['eins\nzwei'], ['\u202Eeins', 'x'.repeat(4001)]],
    [{ kind: 'integer', min: 1, max: 9 }, [1, 9], [0, 10, 1.5, '5']],
    [{ kind: 'decimal', max: 2.5 }, [2.5, -1], [2.6, '1,5']],
    [{ kind: 'money', min: 100 }, [100], [99, 100.5]],
    [{ kind: 'date' }, ['2026-11-22'], ['22.11.2026', '2026-11']],
    [{ kind: 'partial-date' }, ['1958', '1958-05', '1958-05-03'], ['1958-13', '58', '1958-5']],
    [{ kind: 'time' }, ['07:30', '23:59'], ['7:30', '24:00']],
    [{ kind: 'email' }, ['erika@müller.example'], ['erika@example', 'a b@example.org']],
    [{ kind: 'phone' }, ['089 99998-100', '+49 (89) 1234'], ['123', '089 abc', '1'.repeat(21)]],
    [{ kind: 'choice', options }, ['a'], ['c', ['a']]],
    [{ kind: 'choices', options, max: 1 }, [['a']], [[], ['a', 'b'], ['c'], 'a']],
    [{ kind: 'choices', options }, [['a', 'b']], [['a', 'a']]],
    [{ kind: 'boolean' }, [true, false], ['ja', null]],
    [{ kind: 'consent' }, [true], [false]],
    [{ kind: 'iban' }, ['DE02120300000000202051'], ['DE02 1203', '1234567']],
    [{ kind: 'licence-plate' }, ['UN-AB 123E', 'MÜ-X 7'], ['UNAB123', 'M-A 012']],
    [{ kind: 'tax-id' }, ['86095742719'], ['8609574271', '06095742719']],
    [{ kind: 'country' }, ['DE', 'XK'], ['XX', 'de']],
    [{ kind: 'place' }, ['sonnenau'], ['berlin']],
    [
      { kind: 'file', accept: ['image/png'], maxBytes: 10, max: 1 },
      [[{ id: '1', name: 'x', type: 'image/png', size: 10, description: 'x' }]],
      [
        [],
        [{ id: '1', name: 'x', type: 'image/png', size: 11 }],
        [{ id: '1', name: 'x', type: 'image/png', size: 0 }],
        [{ id: '1', name: 'x', type: 'text/plain', size: 10 }],
        [{ id: '1', name: 'x', type: 'image/png', size: 1, path: '/' }],
        [
          { id: '1', name: 'x', type: 'image/png', size: 1 },
          { id: '2', name: 'x', type: 'image/png', size: 1 },
        ],
      ],
    ],
    [
      { kind: 'bank-account' },
      [{ holder: 'Anna', iban: 'DE02120300000000202051' }],
      [{ holder: 'Anna' }, { iban: 'DE02120300000000202051', holder: 'Anna', bic: 'x' }, 'Anna'],
    ],
    [
      { kind: 'address', abroad: true },
      [
        { country: 'DE', street: 'Weg', houseNumber: '1', postalCode: '80331', town: 'X' },
        { country: 'FR', street: 'Rue', foreignPostalCode: '1', town: 'X' },
      ],
      [
        { country: 'DE', street: 'Weg', postalCode: '80331', town: 'X' },
        { country: 'DE', street: 'Weg', houseNumber: '1', town: 'X' },
        { country: 'FR', street: 'Rue', postalCode: '80331', town: 'X' },
        { country: 'DE', street: 'Weg', houseNumber: '1', postalCode: '8033', town: 'X' },
      ],
    ],
    [
      {
        kind: 'group',
        item: de('x'),
        min: 1,
        max: 2,
        fields: [
          { id: 'hat', kind: 'boolean', label: de('x') },
          { id: 'was', kind: 'text', label: de('x'), when: { '!!': { var: 'hat' } } },
        ],
      },
      [[{ hat: false }], [{ hat: true, was: 'x' }, { hat: false }]],
      [
        [],
        [{}],
        [{ hat: true }],
        [{ hat: false, was: 'x' }],
        [{ hat: false }, { hat: false }, { hat: false }],
      ],
    ],
  ])('%o', ([field, right, wrong]) => {
    const check = checkerOf(answersSchema(formOf([{ id: 'frage', label: de('Frage'), ...field }]), places))
    expect(right.filter((frage) => !check({ frage }))).toEqual([])
    expect(wrong.filter((frage) => check({ frage }))).toEqual([])
    expect(check({})).toBe(false)
    expect(check({ frage: right[0], andere: 1 })).toBe(false)
  })

  test('carries its words, and says what it cannot check', () => {
    expect(propertyOf({ kind: 'choice', options, hint: de('Eines.') })).toEqual({
      title: 'Frage',
      description: 'Eines.',
      oneOf: [
        { const: 'a', title: 'Apfel' },
        { const: 'b', title: 'Birne' },
      ],
    })
    expect(propertyOf({ kind: 'money', required: false })).toEqual({
      title: 'Frage',
      type: 'integer',
      description: 'Betrag in Cent.',
    })
    expect(
      propertyOf({ kind: 'date', max: { days: -14 }, min: '2020-01-01', age: { min: 18 } }),
    ).toMatchObject({
      format: 'date',
      $comment:
        'Frühestens am 01.01.2020, spätestens 14 Tage vor dem Tag der Antwort, mindestens 18 Jahre alt: Das prüft dieses Schema nicht.',
    })
    expect(propertyOf({ kind: 'text', when: { '>': [{ today: [] }, '2027-01-01'] } })).toMatchObject({
      $comment: 'Nur, wenn heute ist größer als „01.01.2027“: Das prüft dieses Schema nicht.',
    })
  })
})

describe('conditions', () => {
  const question = (id: string, kind: string, rest: object = {}) => ({
    id,
    kind,
    label: de(id),
    required: false,
    ...rest,
  })
  const group = {
    id: 'kinder',
    kind: 'group',
    label: de('Kinder'),
    item: de('Kind'),
    min: 0,
    fields: [question('alter', 'integer')],
  }
  const asked = [
    question('art', 'choice', { options }),
    question('was', 'choices', { options }),
    question('ja', 'boolean'),
    question('zahl', 'integer'),
    question('wort', 'text'),
    question('konto', 'bank-account'),
    group,
  ]
  const some: readonly Answers[] = [
    {},
    ...['a', 'b'].map((art) => ({ art })),
    ...[true, false].map((ja) => ({ ja })),
    ...[-1, 0, 4, 5, 6].map((zahl) => ({ zahl })),
    { was: ['a'] },
    { was: ['a', 'b'], art: 'a', ja: true, zahl: 5 },
    { wort: 'x', art: 'b', ja: false },
    { konto: { holder: 'x', iban: 'DE02120300000000202051' } },
    { kinder: [{ alter: 3 }] },
    { kinder: [{ alter: 3 }, { alter: 9 }, {}] },
  ]
  const variable = (path: string) => ({ var: path })

  test.for<[rule: object]>([
    [{ '==': [variable('art'), 'a'] }],
    [{ '!=': ['a', variable('art')] }],
    [{ '===': [variable('ja'), false] }],
    [{ '!==': [variable('zahl'), 5] }],
    [{ '==': [variable('zahl'), '5'] }],
    [{ '==': [variable('art'), null] }],
    [{ in: [variable('art'), ['a', 'c']] }],
    [{ in: [variable('art'), ['a', null]] }],
    [{ in: ['a', variable('was')] }],
    [{ '!!': [variable('zahl')] }],
    [{ '!': variable('was') }],
    [{ and: [variable('ja'), { '>': [variable('zahl'), 4] }] }],
    [{ or: [variable('wort'), { '<': [variable('zahl'), 4] }] }],
    [{ '<': [variable('zahl'), 5] }],
    [{ '<=': [variable('zahl'), 5] }],
    [{ '>': [5, variable('zahl')] }],
    [{ '>=': [variable('zahl'), 0] }],
    [{ '<': [0, variable('zahl'), 5] }],
    [{ if: [variable('ja'), { '==': [variable('art'), 'a'] }, variable('wort')] }],
    [{ '!!': [variable('konto.holder')] }],
    [{ '==': [variable('konto.holder'), 'x'] }],
    [{ '>': [{ count: variable('kinder') }, 1] }],
    [{ '<': [{ count: variable('kinder') }, 3] }],
    [{ '==': [{ count: variable('was') }, 0] }],
    [{ some: [variable('kinder'), { '>': [variable('alter'), 5] }] }],
    [{ all: [variable('kinder'), { '<': [variable('alter'), 5] }] }],
    [{ none: [variable('kinder'), { '>': [variable('alter'), 5] }] }],
  ])('%j means the same in the schema', ([when]) => {
    const definition = formOf([...asked, { id: 'ziel', kind: 'consent', label: de('ziel'), when }])
    const walk = compileWalk(definition, allKinds)
    const check = checkerOf(answersSchema(definition, places))
    expect(JSON.stringify(answersSchema(definition, places))).not.toContain('Nur, wenn')
    for (const answers of some) {
      const context = { today: '2026-11-22', language: 'de', places: [] } as const
      const steps = walk(enterAnswers({ ...answers, ziel: true }, definition), context)
      const isAsked = 'ziel' in answersOf(steps)
      expect(check({ ...answers, ziel: true }), JSON.stringify(answers)).toBe(isAsked)
      expect(check(answers), JSON.stringify(answers)).toBe(!isAsked)
    }
  })

  test.for<[rule: object]>([
    [{ '==': [variable('zahl'), variable('art')] }],
    [{ '>': [{ '+': [variable('zahl'), 1] }, 5] }],
    [{ '>': [{ days: [variable('tag'), { today: [] }] }, 5] }],
    [{ in: ['x', variable('wort')] }],
  ])('%j is said not to be in the schema', ([when]) => {
    const definition = formOf([
      ...asked,
      question('tag', 'date'),
      question('ziel', 'boolean', { required: true, when }),
    ])
    const schema = answersSchema(definition, places)
    expect(JSON.stringify(schema)).toMatch(/Nur, wenn .+: Das prüft dieses Schema nicht\./u)
    expect(checkerOf(schema)({})).toBe(true)
    expect(checkerOf(schema)({ ziel: true })).toBe(true)
  })

  test('on steps, options and what is required, and rules between answers', () => {
    const definition = formOf([], {
      conditions: { istA: { '==': [variable('art'), 'a'] } },
      steps: [
        { id: 'eins', title: de('Eins'), fields: [question('art', 'choice', { options })] },
        {
          id: 'zwei',
          title: de('Zwei'),
          when: 'istA',
          fields: [
            question('anzahl', 'integer', { required: true }),
            question('mehr', 'text', { required: { '>': [variable('anzahl'), 5] } }),
            question('farbe', 'choice', {
              options: [
                { value: 'rot', label: de('Rot') },
                { value: 'blau', label: de('Blau'), when: { '<': [variable('anzahl'), 3] } },
              ],
            }),
          ],
        },
      ],
      rules: [
        {
          id: 'klein',
          holds: { '<': [variable('anzahl'), 9] },
          fields: ['anzahl', 'mehr'],
          message: de('x'),
        },
      ],
    })
    const check = checkerOf(answersSchema(definition, places))
    const right = [
      {},
      { art: 'b' },
      { art: 'a', anzahl: 2, farbe: 'blau' },
      { art: 'a', anzahl: 6, mehr: 'x' },
    ]
    const wrong = [
      { art: 'a' },
      { anzahl: 2 },
      { art: 'b', farbe: 'rot' },
      { art: 'a', anzahl: 6 },
      { art: 'a', anzahl: 3, farbe: 'blau' },
      { art: 'a', anzahl: 9, mehr: 'x' },
    ]
    expect(right.filter((answers) => !check(answers))).toEqual([])
    expect(wrong.filter((answers) => check(answers))).toEqual([])
  })

  test('of a row about the form around it are said not to be in the schema', () => {
    const definition = formOf([
      question('ja', 'boolean'),
      { ...group, fields: [question('alter', 'integer', { when: variable('ja') })] },
    ])
    expect(JSON.stringify(answersSchema(definition, places))).toContain('Nur, wenn „ja“ ist „Ja“: Das prüft')
  })
})

/** What JSON Schema cannot say. */
const unsayable = new Set<IssueCode>([
  'too-early',
  'too-late',
  'too-young',
  'too-old',
  'iban-country',
  'iban-length',
  'iban-check-digits',
  'tax-id-check-digit',
  'too-many-decimals',
  'files-too-large',
  'form-rule',
])
/** What is missing may be asked for under a condition that JSON Schema cannot say. */
const missingAnswer = /^(?:required|too-few)/u

describe('the examples of the forms', async () => {
  const content = await loadContent(contentRoot())
  if (!content.ok) throw new Error('The content does not load.')
  const { forms, places: county } = content.catalogue
  const here = [...county].map(([value, { name }]) => ({ value, label: name }))
  describe.for([...forms])('%s', async ([id, definition]) => {
    const file = await readFile(`${contentRoot()}/forms/${id}/examples.yaml`, 'utf8')
    const examples = parse(file) as { name: string; answers: object; issues?: { code: IssueCode }[] }[]
    const schema = answersSchema(definition, here)
    const isWhole = !JSON.stringify(schema).includes('prüft dieses Schema nicht')
    const check = checkerOf(schema)
    test.for(examples)('$name', ({ answers, issues = [] }) => {
      if (issues.length === 0) {
        check(answers)
        expect(check.errors ?? []).toEqual([])
      } else if (issues.some(({ code }) => !unsayable.has(code) && (isWhole || !missingAnswer.test(code))))
        expect(check(answers)).toBe(false)
    })
  })
})

describe('a random form', () => {
  const missing = /^required/u
  const forForms = (promise: (answers: object, codes: IssueCode[], check: ValidateFunction) => void) => {
    fc.assert(
      fc.property(someForm, ({ definition, context, people }) => {
        const fields = definition.steps.flatMap((step) => step.fields)
        // An id that stands for two fields is found before publication.
        fc.pre(new Set(fields.map(({ id }) => id)).size === fields.length)
        const walk = compileWalk(definition, allKinds)
        const check = checkerOf(answersSchema(definition, context.places))
        for (const person of people) {
          const steps = walk(fill(fields, Choices.from(person), context), context)
          const answers = JSON.parse(JSON.stringify(answersOf(steps))) as object
          promise(
            answers,
            issuesOf(steps).map(({ code }) => code),
            check,
          )
        }
      }),
      // Making a form smaller takes minutes, since each one is compiled by Ajv.
      { numRuns: 60, endOnFailure: true, seed: Number(process.env.SEED ?? 1) },
    )
  }

  test('has a schema that takes whatever the engine takes', { timeout: 60_000 }, () => {
    let taken = 0
    forForms((answers, codes, check) => {
      if (codes.length > 0) return
      taken += 1
      check(answers)
      expect(check.errors ?? []).toEqual([])
    })
    expect(taken).toBeGreaterThan(50)
  })

  test('has a schema that misses what the engine misses, where it is whole', { timeout: 60_000 }, () => {
    let refused = 0
    forForms((answers, codes, check) => {
      if (JSON.stringify(check.schema).includes('wenn') || !codes.some((code) => missing.test(code))) return
      refused += 1
      expect(check(answers)).toBe(false)
    })
    expect(refused).toBeGreaterThan(50)
  })
})

/** Right entries in most fields, whether they are asked or not. */
function fill(fields: readonly Field[], choices: Choices, context: Context): Entries {
  const filled = fields
    .filter(({ kind }) => kind !== 'info' && kind !== 'computed' && !choices.chance(4))
    .map((field): [string, Entries[string]] => {
      if (field.kind === 'group')
        return [field.id, choices.list(field.min, field.max, () => fill(field.fields, choices, context))]
      const parts = partsOf(field)
      if (parts) return [field.id, fill(parts, choices, context)]
      const candidates = candidatesFor(field as Question, [], context)
      const places = context.places.map(({ value }) => value)
      return [
        field.id,
        field.kind === 'place'
          ? choices.one(places)
          : choices.one(candidates.slice(0, Math.max(1, candidates.length - 1))).entry,
      ]
    })
  return Object.fromEntries(filled)
}
