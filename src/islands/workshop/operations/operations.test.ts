import { describe, expect, test } from 'vitest'
import { applyToData } from '../../../exchange/yaml/apply-to-data.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { valueAt } from '../value-at.ts'
import { operations } from './index.ts'

const text = (de: string) => ({ de })
const vars = (name: string) => ({ var: name })

/** A form with one of everything that rules can speak of. */
const form = {
  id: 'fest',
  languages: ['de', 'en'],
  title: { de: 'Fest', en: 'Party' },
  conditions: {
    mitKindern: { '>': [{ count: [vars('kinder')] }, 0] },
    vegan: { some: [vars('kinder'), { '==': [vars('essen'), 'vegan'] }] },
    essenAmTag: { '==': [vars('essen'), 'vegan'] },
    zweites: { '!=': [vars('kinder.1.essen'), null] },
    gekreuzt: { some: [vars('extras'), { '==': [vars(''), 'musik'] }] },
    dabei: { in: ['musik', { var: ['extras', []] }] },
    ausland: { '!=': [vars('person.nationality'), 'DE'] },
  },
  steps: [
    {
      id: 'fest',
      title: text('Fest'),
      when: 'mitKindern',
      fields: [
        {
          id: 'essen',
          kind: 'choice',
          default: 'vegan',
          label: text('Essen'),
          options: [
            { value: 'vegan', label: { de: 'Vegan', en: 'Vegan' } },
            { value: 'fleisch', label: text('Fleisch'), when: 'mitKindern' },
          ],
        },
        {
          id: 'kinder',
          kind: 'group',
          item: text('Kind'),
          label: text('Kinder'),
          fields: [
            {
              id: 'essen',
              kind: 'choice',
              label: text('Essen'),
              options: [{ value: 'vegan', label: text('Vegan') }],
            },
            { id: 'preis', kind: 'money', when: { '==': [vars('essen'), 'vegan'] }, label: text('Preis') },
          ],
        },
        {
          id: 'extras',
          kind: 'choices',
          label: text('Extras'),
          options: [{ value: 'musik', label: text('Musik') }],
        },
        { use: 'person@1', change: { person: { when: { '==': [vars('essen'), 'vegan'] } } } },
        {
          id: 'summe',
          kind: 'computed',
          as: 'money',
          label: text('Summe'),
          value: { sum: [vars('kinder'), 'preis'] },
        },
        {
          id: 'gebuehr',
          kind: 'computed',
          as: 'money',
          label: text('Gebühr'),
          value: {
            table: [
              vars('essen'),
              [
                ['fleisch', 5],
                ['vegan', 3],
              ],
            ],
          },
        },
      ],
    },
  ],
  rules: [{ id: 'passt', holds: 'vegan', fields: ['essen', 'kinder'], message: text('Passt nicht.') }],
}
const fields: Path = ['steps', 0, 'fields']
const field = (index: number): Path => [...fields, index]

const after = (edits: readonly Edit[], path: Path, data: unknown = form): unknown =>
  valueAt(applyToData(data, edits), path)
const changed = (edits: readonly Edit[]): readonly string[] =>
  edits.map((edit) => ('path' in edit ? edit.path.join('.') : '')).toSorted()

describe('a question that gets another name', () => {
  test('is called by it in every rule that means it, and in no other', () => {
    expect(changed(operations.renameField(form, field(0), 'speise'))).toEqual([
      'conditions.essenAmTag.==.0.var',
      'rules.0.fields.0',
      'steps.0.fields.0.id',
      'steps.0.fields.3.change.person.when.==.0.var',
      'steps.0.fields.5.value.table.0.var',
    ])
  })

  test('in a row is called by it where rules look into rows', () => {
    expect(changed(operations.renameField(form, [...field(1), 'fields', 0], 'speise'))).toEqual([
      'conditions.vegan.some.1.==.0.var',
      'conditions.zweites.!=.0.var',
      'steps.0.fields.1.fields.0.id',
      'steps.0.fields.1.fields.1.when.==.0.var',
    ])
    expect(
      after(operations.renameField(form, [...field(1), 'fields', 0], 'speise'), [
        'conditions',
        'zweites',
        '!=',
        0,
      ]),
    ).toEqual(vars('kinder.1.speise'))
  })

  test('is called by it in sums over rows', () => {
    expect(changed(operations.renameField(form, [...field(1), 'fields', 1], 'kosten'))).toEqual([
      'steps.0.fields.1.fields.1.id',
      'steps.0.fields.4.value.sum.1',
    ])
  })

  test('that is a group is called by it where its rows are spoken of', () => {
    const edits = operations.renameField(form, field(1), 'gaeste')
    expect(after(edits, ['conditions', 'vegan', 'some', 0])).toEqual(vars('gaeste'))
    expect(after(edits, ['conditions', 'zweites', '!=', 0])).toEqual(vars('gaeste.1.essen'))
    expect(after(edits, ['conditions', 'mitKindern', '>', 0])).toEqual({ count: [vars('gaeste')] })
    expect(after(edits, ['rules', 0, 'fields'])).toEqual(['essen', 'gaeste'])
  })
})

