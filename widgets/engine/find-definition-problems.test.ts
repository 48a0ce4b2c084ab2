import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition } from '../contract/form-definition.ts'
import { findDefinitionProblems } from './find-definition-problems.ts'

type Json = Record<string, unknown>

const de = (text: string) => ({ de: text })

/** A field with everything the contract asks for: label from the id, options from their values. */
function field({ id, options, fields, ...rest }: Json): Json {
  return {
    id,
    label: de(`${String(id).charAt(0).toUpperCase()}${String(id).slice(1)}`),
    ...(options !== undefined && { options: (options as (string | Json)[]).map(option) }),
    ...(fields !== undefined && { item: de('Eintrag'), fields: (fields as Json[]).map(field) }),
    ...rest,
  }
}

const option = (of: string | Json): Json =>
  typeof of === 'string' ? { value: of, label: de(of) } : { label: de(String(of.value)), ...of }

/** A form of these steps; a step is its fields, or its condition and its fields. */
function form(
  steps: readonly (readonly Json[] | { when: unknown; fields: readonly Json[] })[],
  rest: Json = {},
): FormDefinition {
  return v.parse(FormDefinition, {
    id: 'probe',
    version: '1.0.0',
    title: de('Probe'),
    summary: de('Ein Formular zur Probe.'),
    audience: ['citizen'],
    legalBasis: [{ title: 'Art. 1', url: 'https://example.org' }],
    privacy: { purpose: de('Zweck'), legalBasis: de('Grund'), storage: de('Dauer') },
    duration: 1,
    trustLevel: 'none',
    next: [],
    provenance: { author: 'x', licence: 'EUPL-1.2' },
    ...rest,
    steps: steps.map((step, index) => ({
      id: `schritt-${index}`,
      title: de(['Anfang', 'Mitte', 'Ende'][index] ?? 'Schluss'),
      ...('fields' in step
        ? { when: step.when, fields: step.fields.map(field) }
        : { fields: step.map(field) }),
    })),
  })
}

/** A form of one step: some questions, and one that is asked under a condition. */
const asking = (when: unknown, ...fields: Json[]) => form([[...fields, { id: 'ziel', kind: 'text', when }]])

const variable = (path: string) => ({ var: path })
const art = { id: 'art', kind: 'choice', options: ['ausfall', 'verspaetung', 'anderes'] }
const ja = { id: 'ja', kind: 'boolean' }
const zahl = { id: 'zahl', kind: 'integer', min: 0, max: 300 }
const tag = { id: 'tag', kind: 'date', max: { days: 0 } }
const kinder = {
  id: 'kinder',
  kind: 'group',
  max: 3,
  fields: [
    { id: 'name', kind: 'text' },
    { id: 'alter', kind: 'integer', max: 17 },
  ],
}
const is = (path: string, value: unknown) => ({ '==': [variable(path), value] })
const age = (path: string) => ({ age: [variable(path), { today: [] }] })

/** Key and reason of each problem, as the table below has them. */
const problems = (definition: FormDefinition) =>
  findDefinitionProblems(definition).map(({ key, reason }) => `${key}: ${reason}`)

type Row = readonly [name: string, definition: FormDefinition, ...problems: string[]]

