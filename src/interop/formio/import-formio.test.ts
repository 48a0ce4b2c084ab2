import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fieldsOf, notesOf, taken } from '../../../tests/fixtures/foreign-forms/fields-of.ts'
import { faultsOf } from '../../../tests/fixtures/foreign-forms/sound.ts'
import { importFormio } from './import-formio.ts'

const folder = new URL('../../../tests/fixtures/foreign-forms/formio/', import.meta.url)
const imported = (...components: readonly object[]) =>
  importFormio(JSON.stringify({ title: 'Probe', display: 'form', components }))
const component = (type: string, rest: object = {}) => ({
  type,
  key: 'frage',
  label: 'Frage',
  input: true,
  ...rest,
})
const values = [
  { label: 'Eins', value: 'eins' },
  { label: 'Zwei', value: 'zwei' },
]
const options = [
  { value: 'eins', label: { de: 'Eins' } },
  { value: 'zwei', label: { de: 'Zwei' } },
]

describe('whole forms', () => {
  test.for(['hundesteuer', 'sperrmuell', 'sondernutzung'])(
    '%s becomes what was read and found right',
    async (name) => {
      const form = taken(importFormio(await readFile(new URL(`${name}.json`, folder), 'utf8')))
      expect(faultsOf(form)).toEqual([])
      await expect(stringify({ form: form.form, notes: form.notes })).toMatchFileSnapshot(
        `${folder.pathname}__expected__/${name}.yaml`,
      )
    },
  )
})

describe('each type of component', () => {
  test.for<[type: string, rest: object, field: object]>([
    [
      'textfield',
      { validate: { minLength: 2, maxLength: '9' } },
      { kind: 'text', minLength: 2, maxLength: 9 },
    ],
    ['textfield', { autocomplete: 'postal-code' }, { kind: 'text', autocomplete: 'postal-code' }],
    ['textfield', { defaultValue: 'x' }, { kind: 'text', default: 'x' }],
    ['password', {}, { kind: 'text' }],
    ['url', {}, { kind: 'text' }],
    ['tags', {}, { kind: 'text' }],
    ['textarea', { validate: { maxLength: 500 } }, { kind: 'textarea', maxLength: 500 }],
    ['number', { decimalLimit: 0, validate: { min: 1, max: 9 } }, { kind: 'integer', min: 1, max: 9 }],
    ['number', { label: 'Anzahl', key: 'frage' }, { kind: 'integer' }],
    ['number', { decimalLimit: 3, suffix: 'kg' }, { kind: 'decimal', decimals: 3, unit: { de: 'kg' } }],
    [
      'currency',
      { currency: 'EUR', validate: { min: 1, max: 9.99 }, defaultValue: 2.5 },
      { kind: 'money', min: 100, max: 999, default: 250 },
    ],
    ['email', {}, { kind: 'email' }],
    ['phoneNumber', {}, { kind: 'phone' }],
    [
      'datetime',
      { enableTime: false, datePicker: { minDate: '2026-01-02T00:00:00' } },
      { kind: 'date', min: '2026-01-02' },
    ],
    ['datetime', { enableDate: false }, { kind: 'time' }],
    ['day', { maxDate: 'moment()' }, { kind: 'date', max: { days: 0 } }],
    ['time', {}, { kind: 'time' }],
    ['checkbox', {}, { kind: 'boolean', required: false }],
    ['checkbox', { validate: { required: true } }, { kind: 'consent' }],
    [
      'selectboxes',
      { values, defaultValue: { eins: true, zwei: false } },
      { kind: 'choices', options, default: ['eins'] },
    ],
    ['radio', { values, defaultValue: 'zwei' }, { kind: 'choice', options, default: 'zwei' }],
    [
      'radio',
      {
        values: [
          { label: 'Ja', value: 'y' },
          { label: 'Nein', value: 'n' },
        ],
        defaultValue: 'n',
      },
      { kind: 'boolean', default: false },
    ],
    ['select', { data: { values } }, { kind: 'choice', options }],
    ['select', { data: { values }, multiple: true }, { kind: 'choices', options }],
    ['select', { dataSrc: 'json', data: { json: '["Eins", "Zwei"]' } }, { kind: 'choice', options }],
    ['select', { dataSrc: 'url', data: { url: 'https://example.org' } }, { kind: 'text' }],
    [
      'file',
      { filePattern: '.pdf', fileMaxSize: '2MB' },
      { kind: 'file', accept: ['application/pdf'], maxBytes: 2_000_000 },
    ],
    ['address', {}, { kind: 'address' }],
    ['content', { html: '<p>Bitte <b>lesen</b>.</p>' }, { kind: 'info', text: { de: 'Bitte **lesen**.' } }],
    [
      'datagrid',
      { components: [component('textfield', { key: 'innen' })] },
      { kind: 'group', min: 0, fields: [{ id: 'innen', kind: 'text' }] },
    ],
  ])('%s %j', ([type, rest, field]) => {
    const result = imported(component(type, rest))
    expect(fieldsOf(result)[0]).toMatchObject(field)
    expect(faultsOf(taken(result))).toEqual([])
  })

  test('boxes are opened, and those at the top are steps', () => {
    const inner = [component('textfield')]
    for (const box of [
      { type: 'panel', title: 'Teil', components: inner },
      { type: 'fieldset', legend: 'Teil', components: inner },
      { type: 'columns', columns: [{ components: inner }] },
      { type: 'table', rows: [[{ components: inner }]] },
      { type: 'container', key: 'teil', components: inner },
      { type: 'tabs', components: [{ label: 'Teil', key: 'teil', components: inner }] },
    ])
      expect(fieldsOf(imported(box))).toMatchObject([{ id: 'frage', kind: 'text' }])
    expect(
      taken(imported({ type: 'panel', title: 'Teil', key: 'p', components: inner })).form['steps'],
    ).toMatchObject([{ title: { de: 'Teil' } }])
  })

  test('no tag and no script is left of HTML', () => {
    const result = imported(
      component('content', {
        html: '<script>alert(1)</script><p onclick="x()">Text &lt;3</p><img src=x onerror=y>',
      }),
    )
    expect(fieldsOf(result)[0]).toMatchObject({ text: { de: 'Text <3' } })
    expect(notesOf(result).join()).toContain('Bilder, Skripte')
  })
})

