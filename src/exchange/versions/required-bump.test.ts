import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition, FormRule, Step } from '../../../widgets/contract/form-definition.ts'
import { Option } from '../../../widgets/contract/field.ts'
import { keyWords } from '../compare/words/key-words.ts'
import type { Bump } from './bump.ts'
import { weightOf } from './internal/key-weights.ts'
import { unwrittenLengths } from './internal/limits.ts'
import { kindOf } from '../../../widgets/engine/all-kinds.ts'
import { requiredBump } from './required-bump.ts'
import { fieldKinds, keysOf } from './testing/contract-keys.ts'

type Data = Record<string, unknown>
const local = (de: string) => ({ de })
const isBus = { '==': [{ var: 'art' }, 'bus'] }
const isTrain = { '==': [{ var: 'art' }, 'bahn'] }
const options = (...values: string[]) => values.map((value) => ({ value, label: local(`Antwort ${value}`) }))

const base: Data = {
  id: 'probe',
  version: '1.0.0',
  title: local('Probe'),
  summary: local('Eine Probe.'),
  audience: ['citizen'],
  legalBasis: [{ title: 'Art. 4 BayDSG', url: 'https://example.org/' }],
  privacy: { purpose: local('Wir prüfen.'), legalBasis: local('Art. 4'), storage: local('Ein Jahr') },
  duration: 1,
  trustLevel: 'none',
  steps: [
    {
      id: 'eins',
      title: local('Eins'),
      fields: [{ id: 'art', kind: 'choice', label: local('Art'), options: options('bus', 'bahn') }],
    },
    {
      id: 'zwei',
      title: local('Zwei'),
      fields: [{ id: 'ort', kind: 'text', label: local('Ort'), required: false }],
    },
  ],
  next: [],
  provenance: { author: 'Test', licence: 'EUPL-1.2' },
}
const form = (change: Data = {}): FormDefinition =>
  v.parse(FormDefinition, { ...structuredClone(base), ...change })
const steps = () => structuredClone(base['steps']) as [Data & { fields: Data[] }, Data & { fields: Data[] }]

/** The form with one more question, of this kind. */
function withField(kind: string, settings: Data): FormDefinition {
  const needed: Readonly<Record<string, Data>> = {
    choice: { options: options('a', 'b', 'c') },
    choices: { options: options('a', 'b', 'c') },
    info: { text: local('Text') },
    computed: { value: 1, as: 'integer' },
    group: { item: local('Kind'), fields: [{ id: 'innen', kind: 'text', label: local('Innen') }] },
  }
  const field = { id: 'frage', kind, label: local('Frage'), ...needed[kind], ...settings }
  const [one, two] = steps()
  const known = Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined))
  return form({ steps: [one, { ...two, fields: [...two.fields, known] }] })
}

type Row = readonly [was: unknown, now: unknown, bump: Bump, back: Bump]
const pattern = (expression: string, message = 'Bitte prüfen.') => ({ expression, message: local(message) })