describe('an answer that gets another name', () => {
  test('is called by it where its question is compared with it', () => {
    expect(changed(operations.renameOptionValue(form, field(0), 0, 'ohne-tier'))).toEqual([
      'conditions.essenAmTag.==.1',
      'steps.0.fields.0.default',
      'steps.0.fields.0.options.0.value',
      'steps.0.fields.3.change.person.when.==.1',
      'steps.0.fields.5.value.table.1.1.0',
    ])
  })

  test('is called by it where it is looked for among those that are ticked', () => {
    expect(changed(operations.renameOptionValue(form, field(2), 0, 'band'))).toEqual([
      'conditions.dabei.in.0',
      'conditions.gekreuzt.some.1.==.1',
      'steps.0.fields.2.options.0.value',
    ])
  })
})

describe('conditions', () => {
  test('are called by their new name wherever they are asked for', () => {
    expect(changed(operations.renameCondition(form, 'mitKindern', 'kinderDa'))).toEqual([
      'conditions.mitKindern',
      'steps.0.fields.0.options.1.when',
      'steps.0.when',
    ])
  })

  test('get a free name, and leave no empty list behind', () => {
    expect(after(operations.addCondition(form, true), ['conditions', 'bedingung1'])).toBe(true)
    const one = applyToData({ id: 'x' }, operations.addCondition({ id: 'x' }, true, 'immer'))
    expect(one).toEqual({ id: 'x', conditions: { immer: true } })
    expect(applyToData(one, operations.removeCondition(one, 'immer'))).toEqual({ id: 'x' })
  })
})

describe('what is added', () => {
  test.for([
    ['Art der Störung', 'artStoerung'],
    ['Essen', 'essen2'],
    ['', 'frage1'],
  ])('a question "%s" is called %s', ([label, id]) => {
    expect(after(operations.addField(form, fields, 0, 'text', label), [...field(0), 'id'])).toBe(id)
  })

  test('a block that is there already gets a name of its own', () => {
    expect(after(operations.addBlock(form, fields, 0, 'person@1'), field(0))).toEqual({
      use: 'person@1',
      as: 'weitere',
    })
    expect(after(operations.addBlock(form, fields, 0, 'kontakt@1'), field(0))).toEqual({ use: 'kontakt@1' })
  })

  test('a copy stands behind, under a name of its own', () => {
    expect(after(operations.duplicateField(form, field(0)), field(1))).toEqual({
      ...form.steps[0]?.fields[0],
      id: 'essen2',
    })
  })

  test('a list that is not there is made', () => {
    expect(applyToData({}, operations.addStep({}, 0, 'Wer sind Sie?'))).toEqual({
      steps: [{ id: 'wer-sind-sie', title: text('Wer sind Sie?'), fields: [] }],
    })
    expect(
      after(operations.addOption({ options: [] }, [], 'Ja, gern'), ['options', 0], { options: [] }),
    ).toEqual({
      value: 'ja-gern',
      label: text('Ja, gern'),
    })
  })
})

describe('a key', () => {
  test.for<[path: Path, value: unknown, left: unknown]>([
    [[...field(0), 'required'], false, false],
    [[...field(0), 'required'], true, undefined],
    [[...field(1), 'max'], 10, undefined],
    [[...field(1), 'max'], 3, 3],
    [[...field(0), 'hint', 'de'], 'Bitte wählen.', 'Bitte wählen.'],
    [[...field(0), 'hint', 'de'], '', undefined],
    [[...field(0), 'label', 'de'], '', ''],
    [['title', 'en'], '', undefined],
    [['plain'], true, undefined],
    [['languages'], ['de'], undefined],
    [[...field(0), 'default'], undefined, undefined],
  ])('%j set to %j is then %j', ([path, value, left]) => {
    expect(after(operations.setKey(form, path, value), path)).toEqual(left)
  })

  test('that goes takes what it leaves empty along', () => {
    const once = applyToData(form, operations.setKey(form, [...field(0), 'hint', 'de'], 'Kurz.'))
    expect(applyToData(once, operations.setKey(once, [...field(0), 'hint', 'de'], ''))).toEqual(form)
  })
})

test('a language that goes takes its texts along, one that comes brings none', () => {
  const german = applyToData(form, operations.setLanguages(form, ['de']))
  expect(JSON.stringify(german)).not.toContain('"en"')
  expect(valueAt(german, ['title'])).toEqual(text('Fest'))
  expect(
    valueAt(applyToData(german, operations.setLanguages(german, ['de', 'de-simple'])), ['title']),
  ).toEqual(text('Fest'))
})
