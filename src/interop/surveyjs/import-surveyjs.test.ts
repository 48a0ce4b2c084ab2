import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fieldsOf, notesOf, taken } from '../../../tests/fixtures/foreign-forms/fields-of.ts'
import { faultsOf } from '../../../tests/fixtures/foreign-forms/sound.ts'
import { importSurveyJs } from './import-surveyjs.ts'
import { parseExpression } from './parse-expression.ts'

const folder = new URL('../../../tests/fixtures/foreign-forms/surveyjs/', import.meta.url)
const imported = (...elements: readonly object[]) =>
  importSurveyJs(JSON.stringify({ title: 'Probe', elements }))
const element = (type: string, rest: object = {}) => ({ type, name: 'frage', title: 'Frage', ...rest })
const options = [
  { value: 'eins', label: { de: 'Eins' } },
  { value: 'zwei', label: { de: 'zwei' } },
]
const choices = [{ value: 'eins', text: 'Eins' }, 'zwei']

describe('whole forms', () => {
  test.for(['wohngeld', 'fundbuero', 'schulbus'])(
    '%s becomes what was read and found right',
    async (name) => {
      const form = taken(importSurveyJs(await readFile(new URL(`${name}.json`, folder), 'utf8')))
      expect(faultsOf(form)).toEqual([])
      await expect(stringify({ form: form.form, notes: form.notes })).toMatchFileSnapshot(
        `${folder.pathname}__expected__/${name}.yaml`,
      )
    },
  )
})