/** A change of each key that a field can have, there and back. `kind:key` where a kind has values of its own. */
const fieldRows: Readonly<Record<string, readonly Row[]>> = {
  id: [['frage', 'neueFrage', 'major', 'major']],
  // Nobody answers it.
  'info:id': [['frage', 'neueFrage', 'patch', 'patch']],
  label: [
    [local('Linie'), local('Linie des Busses'), 'patch', 'patch'],
    [local('Linie'), local('Buslinie'), 'patch', 'patch'],
    [local('Linie'), { de: 'Linie', en: 'Line' }, 'patch', 'patch'],
    [local('Name des Kindes'), local('Vorname des Kindes'), 'patch', 'patch'],
    [local('Straße'), local('Ort'), 'major', 'major'],
    [local('Haben Sie Kinder?'), local('Haben Sie keine Kinder?'), 'major', 'major'],
  ],
  hint: [[undefined, local('Ein Hinweis'), 'patch', 'patch'], [local('So'), local('Anders'), 'patch', 'patch']],
  because: [[undefined, local('Weil es so ist'), 'patch', 'patch']],
  when: [
    [undefined, isBus, 'major', 'major'],
    [isBus, isTrain, 'major', 'major'],
    [isBus, { and: [isBus] }, 'patch', 'patch'],
    [isBus, { '==': ['bus', { var: 'art' }] }, 'patch', 'patch'],
    [{ '!': isBus }, { '!=': [{ var: 'art' }, 'bus'] }, 'patch', 'patch'],
  ],
  'info:when': [[undefined, isBus, 'patch', 'patch'], [isBus, isTrain, 'patch', 'patch']],
  'computed:when': [[undefined, isBus, 'major', 'minor'], [isBus, isTrain, 'major', 'major']],
  fim: [[undefined, 'F60000227', 'minor', 'major'], ['F60000227', 'F60000228', 'major', 'major']],
  required: [
    [true, false, 'minor', 'major'],
    [true, isBus, 'minor', 'major'],
    [isBus, false, 'minor', 'major'],
    [isBus, isTrain, 'major', 'major'],
  ],
  kind: [['text', 'textarea', 'major', 'major']],
  minLength: [[undefined, 2, 'major', 'minor'], [2, 3, 'major', 'minor']],
  maxLength: [[100, 50, 'major', 'minor'], [undefined, 300, 'minor', 'major'], [undefined, 100, 'major', 'minor']],
  'textarea:maxLength': [[undefined, 5000, 'minor', 'major'], [undefined, 300, 'major', 'minor']],
  default: [[undefined, 'x', 'minor', 'minor']],
  'integer:default': [[undefined, 3, 'minor', 'minor'], [3, 4, 'minor', 'minor']],
  'decimal:default': [[undefined, 3.5, 'minor', 'minor'], [undefined, 1.2345, 'major', 'minor']],
  'money:default': [[undefined, 350, 'minor', 'minor']],
  'date:default': [[undefined, { days: 1 }, 'minor', 'minor']],
  'time:default': [[undefined, '08:30', 'minor', 'minor']],
  'choice:default': [[undefined, 'a', 'minor', 'minor'], ['a', 'b', 'minor', 'minor']],
  'choices:default': [[undefined, ['a'], 'minor', 'minor']],
  'boolean:default': [[undefined, true, 'minor', 'minor'], [true, false, 'minor', 'minor']],
  'place:default': [[undefined, 'nordheim', 'major', 'minor']],
  'country:default': [[undefined, 'DE', 'minor', 'minor']],
  pattern: [[undefined, pattern('[a-z]+'), 'major', 'minor']],
  'pattern.expression': [[pattern('[a-z]+'), pattern('[a-z]*'), 'major', 'major']],
  'pattern.message': [[pattern('[a-z]+'), pattern('[a-z]+', 'Anders'), 'patch', 'patch']],
  charset: [[undefined, 'name', 'major', 'minor']],
  autocomplete: [[undefined, 'name', 'patch', 'patch']],
  width: [['short', 'full', 'patch', 'patch']],
  min: [[1, 2, 'major', 'minor'], [undefined, 1, 'major', 'minor']],
  max: [[5, 4, 'major', 'minor'], [undefined, 4, 'major', 'minor']],
  'date:min': [[{ days: -14 }, { days: -7 }, 'major', 'minor'], [{ days: -7 }, { months: -1 }, 'major', 'major']],
  'date:max': [['2026-12-31', '2026-11-30', 'major', 'minor'], ['2026-12-31', { days: 0 }, 'major', 'major']],
  'partial-date:min': [[{ years: -120 }, { years: -100 }, 'major', 'minor']],
  'partial-date:max': [[undefined, { days: 0 }, 'major', 'minor']],
  'group:min': [[1, 2, 'major', 'minor'], [0, 1, 'major', 'minor']],
  'group:max': [[10, 5, 'major', 'minor']],
  'file:max': [[3, 1, 'major', 'minor']],
  unit: [
    [local('Meter'), local('Kilometer'), 'major', 'major'],
    [undefined, local('Meter'), 'major', 'major'],
    [local('Meter'), { de: 'Meter', en: 'metres' }, 'patch', 'patch'],
  ],
  decimals: [[2, 1, 'major', 'minor']],
  age: [[undefined, { min: 18 }, 'major', 'minor']],
  'age.min': [[{ min: 18 }, { min: 21 }, 'major', 'minor'], [{ max: 99 }, { min: 1, max: 99 }, 'major', 'minor']],
  'age.max': [[{ max: 99 }, { max: 80 }, 'major', 'minor']],
  options: [
    [options('a', 'b', 'c'), options('a', 'b'), 'major', 'minor'],
    [options('a', 'b', 'c'), options('c', 'a', 'b'), 'patch', 'patch'],
  ],
  accept: [
    [['application/pdf', 'image/png'], ['application/pdf'], 'major', 'minor'],
    [['application/pdf', 'image/png'], ['image/png', 'application/pdf'], 'patch', 'patch'],
  ],
  maxBytes: [[2_000_000, 1_000_000, 'major', 'minor']],
  text: [[local('Text'), local('Etwas anderes'), 'patch', 'patch']],
  value: [[1, { '+': [1, 1] }, 'major', 'major']],
  as: [['integer', 'money', 'major', 'major']],
  item: [[local('Kind'), local('Fahrzeug'), 'major', 'major'], [local('Kind'), local('Kinder'), 'patch', 'patch']],
  fields: [
    [
      [{ id: 'innen', kind: 'text', label: local('Innen') }],
      [{ id: 'innen', kind: 'text', label: local('Innen') }, { id: 'mehr', kind: 'text', required: false, label: local('Mehr') }],
      'minor',
      'major',
    ],
  ],
  abroad: [[false, true, 'minor', 'major']],
  with: [[{}, { phone: 'optional' }, 'minor', 'major'], [{}, { phone: 'required' }, 'major', 'major']],
  'address:with': [[{}, { addition: 'optional' }, 'minor', 'major']],
  'bank-account:with': [[{}, { bank: 'optional' }, 'minor', 'major']],
} // prettier-ignore