describe('conditions', () => {
  const before = [
    component('radio', { key: 'art', label: 'Art', values }),
    component('checkbox', { key: 'haken', label: 'Haken' }),
    component('number', { key: 'zahl', label: 'Zahl' }),
    component('currency', { key: 'geld', label: 'Geld' }),
    component('selectboxes', { key: 'mehr', label: 'Mehr', values }),
    component('textfield', { key: 'wort', label: 'Wort' }),
  ]
  const whenOf = (rest: object) =>
    fieldsOf(imported(...before, component('textfield', rest))).at(-1)?.['when']

  test.for<[rest: object, when: object]>([
    [{ conditional: { show: true, when: 'art', eq: 'eins' } }, { '==': [{ var: 'art' }, 'eins'] }],
    [
      { conditional: { show: 'false', when: 'art', eq: 'eins' } },
      { '!': { '==': [{ var: 'art' }, 'eins'] } },
    ],
    [{ conditional: { show: true, when: 'haken', eq: 'true' } }, { '==': [{ var: 'haken' }, true] }],
    [{ conditional: { show: true, when: 'haken', eq: 'false' } }, { '!': { var: 'haken' } }],
    [{ conditional: { show: true, when: 'mehr', eq: 'zwei' } }, { in: ['zwei', { var: 'mehr' }] }],
    [
      {
        conditional: {
          show: true,
          conjunction: 'any',
          conditions: [
            { component: 'zahl', operator: 'greaterThan', value: '5' },
            { component: 'wort', operator: 'isNotEmpty' },
          ],
        },
      },
      { or: [{ '>': [{ var: 'zahl' }, 5] }, { '!!': { var: 'wort' } }] },
    ],
    [{ conditional: { json: { '>=': [{ var: 'data.geld' }, 10.5] } } }, { '>=': [{ var: 'geld' }, 1050] }],
    [{ conditional: { json: '{"===":[{"var":"row.art"},"zwei"]}' } }, { '==': [{ var: 'art' }, 'zwei'] }],
    [
      { conditional: { json: { '!': [{ var: 'data.mehr.eins' }] } } },
      { '!': { in: ['eins', { var: 'mehr' }] } },
    ],
  ])('%j', ([rest, when]) => expect(whenOf(rest)).toEqual(when))

  test.for<[rest: object, note: RegExp]>([
    [{ customConditional: 'show = data.x > 1' }, /todo: .*JavaScript.*„show = data\.x > 1“/u],
    [{ calculateValue: 'value = 1' }, /todo: Die berechnete Antwort.*„value = 1“/u],
    [{ customDefaultValue: 'value = 2' }, /todo: Die berechnete Vorgabe.*„value = 2“/u],
    [{ validate: { custom: 'valid = true' } }, /todo: Die eigene Prüfung.*„valid = true“/u],
    [{ logic: [{ name: 'x' }] }, /todo: Die Logik.*"name":"x"/u],
    [{ conditional: { json: { cat: ['a', 'b'] } } }, /todo: .*Rechenarten.*nicht gibt/u],
    [
      { conditional: { show: true, when: 'fehlt', eq: 'x' } },
      /todo: .*eine Frage „fehlt“ gibt es hier nicht/u,
    ],
    [{ conditional: { show: true, when: 'art', eq: 'drei' } }, /todo: .*keine Antwort „drei“/u],
    [{ conditional: { show: true, when: 'frage', eq: 'x' } }, /todo: .*wird erst später gefragt/u],
    [
      {
        conditional: { show: true, conditions: [{ component: 'wort', operator: 'startsWith', value: 'x' }] },
      },
      /todo: .*„startsWith“ gibt es bei uns nicht/u,
    ],
    [{ validate: { pattern: '(a+)+' } }, /todo: Das Muster „\(a\+\)\+“/u],
    [{ placeholder: 'Beispiel' }, /changed: Der Platzhalter „Beispiel“/u],
    [{ disabled: true }, /changed: .*gesperrt/u],
    [{ unique: true }, /lost: „unique“ hat hier kein Gegenstück/u],
    [{ defaultValue: { a: 1 } }, /lost: Die Vorgabe/u],
    [{ type: 'unbekannt' }, /todo: .*die Art „unbekannt“/u],
    [{ type: 'hidden', defaultValue: 'geheim' }, /lost: .*verstecktes Feld mit dem Wert „geheim“/u],
    [{ type: 'signature' }, /lost: .*Unterschrift/u],
    [{ type: 'form' }, /lost: .*anderes Formular/u],
    [{ type: 'button', action: 'url' }, /lost: Die Schaltfläche/u],
    [{ type: 'currency', currency: 'USD' }, /changed: .*USD/u],
    [{ type: 'radio', values: [values[0]] }, /changed: .*nur eine Antwort/u],
    [{ type: 'radio', values: [...values, ...values] }, /lost: .*doppelt/u],
    [{ type: 'file', filePattern: '.docx' }, /lost: .*\.docx/u],
    [{ type: 'datetime', datePicker: { minDate: 'data.x' } }, /todo: Die Grenze „data\.x“/u],
  ])('%j is noted', ([rest, note]) => {
    expect(notesOf(imported(...before, component('textfield', rest))).join('\n')).toMatch(note)
  })
})