describe('each type of question', () => {
  test.for<[type: string, rest: object, field: object]>([
    ['text', { isRequired: true }, { kind: 'text' }],
    [
      'text',
      { maxLength: 20, autocomplete: 'name' },
      { kind: 'text', maxLength: 20, autocomplete: 'name', required: false },
    ],
    [
      'text',
      { inputType: 'number', min: 1, max: 5, defaultValue: 3 },
      { kind: 'integer', min: 1, max: 5, default: 3 },
    ],
    ['text', { inputType: 'number', step: 0.1 }, { kind: 'decimal' }],
    [
      'text',
      { inputType: 'number', validators: [{ type: 'numeric', minValue: 2 }] },
      { kind: 'integer', min: 2 },
    ],
    ['text', { maskType: 'currency', maskSettings: { min: 1.5 } }, { kind: 'money', min: 150 }],
    [
      'text',
      { maskType: 'pattern', maskSettings: { pattern: '99999' } },
      { pattern: { expression: String.raw`\d\d\d\d\d` } },
    ],
    [
      'text',
      { inputType: 'date', max: '2026-12-31', defaultValue: '2026-01-01' },
      { kind: 'date', max: '2026-12-31', default: '2026-01-01' },
    ],
    ['text', { inputType: 'datetime-local' }, { kind: 'date' }],
    ['text', { inputType: 'month' }, { kind: 'partial-date' }],
    ['text', { inputType: 'time' }, { kind: 'time' }],
    ['text', { inputType: 'email' }, { kind: 'email' }],
    ['text', { validators: [{ type: 'email' }] }, { kind: 'email' }],
    ['text', { inputType: 'tel' }, { kind: 'phone' }],
    ['text', { inputType: 'color' }, { kind: 'text' }],
    [
      'comment',
      { validators: [{ type: 'text', minLength: 5, maxLength: 50 }] },
      { kind: 'textarea', minLength: 5, maxLength: 50 },
    ],
    ['dropdown', { choices, defaultValue: 'zwei' }, { kind: 'choice', options, default: 'zwei' }],
    [
      'dropdown',
      { choicesMin: 1, choicesMax: 3 },
      { kind: 'choice', options: [{ value: '1' }, { value: '2' }, { value: '3' }] },
    ],
    ['radiogroup', { choices }, { kind: 'choice', options }],
    [
      'radiogroup',
      { choices, showNoneItem: true },
      { options: [...options, { value: 'none', label: { de: 'Nichts davon' } }] },
    ],
    ['checkbox', { choices, maxSelectedChoices: 1 }, { kind: 'choices', options, max: 1 }],
    ['tagbox', { choices, defaultValue: ['eins'] }, { kind: 'choices', default: ['eins'] }],
    ['imagepicker', { choices }, { kind: 'choice' }],
    ['ranking', { choices }, { kind: 'choices' }],
    ['boolean', { defaultValue: false }, { kind: 'boolean', default: false }],
    [
      'boolean',
      { labelTrue: 'stimmt', labelFalse: 'falsch' },
      { kind: 'choice', options: [{ value: 'true' }, { value: 'false' }] },
    ],
    ['rating', { rateMax: 2 }, { kind: 'choice', options: [{ value: '1' }, { value: '2' }] }],
    [
      'file',
      { acceptedTypes: '.pdf', allowMultiple: true, maxFiles: 3 },
      { kind: 'file', accept: ['application/pdf'], max: 3 },
    ],
    ['html', { html: '<p>Bitte <i>lesen</i></p>' }, { kind: 'info', text: { de: 'Bitte *lesen*' } }],
    ['multipletext', { items: [{ name: 'a', title: 'A' }] }, { kind: 'text', label: { de: 'Frage: A' } }],
    [
      'matrix',
      { rows: ['r1'], columns: ['gut', 'schlecht'] },
      { kind: 'choice', label: { de: 'Frage: r1' } },
    ],
    [
      'matrixdropdown',
      { rows: ['r1'], columns: [{ name: 'c', cellType: 'text' }] },
      { kind: 'text', label: { de: 'r1: c' } },
    ],
    [
      'matrixdynamic',
      { columns: [{ name: 'c', cellType: 'boolean' }] },
      { kind: 'group', fields: [{ id: 'c', kind: 'boolean' }] },
    ],
    [
      'paneldynamic',
      { templateElements: [element('text')], minPanelCount: 2, templateTitle: 'Kind' },
      { kind: 'group', item: { de: 'Kind' }, min: 2 },
    ],
    ['panel', { elements: [element('text')] }, { kind: 'text' }],
    ['unbekannt', {}, { kind: 'text' }],
  ])('%s %j', ([type, rest, field]) => {
    const result = imported(element(type, rest))
    expect(fieldsOf(result)[0]).toMatchObject(field)
    expect(faultsOf(taken(result))).toEqual([])
  })

  test('languages: plain text is German, and English is offered where all of it is there', () => {
    const both = taken(
      imported({ type: 'text', name: 'a', title: { default: 'Name', en: 'Name', fr: 'Nom' } }),
    )
    expect(both.form['languages']).toEqual(['de'])
    expect(fieldsOf(both)[0]).toMatchObject({ label: { de: 'Name', en: 'Name' } })
    expect(notesOf(both).join()).toMatch(/fr \(1\).*|englische Fassung ist unvollständig/u)
    const english = taken(
      importSurveyJs(
        JSON.stringify({
          locale: 'en',
          title: { de: 'A', default: 'B' },
          elements: [{ type: 'text', name: 'a', title: { de: 'C', default: 'D' } }],
        }),
      ),
    )
    expect(english.form).toMatchObject({ title: { de: 'A', en: 'B' }, languages: ['de', 'en'] })
    expect(faultsOf(english)).toEqual([])
  })
})