/** Parts of a composite question all go the same way. */
const partRows = (part: string): readonly Row[] => [
  [{}, { [part]: 'optional' }, 'minor', 'major'],
  [{ [part]: 'optional' }, { [part]: 'required' }, 'major', 'minor'],
]

const rowsOf = (kind: string, key: string): readonly Row[] | undefined =>
  key.startsWith('with.')
    ? partRows(key.slice('with.'.length))
    : (fieldRows[`${kind}:${key}`] ?? fieldRows[key])

const fieldCases = fieldKinds.flatMap(({ kind, keys }) =>
  keys.map((key) => ({ kind, key, rows: rowsOf(kind, key) })),
)

describe('every key of every kind of field is weighed', () => {
  test.for(fieldCases)('$kind: $key', ({ kind, key, rows }) => {
    // A key that came to the contract needs a weight, a name and a row here.
    expect(weightOf('field', key), 'weight').toBeDefined()
    expect(keyWords('field', key, kind), 'words').not.toMatch(/^Die Angabe „/u)
    expect(rows, 'row').toBeDefined()
    for (const [was, now, bump, back] of rows ?? []) {
      const [one, other] =
        key === 'kind'
          ? [withField(kind, {}), withField(kind === 'text' ? 'email' : 'text', {})]
          : [was, now].map((value) => withField(kind, { [key.split('.')[0] ?? key]: value }))
      if (!one || !other) throw new Error('no forms')
      expect(
        [requiredBump(one, other).bump, requiredBump(other, one).bump],
        JSON.stringify([was, now]),
      ).toEqual([bump, back])
    }
  })
})