describe('names in a rule', () => {
  test.for<Row>([
    [
      'a slip of the pen',
      asking(is('arrt', 'ausfall'), art),
      'steps.0.fields.1.when: Die Bedingung fragt nach „arrt“. Eine Frage mit dieser Kennung gibt es nicht. Meinten Sie „art“?',
    ],
    [
      'a field that is not there at all',
      asking(is('wetter', 'gut'), art),
      'steps.0.fields.1.when: Die Bedingung fragt nach „wetter“. Eine Frage mit dieser Kennung gibt es nicht. Bitte die Kennung („id“) einer Frage eintragen, die davor steht.',
    ],
    [
      'a condition where a field is meant',
      form(
        [
          [
            art,
            { id: 'ziel', kind: 'text', when: variable('istAusfall') },
            { id: 'b', kind: 'text', when: 'istAusfall' },
          ],
        ],
        {
          conditions: { istAusfall: is('art', 'ausfall') },
        },
      ),
      'steps.0.fields.1.when: Die Bedingung fragt nach „istAusfall“. Eine Frage mit dieser Kennung gibt es nicht. „istAusfall“ ist eine Bedingung: Bitte ohne „var“ einsetzen, wo sie gebraucht wird.',
    ],
    [
      'a field where a condition is meant',
      form([[ja, { id: 'ziel', kind: 'text', when: 'ja' }]]),
      'steps.0.fields.1.when: Die Bedingung „ja“ gibt es unter „conditions“ nicht. „ja“ ist eine Frage: Ob sie beantwortet ist, fragt { "!!": { "var": "ja" } }.',
    ],
    [
      'a condition with a slip of the pen',
      form([[ja, { id: 'ziel', kind: 'text', when: 'istJah' }, { id: 'b', kind: 'text', when: 'istJa' }]], {
        conditions: { istJa: is('ja', true) },
      }),
      'steps.0.fields.1.when: Die Bedingung „istJah“ gibt es unter „conditions“ nicht. Meinten Sie „istJa“?',
    ],
    [
      'a condition that only JavaScript knows',
      form([[ja, { id: 'ziel', kind: 'text', when: 'constructor' }]]),
      'steps.0.fields.1.when: Die Bedingung „constructor“ gibt es unter „conditions“ nicht. Bitte dort ergänzen oder die Schreibweise prüfen.',
    ],
    [
      'a condition that nobody uses',
      form([[ja]], { conditions: { istJa: is('ja', true) } }),
      'conditions.istJa: Die Bedingung „istJa“ wird nirgends gebraucht. Bitte löschen oder bei einer Frage als „when: istJa“ einsetzen.',
    ],
    [
      'a mistake in a condition with a name, once',
      form([[ja, { id: 'a', kind: 'text', when: 'istJa' }, { id: 'b', kind: 'text', when: 'istJa' }]], {
        conditions: { istJa: is('jaa', true) },
      }),
      'conditions.istJa: Die Bedingung fragt nach „jaa“. Eine Frage mit dieser Kennung gibt es nicht. Meinten Sie „ja“?',
    ],
    [
      'text between questions',
      asking(variable('hinweis'), { id: 'hinweis', kind: 'info', text: de('Text') }),
      'steps.0.fields.1.when: Die Bedingung fragt nach „Hinweis“ (hinweis). Das ist ein Hinweis und hat keine Antwort. Bitte die Kennung einer Frage eintragen.',
    ],
    [
      'a part that a composite question does not have',
      asking(variable('anschrift.strasse'), { id: 'anschrift', kind: 'address' }),
      'steps.0.fields.1.when: „Anschrift“ (anschrift) hat keinen Teil „strasse“. Es gibt: „street“, „houseNumber“, „postalCode“ und „town“.',
    ],
    [
      'a part of a question that has none',
      asking(variable('art.wert'), art),
      'steps.0.fields.1.when: „Art“ (art) hat keine Teile, also auch nicht „wert“. Bitte nur „art“ schreiben.',
    ],
    [
      'a name that is worked out',
      asking({ var: { if: [variable('ja'), 'ja', 'nein'] } }, ja),
      'steps.0.fields.1.when: Die Bedingung sucht sich erst beim Ausfüllen aus, welche Antwort sie ansieht. Bitte hinter „var“ die Kennung einer Frage als Text schreiben.',
    ],
    [
      'no name',
      asking({ '!!': variable('') }, ja),
      'steps.0.fields.1.when: Die Bedingung nennt hinter „var“ keine Frage. Bitte die Kennung der Frage eintragen.',
    ],
    [
      'an operator without its second operand',
      asking({ '<': [{ age: variable('tag') }, 18] }, tag),
      'steps.0.fields.1.when: „age“ braucht 2 Angaben, hier ist es 1. Zum Beispiel: { "age": [{ "var": "geburtsdatum" }, { "today": [] }] }',
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })
})

describe('what comes later', () => {
  test.for<Row>([
    [
      'a later question',
      form([[{ id: 'ziel', kind: 'text', when: is('art', 'ausfall') }], [art]]),
      'steps.0.fields.0.when: Die Bedingung fragt nach „Art“ (art). Diese Frage kommt erst später. Die Bedingung kann nur von dem abhängen, was davor gefragt wurde: Bitte die Frage nach vorn rücken oder hier etwas anderes fragen.',
    ],
    [
      'the question itself',
      form([[{ ...ja, when: variable('ja') }]]),
      'steps.0.fields.0.when: Die Bedingung fragt nach der Antwort auf die Frage, zu der sie selbst gehört. Bitte eine Frage eintragen, die davor steht.',
    ],
    [
      'a circle of two',
      form([
        [
          { id: 'a', kind: 'boolean', when: variable('b') },
          { id: 'b', kind: 'boolean', when: variable('a') },
        ],
      ]),
      'steps.0.fields.0.when: „A“ (a) und „B“ (b) hängen im Kreis voneinander ab: Beide müssten vor dem anderen kommen. Bitte eine der beiden Bedingungen ändern.',
    ],
    [
      'a circle of three',
      form([
        [
          { id: 'a', kind: 'boolean', when: variable('c') },
          { id: 'b', kind: 'boolean', when: variable('a') },
          { id: 'c', kind: 'computed', as: 'integer', value: variable('b') },
        ],
      ]),
      'steps.0.fields.0.when: „A“ (a) → „C“ (c) → „B“ (b) → „A“ (a): Das hängt im Kreis voneinander ab. Bitte eine dieser Bedingungen ändern.',
    ],
    [
      'a step that hangs on its own question',
      form([{ when: variable('ja'), fields: [ja] }]),
      'steps.0.when: Der Schritt „Anfang“ und „Ja“ (ja) hängen im Kreis voneinander ab: Beide müssten vor dem anderen kommen. Bitte eine der beiden Bedingungen ändern.',
    ],
    [
      'a calculation with a later answer',
      form([[{ id: 'kosten', kind: 'computed', as: 'money', value: { '*': [variable('zahl'), 5] } }, zahl]]),
      'steps.0.fields.0.value: Die Berechnung fragt nach „Zahl“ (zahl). Diese Frage kommt erst später. Die Berechnung kann nur von dem abhängen, was davor gefragt wurde: Bitte die Frage nach vorn rücken oder hier etwas anderes fragen.',
    ],
    [
      'a rule that is asked too early',
      form([[ja], [zahl]], {
        rules: [{ id: 'regel', holds: variable('ja'), fields: ['zahl', 'ja'], message: de('x') }],
      }),
      'rules.0.fields: Die Regel wird im Schritt von „ja“ geprüft. „zahl“ steht erst danach, also wird sie nie geprüft. Bitte die Frage ans Ende der Liste setzen, die zuletzt kommt.',
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })
})

describe('rows of a group', () => {
  test.for<Row>([
    [
      'seen from outside',
      asking(variable('name'), kinder),
      'steps.0.fields.1.when: „Name“ (name) wird in jedem Eintrag von „Kinder“ (kinder) eigens gefragt. Von außen sehen nur „some“, „all“, „none“ und „sum“ in die Einträge, und „count“ zählt sie.',
    ],
    [
      'seen from outside by the group’s name',
      asking(variable('kinder.name'), kinder),
      'steps.0.fields.1.when: „Name“ (name) wird in jedem Eintrag von „Kinder“ (kinder) eigens gefragt. Von außen sehen nur „some“, „all“, „none“ und „sum“ in die Einträge, und „count“ zählt sie.',
    ],
    ['seen by number', asking(variable('kinder.0.name'), kinder)],
    [
      'seen by an operator that looks into them',
      asking({ some: [variable('kinder'), is('name', 'Ali')] }, kinder),
    ],
    [
      'a row that asks the list it is in',
      form([
        [
          {
            ...kinder,
            fields: [...kinder.fields, { id: 'x', kind: 'text', when: variable('kinder.0.name') }],
          },
        ],
      ]),
      'steps.0.fields.0.fields.2.when: Die Bedingung steht in einem Eintrag von „Kinder“ (kinder). Dort sind die Einträge noch nicht fertig. Eine Frage desselben Eintrags heißt hier nur wie ihre Kennung, ohne „kinder.“ davor.',
    ],
    [
      'an inner group that hangs on a later question of its row',
      form([
        [
          {
            id: 'familien',
            kind: 'group',
            fields: [
              {
                id: 'kinder',
                kind: 'group',
                fields: [{ id: 'alter', kind: 'integer', when: variable('hat') }],
              },
              { id: 'hat', kind: 'boolean' },
            ],
          },
        ],
      ]),
      'steps.0.fields.0.fields.0.fields.0.when: Die Bedingung fragt nach „Hat“ (hat). Diese Frage kommt erst später. Die Bedingung kann nur von dem abhängen, was davor gefragt wurde: Bitte die Frage nach vorn rücken oder hier etwas anderes fragen.',
    ],
    [
      'a question from outside where only the row is seen',
      asking({ some: [variable('kinder'), is('art', 'ausfall')] }, art, kinder),
      'steps.0.fields.2.when: Die Bedingung sieht in die Einträge von „Kinder“ (kinder). Dort gibt es nur deren Fragen, nicht „Art“ (art). Bitte diese Frage außerhalb davon prüfen.',
    ],
    [
      'a slip of the pen in a row',
      asking({ some: [variable('kinder'), is('nahme', 'Ali')] }, kinder),
      'steps.0.fields.1.when: In den Einträgen von „Kinder“ (kinder) gibt es keine Frage „nahme“. Meinten Sie „name“?',
    ],
    [
      'the rows of what has none',
      asking({ '>': [{ count: variable('art') }, 1] }, art),
      'steps.0.fields.1.when: „Art“ (art) hat nur eine Antwort. „some“, „all“, „none“, „sum“ und „count“ gibt es für Gruppen, Mehrfachauswahl und Dateien.',
    ],
    [
      'a sum of texts',
      asking({ '>': [{ sum: [variable('kinder'), 'name'] }, 1] }, kinder),
      'steps.0.fields.1.when: Mit „Name“ (name) lässt sich nicht rechnen: Das ist keine Zahl.',
    ],
    [
      'more rows than there can be',
      asking({ '>': [{ count: variable('kinder') }, 3] }, kinder),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antwort auf „Kinder“ (kinder) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'rows that contradict each other',
      asking(
        {
          and: [
            { all: [variable('kinder'), { '>': [variable('alter'), 5] }] },
            { some: [variable('kinder'), { '<': [variable('alter'), 5] }] },
          ],
        },
        kinder,
      ),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antworten auf „Kinder“ (kinder) und „Alter“ (alter) erfüllen die Bedingung. Bitte ändern oder löschen.',
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })
})

describe('answers a rule compares with', () => {
  test.for<Row>([
    [
      'an answer that is no option',
      asking(is('art', 'stau'), art),
      'steps.0.fields.1.when: Die Antwort „stau“ gibt es bei der Frage „Art“ (art) nicht. Möglich sind: „ausfall“, „verspaetung“ und „anderes“.',
    ],
    [
      'an option with a slip of the pen',
      asking({ in: [variable('art'), ['ausfal', 'anderes']] }, art),
      'steps.0.fields.1.when: Die Antwort „ausfal“ gibt es bei der Frage „Art“ (art) nicht. Meinten Sie „ausfall“?',
    ],
    [
      'a row of a table that no answer meets',
      form([
        [
          art,
          { id: 'preis', kind: 'computed', as: 'money', value: { table: [variable('art'), [['stau', 1]]] } },
        ],
      ]),
      'steps.0.fields.1.value: Die Antwort „stau“ gibt es bei der Frage „Art“ (art) nicht. Möglich sind: „ausfall“, „verspaetung“ und „anderes“.',
    ],
    [
      'several answers as if it were one',
      asking(is('was', 'a'), { id: 'was', kind: 'choices', options: ['a', 'b'] }),
      'steps.0.fields.1.when: Bei „Was“ (was) kann mehreres gewählt sein. Ob „a“ dabei ist, fragt { "in": ["a", { "var": "was" }] }.',
    ],
    [
      'one answer as if there were several',
      asking({ in: ['ausfall', variable('art')] }, art),
      'steps.0.fields.1.when: „Art“ (art) hat nur eine Antwort. Bitte umgekehrt schreiben: { "in": [{ "var": "…" }, ["ausfall"]] }.',
    ],
    [
      'a text for yes',
      asking(is('ja', 'ja'), ja),
      'steps.0.fields.1.when: „Ja“ (ja) ist eine Ja-Nein-Frage: Die Antwort ist true oder false, nie „ja“.',
    ],
    [
      'a consent refused',
      asking(is('einverstanden', false), { id: 'einverstanden', kind: 'consent' }),
      'steps.0.fields.1.when: „Einverstanden“ (einverstanden) ist eine Zustimmung: Sie ist true oder fehlt. Ob sie fehlt, fragt { "!": { "var": "einverstanden" } }.',
    ],
    [
      'words for a number',
      asking(is('zahl', 'viele'), zahl),
      'steps.0.fields.1.when: „Zahl“ (zahl) ist eine Zahl und lässt sich nicht mit „viele“ vergleichen. Bitte eine Zahl ohne Anführungszeichen eintragen.',
    ],
    [
      'a German date',
      asking({ '>': [variable('tag'), '22.11.2026'] }, tag),
      'steps.0.fields.1.when: „Tag“ (tag) ist ein Datum und lässt sich nicht mit „22.11.2026“ vergleichen. Bitte als JJJJ-MM-TT in Anführungszeichen schreiben, zum Beispiel "2026-11-22".',
    ],
    [
      'a time without its zero',
      asking({ '>': [variable('zeit'), '7:30'] }, { id: 'zeit', kind: 'time' }),
      'steps.0.fields.1.when: „Zeit“ (zeit) ist eine Uhrzeit und nie gleich „7:30“. Bitte als SS:MM in Anführungszeichen schreiben, zum Beispiel "07:30".',
    ],
    [
      'an empty text for no answer',
      asking(is('art', ''), art),
      'steps.0.fields.1.when: Eine Antwort, die fehlt, ist nicht „“. Ob „Art“ (art) beantwortet ist, fragt { "!!": { "var": "art" } }.',
    ],
    [
      'what has no order',
      asking({ '>': [variable('art'), 'a'] }, art),
      'steps.0.fields.1.when: „Art“ (art) lässt sich nicht mit „>“ vergleichen. Größer und kleiner gibt es nur bei Zahlen, Tagen und Zeiten.',
    ],
    [
      'an age without a date',
      asking({ '<': [age('zahl'), 18] }, zahl),
      'steps.0.fields.1.when: „age“ braucht ein Datum. „Zahl“ (zahl) ist keines.',
    ],
    [
      'a calculation without a number',
      asking({ '>': [{ '+': [variable('ja'), 1] }, 1] }, ja),
      'steps.0.fields.1.when: Mit „Ja“ (ja) lässt sich nicht rechnen: Das ist keine Zahl.',
    ],
    [
      'a state that is none',
      asking(is('anschrift.country', 'XX'), { id: 'anschrift', kind: 'address', abroad: true }),
      'steps.0.fields.1.when: Den Staat „XX“ gibt es bei der Frage „Anschrift“ (anschrift) nicht. Bitte zwei Großbuchstaben nach ISO 3166 schreiben, zum Beispiel DE.',
    ],
    [
      'what it may be compared with',
      asking({ and: [is('art', null), is('ja', true), is('zahl', '5')] }, art, ja, zahl),
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })
})

describe('what never or always happens', () => {
  const both = { and: [is('art', 'ausfall'), is('art', 'anderes')] }
  const never = 'Keine Antwort auf „Art“ (art) erfüllt die Bedingung. Bitte ändern oder löschen.'
  test.for<Row>([
    ['a contradiction', asking(both, art), `steps.0.fields.1.when: Diese Frage wird nie gestellt: ${never}`],
    [
      'a contradiction with the limits of a question',
      asking({ '>': [variable('zahl'), 300] }, zahl),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antwort auf „Zahl“ (zahl) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'a contradiction with an age',
      asking(
        { and: [variable('geboren'), { '<': [age('geboren'), 18] }] },
        {
          id: 'geboren',
          kind: 'date',
          age: { min: 18 },
        },
      ),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antwort auf „Geboren“ (geboren) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'a contradiction with a pattern',
      asking(is('kennung', 'abc'), {
        id: 'kennung',
        kind: 'text',
        pattern: { expression: '[0-9]{3}', message: de('Drei Ziffern.') },
      }),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antwort auf „Kennung“ (kennung) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'a part that is hidden then',
      asking(
        { and: [is('anschrift.country', 'DE'), variable('anschrift.foreignPostalCode')] },
        {
          id: 'anschrift',
          kind: 'address',
          abroad: true,
        },
      ),
      'steps.0.fields.1.when: Diese Frage wird nie gestellt: Keine Antwort auf „Anschrift“ (anschrift) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'answers that never come together',
      asking(
        { and: [variable('x'), variable('y')] },
        art,
        { id: 'x', kind: 'boolean', when: is('art', 'ausfall') },
        { id: 'y', kind: 'boolean', when: is('art', 'anderes') },
      ),
      'steps.0.fields.3.when: Diese Frage wird nie gestellt: Die Antworten, die sie verlangt, kommen nie zusammen vor. Bitte auch die Bedingungen von „X“ (x) und „Y“ (y) ansehen.',
    ],
    [
      'a dead step, and what hangs on it',
      form([
        [art],
        { when: both, fields: [ja] },
        [{ id: 'ziel', kind: 'info', text: de('x'), when: variable('ja') }],
      ]),
      `steps.1.when: Dieser Schritt kommt nie vor: ${never}`,
      'steps.2.fields.0.when: Dieser Hinweis wird nie gezeigt: „Ja“ (ja) wird nie gefragt. Bitte dort beginnen.',
    ],
    [
      'a question against its step',
      form([
        [art],
        {
          when: is('art', 'ausfall'),
          fields: [ja, { id: 'ziel', kind: 'text', when: is('art', 'anderes') }],
        },
      ]),
      'steps.1.fields.1.when: Diese Frage wird nie gestellt: Ihre Bedingung trifft nur zu, wenn der Schritt „Mitte“ gar nicht kommt. Bitte eine der beiden Bedingungen ändern.',
    ],
    [
      'a question against its group',
      form([
        [
          art,
          {
            id: 'gruppe',
            kind: 'group',
            when: is('art', 'ausfall'),
            fields: [ja, { id: 'ziel', kind: 'text', when: is('art', 'anderes') }],
          },
        ],
      ]),
      'steps.0.fields.1.fields.1.when: Diese Frage wird nie gestellt: Ihre Bedingung trifft nur zu, wenn „Gruppe“ (gruppe) gar nicht gefragt wird. Bitte eine der beiden Bedingungen ändern.',
    ],
    [
      'a contradiction in a row',
      form([
        [
          {
            ...kinder,
            fields: [...kinder.fields, { id: 'x', kind: 'money', when: { '>': [variable('alter'), 17] } }],
          },
        ],
      ]),
      'steps.0.fields.0.fields.2.when: Diese Frage wird nie gestellt: Keine Antwort auf „Alter“ (alter) erfüllt die Bedingung. Bitte ändern oder löschen.',
    ],
    [
      'a question that is never required',
      form([[art, { id: 'ziel', kind: 'text', when: is('art', 'ausfall'), required: is('art', 'anderes') }]]),
      'steps.0.fields.1.required: Diese Frage ist nie Pflicht: Die Bedingung trifft nur zu, wenn die Frage gar nicht gestellt wird. Bitte eine der beiden Bedingungen ändern.',
    ],
    [
      'a composite question that is never required',
      form([[art, { id: 'ziel', kind: 'person', required: both }]]),
      `steps.0.fields.1.required: Diese Frage ist nie Pflicht: ${never}`,
    ],
    [
      'a question that is always required',
      form([[zahl, { id: 'ziel', kind: 'text', required: { '>=': [variable('zahl'), 0] } }]]),
      'steps.0.fields.1.required: Diese Bedingung trifft immer zu. Sie kann entfallen: Ohne Angabe ist jede Frage Pflicht.',
    ],
    [
      'an option that is never offered',
      form([[art, { id: 'ziel', kind: 'choices', options: ['a', { value: 'b', when: both }] }]]),
      `steps.0.fields.1.options.1.when: Diese Antwort wird nie angeboten: ${never}`,
    ],
    [
      'a condition on an option that is never offered',
      asking(
        is('wahl', 'b'),
        { id: 'zahl', kind: 'integer' },
        { id: 'wahl', kind: 'choice', options: ['a', { value: 'b', when: { '<': [2, 1] } }] },
      ),
      'steps.0.fields.1.options.1.when: Diese Antwort wird nie angeboten: Die Bedingung hängt von keiner Antwort ab. Bitte ändern oder löschen.',
      'steps.0.fields.2.when: Diese Frage wird nie gestellt: Die Antworten, die sie verlangt, kommen nie zusammen vor. Bitte auch die Bedingung von „Wahl“ (wahl) ansehen.',
    ],
    [
      'options that may all be hidden',
      form([
        [
          art,
          {
            id: 'ziel',
            kind: 'choice',
            options: [
              { value: 'a', when: is('art', 'ausfall') },
              { value: 'b', when: is('art', 'verspaetung') },
            ],
          },
        ],
      ]),
      'steps.0.fields.1.options: Es kann vorkommen, dass keine Antwort zur Auswahl steht, zum Beispiel wenn „Art“ (art) „anderes“ ist. Bitte eine Antwort ohne Bedingung anbieten oder die Frage dann nicht stellen („when“).',
    ],
    [
      'options of which one is always there',
      form([
        [
          art,
          {
            id: 'ziel',
            kind: 'choice',
            when: { in: [variable('art'), ['ausfall', 'verspaetung']] },
            options: [
              { value: 'a', when: is('art', 'ausfall') },
              { value: 'b', when: is('art', 'verspaetung') },
            ],
          },
        ],
      ]),
    ],
    [
      'a condition that always holds',
      asking({ '>=': [variable('zahl'), 0] }, zahl),
      'steps.0.fields.1.when: Diese Bedingung trifft immer zu. Sie kann entfallen.',
    ],
    [
      'conditions with a name, once',
      form(
        [
          [
            art,
            { id: 'a', kind: 'text', when: 'nie' },
            { id: 'b', kind: 'text', when: 'nie' },
            { id: 'c', kind: 'text', when: 'immer' },
          ],
        ],
        { conditions: { nie: both, immer: { '!': [both] } } },
      ),
      `conditions.nie: Die Bedingung „nie“ trifft nie zu: ${never}`,
      'conditions.immer: Die Bedingung „immer“ trifft immer zu. Sie kann überall entfallen.',
    ],
    [
      'a rule that nobody can keep',
      form([[art, zahl]], {
        rules: [{ id: 'regel', holds: both, fields: ['art', 'zahl'], message: de('x') }],
      }),
      'rules.0.holds: Diese Regel kann niemand einhalten: Keine Antworten auf „Art“ (art) und „Zahl“ (zahl) erfüllen sie. Bitte die Regel ändern.',
    ],
    [
      'a rule that nobody can break',
      form([[art, zahl]], {
        rules: [{ id: 'regel', holds: variable('art'), fields: ['art', 'zahl'], message: de('x') }],
      }),
      'rules.0.holds: Diese Regel ist immer eingehalten. Sie kann entfallen.',
    ],
    [
      'a rule that is never asked',
      form(
        [
          [
            art,
            { id: 'x', kind: 'integer', when: is('art', 'ausfall') },
            { id: 'y', kind: 'integer', when: is('art', 'anderes') },
          ],
        ],
        {
          rules: [
            {
              id: 'regel',
              holds: { '<': [variable('x'), variable('y')] },
              fields: ['x', 'y'],
              message: de('x'),
            },
          ],
        },
      ),
      'rules.0.holds: Diese Regel wird nie geprüft: „X“ (x) und „Y“ (y) werden nie zusammen beantwortet. Bitte die Regel löschen oder die Bedingungen der Fragen ändern.',
    ],
    // No verdict is passed where not every way of answering can be tried, and none that time would change.
    [
      'a calculation that no number tried fulfils',
      asking({ '==': [{ '*': [variable('zahl'), 7] }, 91] }, zahl),
    ],
    ['a day that has not come yet', asking({ '>=': [{ today: [] }, '2090-01-01'] }, ja)],
    ['a day that is long past', asking({ '>=': [{ today: [] }, '2020-01-01'] }, ja)],
    [
      'a date before a fixed day, with a limit that moves',
      asking({ '>': [variable('tag'), '2080-01-01'] }, tag),
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })

  test('says nothing of what hangs on a mistake', () => {
    const definition = form(
      [[art, { ...ja, when: 'falsch' }, { id: 'ziel', kind: 'text', when: { and: [variable('ja'), both] } }]],
      { conditions: { falsch: is('arrt', 'x') } },
    )
    expect(findDefinitionProblems(definition).map(({ key }) => key)).toEqual(['conditions.falsch'])
  })
})

describe('limits and defaults', () => {
  const one = (...fields: Json[]) => form([fields])
  const pattern = { expression: '[0-9]{5}', message: de('Fünf Ziffern.') }
  test.for<Row>([
    [
      'numbers',
      one({ ...zahl, min: 5, max: 3 }, { id: 'geld', kind: 'money', min: 500, max: 100 }),
      'steps.0.fields.0.min: Keine Zahl ist zugleich mindestens 5 und höchstens 3. Bitte „min“ oder „max“ ändern.',
      'steps.0.fields.1.min: Keine Zahl ist zugleich mindestens 5,00 € und höchstens 1,00 €. Bitte „min“ oder „max“ ändern.',
    ],
    [
      'lengths',
      one({ id: 'a', kind: 'text', minLength: 9, maxLength: 3 }, { id: 'b', kind: 'text', minLength: 300 }),
      'steps.0.fields.0.minLength: Kein Text hat zugleich mindestens 9 und höchstens 3 Zeichen. Bitte „minLength“ oder „maxLength“ ändern.',
      'steps.0.fields.1.minLength: Der Text soll mindestens 300 Zeichen haben, ohne „maxLength“ sind aber nur 200 erlaubt. Bitte „maxLength“ ergänzen.',
    ],
    [
      'days',
      one(
        { id: 'a', kind: 'date', min: '2027-01-01', max: '2026-01-01' },
        { id: 'b', kind: 'partial-date', min: { days: 1 }, max: { days: -3 } },
        { id: 'c', kind: 'date', min: '2027-01-01', max: { days: 0 } },
        { id: 'd', kind: 'date', min: { years: 90_000 } },
      ),
      'steps.0.fields.0.min: Kein Tag liegt zugleich frühestens 01.01.2027 und spätestens 01.01.2026. Bitte „min“ oder „max“ ändern.',
      'steps.0.fields.1.min: Kein Tag liegt zugleich frühestens 1 Tag nach heute und spätestens 3 Tage vor heute. Bitte „min“ oder „max“ ändern.',
      'steps.0.fields.3.min: Dieser Tag liegt zu weit weg. Bitte die Zahl prüfen.',
    ],
    [
      'ages',
      one(
        { id: 'a', kind: 'date', age: { min: 18, max: 6 } },
        { id: 'b', kind: 'date', age: { min: 18 }, min: { years: -10 } },
      ),
      'steps.0.fields.0.age.min: Niemand ist zugleich mindestens 18 und höchstens 6 Jahre alt. Bitte „min“ oder „max“ ändern.',
      'steps.0.fields.1.age: Zwischen „min“ und „max“ bleibt niemand in diesem Alter übrig. Bitte „age“ oder die Grenzen ändern.',
    ],
    [
      'rows and choices',
      one(
        { ...kinder, min: 5 },
        { id: 'a', kind: 'choices', options: ['p', 'q'], min: 3 },
        { id: 'b', kind: 'choices', options: ['p', 'q'], min: 2, max: 1 },
      ),
      'steps.0.fields.0.min: Keine Gruppe hat zugleich mindestens 5 und höchstens 3 Einträge. Bitte „min“ oder „max“ ändern.',
      'steps.0.fields.1.min: Mindestens 3 Antworten sind verlangt, es gibt aber nur 2. Bitte „min“ ändern.',
      'steps.0.fields.2.min: Niemand kann zugleich mindestens 2 und höchstens 1 Antworten wählen. Bitte „min“ oder „max“ ändern.',
    ],
    [
      'an option given twice',
      one({ id: 'a', kind: 'choice', options: ['p', 'q', 'p'] }),
      'steps.0.fields.0.options.2.value: Die Antwort „p“ steht schon weiter oben. Bitte eine andere Kennung wählen.',
    ],
    [
      'a pattern that is refused',
      one({ id: 'a', kind: 'text', pattern: { ...pattern, expression: '(a+)+' } }),
      'steps.0.fields.0.pattern.expression: Eine Gruppe beginnt mit (?: statt mit ( allein (Zeichen 1). Schreiben Sie (?:…), oder \\(, wenn die Klammer selbst gemeint ist.',
    ],
    [
      'defaults that the question refuses',
      one(
        { ...art, default: 'stau' },
        { ...zahl, default: 301 },
        { id: 'c', kind: 'text', default: 'abc', pattern },
        { id: 'd', kind: 'date', default: { days: 1 }, max: { days: 0 } },
        { id: 'e', kind: 'money', default: 1.5 },
        { id: 'f', kind: 'choices', options: ['p', 'q'], max: 1, default: ['p', 'q'] },
        { id: 'g', kind: 'country', default: 'XX' },
        { id: 'h', kind: 'integer', default: 1.5 },
      ),
      'steps.0.fields.0.default: Die Vorgabe „stau“ nimmt die Frage selbst nicht an: Möglich sind: „ausfall“, „verspaetung“ und „anderes“.',
      'steps.0.fields.1.default: Die Vorgabe 301 nimmt die Frage selbst nicht an: Höchstens 300 ist erlaubt.',
      'steps.0.fields.2.default: Die Vorgabe „abc“ nimmt die Frage selbst nicht an: Sie passt nicht zum Muster unter „pattern“.',
      'steps.0.fields.3.default: Die Vorgabe {"days":1} nimmt die Frage selbst nicht an: Sie liegt nach dem letzten erlaubten Tag.',
      'steps.0.fields.4.default: Die Vorgabe ist ein Betrag in Cent und braucht eine ganze Zahl, nicht 1.5.',
      'steps.0.fields.5.default: Die Vorgabe ["p","q"] nimmt die Frage selbst nicht an: Höchstens 1 Antworten sind erlaubt.',
      'steps.0.fields.6.default: Die Vorgabe „XX“ nimmt die Frage selbst nicht an: Sie steht nicht zur Auswahl.',
      'steps.0.fields.7.default: Die Vorgabe 1.5 nimmt die Frage selbst nicht an: Verlangt ist eine ganze Zahl.',
    ],
    [
      'defaults that are right',
      one(
        { ...art, default: 'ausfall' },
        { ...tag, default: { days: 0 } },
        { id: 'c', kind: 'date', default: '2026-05-01', max: { days: 0 } },
      ),
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })
})

describe('ids and texts', () => {
  test.for<Row>([
    [
      'a field named twice',
      form([[art], [art]]),
      'steps.1.fields.0.id: Die Kennung „art“ ist schon vergeben: So heißt „Art“ im Schritt „Anfang“. Bitte eine andere wählen.',
    ],
    [
      'a field of a row named like one before',
      form([[{ id: 'name', kind: 'text' }, kinder]]),
      'steps.0.fields.1.fields.0.id: Die Kennung „name“ ist schon vergeben: So heißt „Name“ im Schritt „Anfang“. Bitte eine andere wählen.',
    ],
    ['fields of different groups with the same name', form([[kinder, { ...kinder, id: 'eltern' }]])],
    [
      'a rule given twice, about what is not there',
      form([[zahl, kinder]], {
        rules: [
          { id: 'regel', holds: { '<': [variable('zahl'), 9] }, fields: ['zahl'], message: de('x') },
          { id: 'regel', holds: { '<': [variable('zahl'), 9] }, fields: ['zahll'], message: de('x') },
          { id: 'reihe', holds: { '<': [variable('zahl'), 9] }, fields: ['alter'], message: de('x') },
        ],
      }),
      'rules.1.id: Die Kennung „regel“ ist schon vergeben: So heißt eine andere Regel. Bitte eine andere wählen.',
      'rules.1.fields: Eine Frage mit der Kennung „zahll“ gibt es nicht. Bitte die Schreibweise prüfen.',
      'rules.2.fields: „alter“ wird in jedem Eintrag von „kinder“ eigens gefragt. Eine Regel kann nur Fragen nennen, die es einmal gibt: Bitte „kinder“ eintragen.',
    ],
  ])('%s', ([, definition, ...expected]) => {
    expect(problems(definition)).toEqual(expected)
  })

  test('a step named twice', () => {
    const { steps, ...rest } = form([[art], [ja]])
    const twice = { ...rest, steps: steps.map((step) => ({ ...step, id: 'gleich' })) }
    expect(problems(twice)).toEqual([
      'steps.1.id: Die Kennung „gleich“ ist schon vergeben: So heißt ein anderer Schritt. Bitte eine andere wählen.',
    ])
  })

  test('texts that are not there in a language of the form', () => {
    const both = { de: 'Hallo', en: 'Hello' }
    const definition = form([[{ ...kinder, label: both }]], {
      languages: ['de', 'en'],
      title: both,
      summary: de('Ein recht langer Satz, der irgendwo aufhören muss.'),
      privacy: { purpose: both, legalBasis: both, storage: both },
      next: [both],
    })
    expect(problems(definition)).toEqual([
      'summary: Die englische Fassung („en“) fehlt zu „Ein recht langer Satz, der irgendwo …“. Bitte übersetzen oder „en“ unter „languages“ streichen.',
      'steps.0.title: Die englische Fassung („en“) fehlt zu „Anfang“. Bitte übersetzen oder „en“ unter „languages“ streichen.',
      'steps.0.fields.0.item: Die englische Fassung („en“) fehlt zu „Eintrag“. Bitte übersetzen oder „en“ unter „languages“ streichen.',
      'steps.0.fields.0.fields.0.label: Die englische Fassung („en“) fehlt zu „Name“. Bitte übersetzen oder „en“ unter „languages“ streichen.',
      'steps.0.fields.0.fields.1.label: Die englische Fassung („en“) fehlt zu „Alter“. Bitte übersetzen oder „en“ unter „languages“ streichen.',
    ])
    const simple = form([[art]], { languages: ['de', 'de-simple'] })
    expect(problems(simple)[0]).toBe(
      'title: Die Fassung in Leichter Sprache („de-simple“) fehlt zu „Probe“. Bitte übersetzen oder „de-simple“ unter „languages“ streichen.',
    )
  })
})