describe('expressions', () => {
  test.for<[source: string, rule: unknown]>([
    ["{a} = 'x'", { '==': [{ var: 'a' }, 'x'] }],
    [
      "{a} <> 'x' and {b} notempty or {c} contains 'y'",
      { or: [{ and: [{ '!=': [{ var: 'a' }, 'x'] }, { '!!': { var: 'b' } }] }, { in: ['y', { var: 'c' }] }] },
    ],
    [
      "{a} = 'x' and ({b} empty || {c} >= 5)",
      { and: [{ '==': [{ var: 'a' }, 'x'] }, { or: [{ '!': { var: 'b' } }, { '>=': [{ var: 'c' }, 5] }] }] },
    ],
    ["{a} anyof ['x', 'y']", { in: [{ var: 'a' }, ['x', 'y']] }],
    ["{a} allof ['x', 'y']", { and: [{ in: ['x', { var: 'a' }] }, { in: ['y', { var: 'a' }] }] }],
    ["{a} noneof ['x']", { '!': { in: [{ var: 'a' }, ['x']] } }],
    ["{a} notcontains 'x'", { '!': { in: ['x', { var: 'a' }] } }],
    ['!{a}', { '!': { var: 'a' } }],
    ['{a} = true', { '==': [{ var: 'a' }, true] }],
    ['{panel.a} greater -3', { '>': [{ var: 'a' }, -3] }],
    ['{a}-3 > {b} * 2 + 1', { '>': [{ '-': [{ var: 'a' }, 3] }, { '+': [{ '*': [{ var: 'b' }, 2] }, 1] }] }],
    ['age({a}) >= 18', { '>=': [{ age: [{ var: 'a' }, { today: [] }] }, 18] }],
    ['{a} < today()', { '<': [{ var: 'a' }, { today: [] }] }],
    ['iif({a} > 1, 2, 3) = 2', { '==': [{ if: [{ '>': [{ var: 'a' }, 1] }, 2, 3] }, 2] }],
    ["sumInArray({g}, 'x') > 1", { '>': [{ sum: [{ var: 'g' }, 'x'] }, 1] }],
    ['{g.length} > 1', { '>': [{ count: { var: 'g' } }, 1] }],
    ["{a} = 'it\\'s'", { '==': [{ var: 'a' }, "it's"] }],
  ])('%s', ([source, rule]) => expect(parseExpression(source)).toEqual({ ok: true, rule }))

  test.for<[source: string, why: RegExp]>([
    ["{a} = 'x", /nicht lesbar/u],
    ['({a} = 1', /Klammer ist nicht geschlossen/u],
    ['{a} =', /fehlt ein Wert/u],
    ['{a} = 1 {b}', /nicht dazugehört/u],
    ['round({a}) = 1', /Funktion „round“/u],
    ['{item} = 1', /„\{item\}“ gibt es bei uns nicht/u],
    ['{g[0].x} = 1', /gibt es bei uns nicht/u],
    [`${'('.repeat(200)}{a}`, /zu viele Klammern/u],
    [`${'!'.repeat(200)}{a}`, /zu viele Verneinungen/u],
    ['x'.repeat(6000), /zu lang/u],
    ['', /nicht lesbar/u],
  ])('%s says why it is none', ([source, why]) => {
    const read = parseExpression(source)
    expect(read.ok ? '' : read.why).toMatch(why)
  })

  test('conditions of fields, rows, choices and pages', () => {
    const result = importSurveyJs(
      JSON.stringify({
        pages: [
          {
            name: 'a',
            title: 'A',
            elements: [
              element('boolean', { name: 'ja', isRequired: true }),
              element('text', { name: 'geld', maskType: 'currency' }),
            ],
          },
          {
            name: 'b',
            title: 'B',
            visibleIf: '{ja} = true',
            elements: [
              element('text', { name: 'x', requiredIf: '{geld} > 10.5', enableIf: '{geld} notempty' }),
              element('radiogroup', {
                name: 'y',
                choices: ['p', { value: 'q', text: 'Q', visibleIf: '{ja} = true' }],
              }),
              element('paneldynamic', {
                name: 'g',
                templateElements: [
                  element('text', { name: 'r', inputType: 'date' }),
                  element('text', { name: 's', visibleIf: '{panel.r} notempty and {ja} = true' }),
                ],
              }),
            ],
          },
        ],
      }),
    )
    const fields = fieldsOf(result)
    expect(taken(result).form['steps']).toMatchObject([{}, { when: { '==': [{ var: 'ja' }, true] } }])
    expect(fields[2]).toMatchObject({
      when: { '!!': { var: 'geld' } },
      required: { '>': [{ var: 'geld' }, 1050] },
    })
    expect(fields[4]).toMatchObject({
      fields: [{ id: 'r' }, { when: { and: [{ '!!': { var: 'r' } }, { '==': [{ var: 'ja' }, true] }] } }],
    })
    expect(faultsOf(taken(result))).toEqual([])
  })
})