const [first, second] = steps()
const rule = (change: Data = {}) => ({
  id: 'regel',
  holds: isBus,
  fields: ['ort'],
  message: local('Prüfen'),
  ...change,
})
const field = (id: string, change: Data = {}) => ({ id, kind: 'text', label: local('Neu'), ...change })
const inSecond = (...fields: Data[]) => ({ steps: [first, { ...second, fields }] })
const ort = second.fields[0] ?? {}

/** Changes of the form, its steps, options and rules. */
const formRows: Readonly<Record<string, readonly Row[]>> = {
  id: [[{}, { id: 'anders' }, 'major', 'major']],
  version: [[{}, { version: '2.0.0' }, 'none', 'none']],
  title: [[{}, { title: local('Ganz anders') }, 'patch', 'patch']],
  summary: [[{}, { summary: local('Anders.') }, 'patch', 'patch']],
  audience: [[{}, { audience: ['citizen', 'business'] }, 'minor', 'major']],
  languages: [[{}, { languages: ['de', 'en'] }, 'minor', 'major'], [{ languages: ['de', 'en'] }, { languages: ['en', 'de'] }, 'patch', 'patch']],
  legalBasis: [
    [{}, { legalBasis: [{ title: 'Art. 5 BayDSG', url: 'https://example.org/' }] }, 'major', 'major'],
    [{}, { legalBasis: [{ title: 'Art. 4 BayDSG', url: 'https://example.org/neu' }] }, 'patch', 'patch'],
  ],
  privacy: [[{}, { privacy: { purpose: local('Wir werben.'), legalBasis: local('Art. 4'), storage: local('Ein Jahr') } }, 'major', 'major']],
  'privacy.purpose': [[{}, { privacy: { purpose: { de: 'Wir prüfen', en: 'We check' }, legalBasis: local('Art. 4'), storage: local('Ein Jahr') } }, 'patch', 'patch']],
  'privacy.legalBasis': [[{}, { privacy: { purpose: local('Wir prüfen.'), legalBasis: local('Art. 5'), storage: local('Ein Jahr') } }, 'major', 'major']],
  'privacy.storage': [[{}, { privacy: { purpose: local('Wir prüfen.'), legalBasis: local('Art. 4'), storage: local('Zehn Jahre') } }, 'major', 'major']],
  eligible: [[{}, { eligible: local('Alle') }, 'minor', 'minor'], [{ eligible: local('Alle Eltern') }, { eligible: local('Alle Eltern hier') }, 'patch', 'patch']],
  deadline: [[{}, { deadline: local('Bis Mai') }, 'minor', 'minor']],
  duration: [[{}, { duration: 5 }, 'patch', 'patch']],
  needs: [[{}, { needs: [local('Ausweis')] }, 'minor', 'minor'], [{ needs: [local('Ausweis')] }, { needs: [local('Personalausweis')] }, 'patch', 'patch']],
  trustLevel: [[{}, { trustLevel: 'basic' }, 'major', 'major']],
  conditions: [
    [{}, { conditions: { unbenutzt: isBus } }, 'patch', 'patch'],
    [
      { conditions: { mitBus: isBus }, ...inSecond({ ...ort, when: 'mitBus' }) },
      { conditions: { mitBus: isTrain }, ...inSecond({ ...ort, when: 'mitBus' }) },
      'major',
      'major',
    ],
    [
      { conditions: { mitBus: isBus }, ...inSecond({ ...ort, when: 'mitBus' }) },
      { conditions: { imBus: isBus }, ...inSecond({ ...ort, when: 'imBus' }) },
      'patch',
      'patch',
    ],
  ],
  steps: [
    [{}, { steps: [first, second, { id: 'drei', title: local('Drei'), fields: [field('neu', { required: false })] }] }, 'minor', 'major'],
    [{}, { steps: [first, second, { id: 'drei', title: local('Drei'), fields: [field('neu')] }] }, 'major', 'major'],
    [{}, { steps: [second, first] }, 'patch', 'patch'],
    // The question stands before the answer it depends on.
    [{ steps: [first, { ...second, when: isBus }] }, { steps: [{ ...second, when: isBus }, first] }, 'major', 'major'],
  ],
  rules: [
    [{}, { rules: [rule()] }, 'major', 'minor'],
    [{ rules: [rule()] }, { rules: [rule({ id: 'andere' })] }, 'major', 'major'],
    [{ rules: [rule(), rule({ id: 'zwei' })] }, { rules: [rule({ id: 'zwei' }), rule()] }, 'patch', 'patch'],
  ],
  plain: [[{}, { plain: false }, 'major', 'minor']],
  next: [[{}, { next: [local('Dann')] }, 'patch', 'patch']],
  provenance: [[{}, { provenance: { author: 'Andere', licence: 'EUPL-1.2' } }, 'patch', 'patch']],
  'provenance.author': [[{}, { provenance: { author: 'Andere', licence: 'EUPL-1.2' } }, 'patch', 'patch']],
  'provenance.licence': [[{}, { provenance: { author: 'Test', licence: 'MIT' } }, 'major', 'major']],
  'provenance.adoptedFrom': [[{}, { provenance: { author: 'Test', licence: 'EUPL-1.2', adoptedFrom: 'https://example.org/' } }, 'patch', 'patch']],
  'provenance.blocks': [[{}, { provenance: { author: 'Test', licence: 'EUPL-1.2', blocks: [{ id: 'a', version: '1.0.0', sha256: 'A'.repeat(43) }] } }, 'patch', 'patch']],
} // prettier-ignore