describe('nothing is dropped silently', () => {
  test.for(['hundesteuer', 'sperrmuell', 'sondernutzung'])(
    'in %s, whatever stands at a component besides',
    async (name) => {
      const source: unknown = JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'))
      const places = componentsIn(source)
      expect(places.length).toBeGreaterThan(8)
      for (const place of places) {
        const skipped = ['button', 'recaptcha'].includes(String(place['type']))
        place['zzUnbekannt'] = 'Spur'
        const result = importFormio(JSON.stringify(source))
        delete place['zzUnbekannt']
        expect(
          notesOf(result).some((note) => note.includes('zzUnbekannt')) || skipped,
          JSON.stringify(place).slice(0, 200),
        ).toBe(true)
      }
    },
  )
})

function componentsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && 'key' in value ? [value as Record<string, unknown>] : []
  return [...own, ...Object.values(value).flatMap(componentsIn)]
}

test.for<[text: string, reason: RegExp]>([
  ['{"a": 1}', /„components“ fehlt/u],
  ['5', /„components“/u],
  ['{"components": []}', /steht keine Frage/u],
  ['{"forms": {"a": {"components": []}, "b": {"components": []}}}', /2 Formularen.*a, b/u],
])('%s is refused', ([text, reason]) => {
  const result = importFormio(text)
  expect(result).toMatchObject({ ok: false, mistakes: [{ line: 1 }] })
  expect(result.ok ? '' : result.mistakes[0].reason).toMatch(reason)
})