describe('what has no counterpart is noted', () => {
  test.for<[rest: object, note: RegExp]>([
    [{ visibleIf: 'round({x}) = 1' }, /todo: .*„round\(\{x\}\) = 1“.*Funktion „round“/u],
    [{ visibleIf: "{fehlt} = 'x'" }, /todo: .*eine Frage „fehlt“ gibt es hier nicht/u],
    [
      { validators: [{ type: 'expression', expression: '{a} > 1' }] },
      /todo: Die Prüfung „expression“.*\{a\} > 1/u,
    ],
    [{ validators: [{ type: 'regex', regex: '(a+)+$' }] }, /todo: Das Muster/u],
    [{ defaultValueExpression: 'today()' }, /todo: „defaultValueExpression“.*today\(\)/u],
    [{ placeholder: 'x' }, /changed: Der Platzhalter „x“/u],
    [{ readOnly: true }, /changed: .*gesperrt/u],
    [{ visible: false }, /lost: .*ausgeblendet/u],
    [{ correctAnswer: 'x' }, /lost: „correctAnswer“ hat hier kein Gegenstück/u],
    [
      { type: 'dropdown', choicesByUrl: { url: 'https://example.org' } },
      /todo: .*von außen.*https:\/\/example\.org/u,
    ],
    [{ type: 'signaturepad' }, /lost: .*Unterschrift/u],
    [{ type: 'image' }, /lost: .*Bild/u],
    [{ type: 'expression', expression: 'round({x})' }, /todo: .*wird berechnet.*round/u],
    [{ type: 'radiogroup', choices, showOtherItem: true }, /changed: .*eigene Frage/u],
    [
      { type: 'panel', title: 'Teil', elements: [element('text')] },
      /changed: Die Zwischenüberschrift „Teil“/u,
    ],
  ])('%j', ([rest, note]) => {
    expect(notesOf(imported(element('text', rest), element('text', { name: 'andere' }))).join('\n')).toMatch(
      note,
    )
  })

  test('also of the survey itself', () => {
    const result = importSurveyJs(
      JSON.stringify({
        elements: [element('text')],
        triggers: [{ type: 'complete', expression: '{a} = 1' }],
        calculatedValues: [{ name: 'x', expression: '1' }],
        completedHtml: '<b>Danke</b>',
      }),
    )
    expect(notesOf(result).join('\n')).toMatch(/Auslöser.*\{a\} = 1[\s\S]*berechneter Wert[\s\S]*Danke/u)
  })

  test.for(['wohngeld', 'fundbuero', 'schulbus'])(
    'whatever stands at an element of %s besides',
    async (name) => {
      const source: unknown = JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'))
      const places = elementsIn(source)
      expect(places.length).toBeGreaterThan(3)
      for (const place of places) {
        place['zzUnbekannt'] = 'Spur'
        const notes = notesOf(importSurveyJs(JSON.stringify(source)))
        delete place['zzUnbekannt']
        expect(
          notes.some((note) => note.includes('zzUnbekannt')),
          JSON.stringify(place).slice(0, 200),
        ).toBe(true)
      }
    },
  )
})

function elementsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'name' in value || 'text' in value ? [value as Record<string, unknown>] : []
  return [...own, ...Object.values(value).flatMap(elementsIn)]
}

test.for<[text: string, reason: RegExp]>([
  ['{"a": 1}', /„pages“ oder „elements“ fehlt/u],
  ['[]', /„pages“/u],
  ['{"pages": []}', /steht keine Frage/u],
])('%s is refused', ([text, reason]) => {
  const result = importSurveyJs(text)
  expect(result).toMatchObject({ ok: false, mistakes: [{ line: 1 }] })
  expect(result.ok ? '' : result.mistakes[0].reason).toMatch(reason)
})