const ofStep = (change: Data) => ({ steps: [first, { ...second, ...change }] })
const stepRows: Readonly<Record<string, readonly Row[]>> = {
  id: [[{}, ofStep({ id: 'anders' }), 'major', 'major']],
  title: [[{}, ofStep({ title: local('Anders') }), 'patch', 'patch']],
  intro: [[{}, ofStep({ intro: local('Anfang') }), 'patch', 'patch']],
  because: [[{}, ofStep({ because: local('Weil') }), 'patch', 'patch']],
  when: [[{}, ofStep({ when: isBus }), 'major', 'minor'], [ofStep({ when: isBus }), ofStep({ when: isTrain }), 'major', 'major']],
  fields: [
    [{}, inSecond(ort, field('neu', { required: false })), 'minor', 'major'],
    [{}, inSecond(ort, field('neu')), 'major', 'major'],
    [{}, inSecond(ort, { id: 'satz', kind: 'info', label: local('Satz'), text: local('Satz') }), 'patch', 'patch'],
    [{}, inSecond(ort, { id: 'ja', kind: 'consent', label: local('Ja') }), 'major', 'major'],
    [inSecond(ort, field('neu')), inSecond(field('neu'), ort), 'patch', 'patch'],
    // Only asked after an answer that nobody could give.
    [
      {},
      {
        steps: [
          { ...first, fields: [{ ...first.fields[0], options: options('bus', 'bahn', 'rad') }] },
          { ...second, fields: [ort, field('neu', { when: { '==': [{ var: 'art' }, 'rad'] } })] },
        ],
      },
      'minor',
      'major',
    ],
    // Into a group and out of it.
    [
      inSecond(ort, field('neu', { required: false }), { id: 'zeile', kind: 'group', min: 0, label: local('Zeilen'), item: local('Zeile'), fields: [field('a')] }),
      inSecond(ort, { id: 'zeile', kind: 'group', min: 0, label: local('Zeilen'), item: local('Zeile'), fields: [field('a'), field('neu', { required: false })] }),
      'major',
      'major',
    ],
    // Into another step.
    [inSecond(ort, field('neu')), { steps: [{ ...first, fields: [...first.fields, field('neu')] }, second] }, 'patch', 'patch'],
    [
      { steps: [first, { ...second, when: isBus, fields: [ort, field('neu')] }] },
      { steps: [{ ...first, fields: [...first.fields, field('neu')] }, { ...second, when: isBus }] },
      'major',
      'major',
    ],
  ],
} // prettier-ignore

const ofOption = (change: Data, more: Data[] = []) => ({
  steps: [{ ...first, fields: [...more, { ...first.fields[0], options: [...options('bus'), { ...options('bahn')[0], ...change }] }] }, second],
}) // prettier-ignore
const asked = [{ id: 'vorher', kind: 'boolean', required: false, label: local('Vorher') }]
const isBefore = { '==': [{ var: 'vorher' }, true] }
const optionRows: Readonly<Record<string, readonly Row[]>> = {
  value: [[{}, ofOption({ value: 'zug' }), 'major', 'major']],
  label: [[{}, ofOption({ label: local('Antworten bahn') }), 'patch', 'patch'], [{}, ofOption({ label: local('Schiff') }), 'major', 'major']],
  hint: [[{}, ofOption({ hint: local('Hinweis') }), 'patch', 'patch']],
  when: [[ofOption({}, asked), ofOption({ when: isBefore }, asked), 'major', 'minor']],
} // prettier-ignore

const ruleRows: Readonly<Record<string, readonly Row[]>> = {
  id: [[{ rules: [rule()] }, { rules: [rule({ id: 'neu' })] }, 'major', 'major']],
  holds: [
    [{ rules: [rule()] }, { rules: [rule({ holds: isTrain })] }, 'major', 'major'],
    [{ rules: [rule()] }, { rules: [rule({ holds: { or: [isBus, isBus] } })] }, 'patch', 'patch'],
  ],
  fields: [[{ rules: [rule()] }, { rules: [rule({ fields: ['art', 'ort'] })] }, 'minor', 'major']],
  message: [[{ rules: [rule()] }, { rules: [rule({ message: local('Anders') })] }, 'patch', 'patch']],
}

describe.for([
  { owner: 'form', keys: keysOf(FormDefinition), table: formRows },
  { owner: 'step', keys: keysOf(Step), table: stepRows },
  { owner: 'option', keys: keysOf(Option), table: optionRows },
  { owner: 'rule', keys: keysOf(FormRule), table: ruleRows },
] as const)('every key of a $owner is weighed', ({ owner, keys, table }) => {
  test.for(keys)('%s', (key) => {
    if (!['privacy', 'provenance'].includes(key)) expect(weightOf(owner, key), 'weight').toBeDefined()
    expect(keyWords(owner, key), 'words').not.toMatch(/^Die Angabe „/u)
    expect(table[key], 'row').toBeDefined()
    for (const [was, now, bump, back] of table[key] ?? []) {
      const [one, other] = [form(was as Data), form(now as Data)]
      expect(
        [requiredBump(one, other).bump, requiredBump(other, one).bump],
        JSON.stringify([was, now]),
      ).toEqual([bump, back])
    }
  })
})

test('each reason is a sentence, the gravest first', () => {
  const { bump, reasons } = requiredBump(
    form(),
    form({ ...inSecond(field('neu', { required: false })), duration: 4 }),
  )
  expect(bump).toBe('major')
  expect(reasons).toEqual([
    { bump: 'major', words: 'In „Zwei“ ist die Frage „Ort“ weggefallen.' },
    { bump: 'minor', words: 'In „Zwei“ gibt es eine neue Frage: „Neu“ an erster Stelle.' },
    { bump: 'patch', words: 'Die Dauer zum Ausfüllen ist jetzt 4 Minuten (vorher 1 Minute).' },
  ])
})

test.for(Object.entries(unwrittenLengths))(
  'the engine takes %s of %i characters where a form says nothing',
  ([kind, most]) => {
    const context = { today: '2026-11-22', language: 'de', places: [] } as const
    const question = { id: 'frage', kind, label: local('Frage'), required: true } as never
    expect(kindOf(question).read('a'.repeat(most), question, context).kind).toBe('answer')
    expect(kindOf(question).read('a'.repeat(most + 1), question, context).kind).toBe('wrong')
  },
)
