import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Block, blocksByName } from './block.ts'
import { expandForm } from './expand-form.ts'
import { hashOf } from './hash-of.ts'

const de = (text: string) => ({ de: text })

const kontakt = v.parse(Block, {
  id: 'kontakt',
  version: '1.2.3',
  title: 'Kontakt',
  about: 'Für alle',
  conditions: { perPost: { '==': [{ var: 'weg' }, 'post'] } },
  fields: [
    {
      id: 'weg',
      kind: 'choice',
      label: de('Wie?'),
      options: [
        { value: 'post', label: de('Post') },
        { value: 'mail', label: de('Mail') },
      ],
    },
    { id: 'anschrift', kind: 'address', label: de('Anschrift'), when: 'perPost' },
    {
      id: 'mail',
      kind: 'email',
      label: de('Mail'),
      when: { '==': [{ var: 'weg' }, 'mail'] },
      hint: de('Klein.'),
    },
  ],
  rules: [
    {
      id: 'weg-passt',
      holds: { '!=': [{ var: 'weg' }, { var: 'mail' }] },
      fields: ['weg', 'mail'],
      message: de('Passt nicht.'),
    },
  ],
})
const grund = v.parse(Block, {
  id: 'grund',
  version: '2.0.0',
  title: 'Grund',
  about: 'Für alle',
  privacy: { legalBasis: de('Art. 6'), storage: de('Ein Jahr') },
})
const blocks = blocksByName(
  new Map([
    ['kontakt', kontakt],
    ['grund', grund],
  ]),
)

const form = (fields: readonly object[], rest: object = {}) => ({
  steps: [{ id: 'eins', title: de('Eins'), fields }],
  provenance: { author: 'x', licence: 'y' },
  ...rest,
})
const expanded = (...args: Parameters<typeof form>) => {
  const { data, ...rest } = expandForm(form(...args), blocks)
  const read = data as {
    steps: { fields: Record<string, unknown>[] }[]
    conditions?: object
    rules?: object[]
    privacy?: object
    provenance: object
  }
  return { ...rest, ...read, fields: read.steps[0]?.fields ?? [] }
}

describe('a building block in a form', () => {
  test('stands where it is named, between the form’s own fields', () => {
    const { fields, conditions, rules, provenance } = expanded([
      { id: 'vorher', kind: 'text' },
      { use: 'kontakt@1' },
      { id: 'nachher', kind: 'text' },
    ])
    expect(fields.map(({ id }) => id)).toEqual(['vorher', 'weg', 'anschrift', 'mail', 'nachher'])
    expect(conditions).toEqual(kontakt.conditions)
    expect(rules).toEqual(kontakt.rules)
    expect(provenance).toEqual({
      author: 'x',
      licence: 'y',
      blocks: [{ id: 'kontakt', version: '1.2.3', sha256: hashOf(kontakt) }],
    })
  })

  test('can be there twice under another name, and speaks of its own fields', () => {
    const { fields, conditions, rules } = expanded([{ use: 'kontakt@1' }, { use: 'kontakt@1', as: 'firma' }])
    expect(fields.map(({ id }) => id).slice(3)).toEqual(['firmaWeg', 'firmaAnschrift', 'firmaMail'])
    expect(fields[4]).toMatchObject({ when: 'firmaPerPost' })
    expect(fields[5]).toMatchObject({ when: { '==': [{ var: 'firmaWeg' }, 'mail'] } })
    expect(conditions).toMatchObject({ firmaPerPost: { '==': [{ var: 'firmaWeg' }, 'post'] } })
    expect(rules?.[1]).toMatchObject({
      id: 'firma-weg-passt',
      holds: { '!=': [{ var: 'firmaWeg' }, { var: 'firmaMail' }] },
      fields: ['firmaWeg', 'firmaMail'],
    })
  })

  test('is changed, left out and made conditional by the form', () => {
    const { fields, rules } = expanded(
      [
        {
          use: 'kontakt@1',
          omit: ['mail'],
          when: 'hatLust',
          change: { weg: { label: de('Auf welchem Weg?') }, anschrift: { hint: de('Wohin?') } },
        },
      ],
      { conditions: { hatLust: { '==': [{ var: 'lust' }, true] } } },
    )
    expect(fields).toMatchObject([
      { id: 'weg', label: de('Auf welchem Weg?'), when: 'hatLust' },
      {
        id: 'anschrift',
        hint: de('Wohin?'),
        when: { and: [{ '==': [{ var: 'lust' }, true] }, { '==': [{ var: 'weg' }, 'post'] }] },
      },
    ])
    expect(rules).toBeUndefined()
  })

  test('loses a key that the form takes away', () => {
    expect(expanded([{ use: 'kontakt@1', change: { mail: { hint: null } } }]).fields[2]).not.toHaveProperty(
      'hint',
    )
  })

  test('stands in rows, too', () => {
    const { fields } = expanded([{ id: 'leute', kind: 'group', fields: [{ use: 'kontakt@1' }] }])
    expect(fields[0]).toMatchObject({ fields: [{ id: 'weg' }, { id: 'anschrift' }, { id: 'mail' }] })
  })

  test('has its rows changed question by question', () => {
    const leute = v.parse(Block, {
      id: 'leute',
      version: '1.0.0',
      title: 'Leute',
      about: 'Für alle',
      fields: [
        {
          id: 'leute',
          kind: 'group',
          label: de('Leute'),
          item: de('Person'),
          fields: [
            { id: 'name', kind: 'text', label: de('Name') },
            { id: 'alter', kind: 'integer', label: de('Alter'), unit: de('Jahre') },
          ],
        },
      ],
    })
    const change = {
      leute: {
        fields: {
          name: { label: de('Wer?') },
          alter: null,
          hund: { kind: 'boolean', label: de('Mit Hund?') },
        },
      },
    }
    const { data } = expandForm(form([{ use: 'leute@1', change }]), blocksByName(new Map([['leute', leute]])))
    expect(data).toMatchObject({
      steps: [
        {
          fields: [
            {
              fields: [
                { id: 'name', kind: 'text', label: de('Wer?') },
                { id: 'hund', kind: 'boolean', label: de('Mit Hund?') },
              ],
            },
          ],
        },
      ],
    })
  })

  test('gives ground and storage to a purpose of the form’s own', () => {
    const privacy = { use: 'grund@2', purpose: de('Wir prüfen.'), storage: de('Zwei Jahre') }
    expect(expanded([], { privacy }).privacy).toEqual({
      purpose: de('Wir prüfen.'),
      legalBasis: de('Art. 6'),
      storage: de('Zwei Jahre'),
    })
  })
})

test('a mistake in the expanded form is named where its author finds it', () => {
  const { keyOf } = expanded([
    { use: 'kontakt@1' },
    { id: 'leute', kind: 'group', fields: [{ use: 'kontakt@1' }] },
  ])
  expect(keyOf('steps.0.fields.1.label.de')).toBe('steps.0.fields.0 (Baustein kontakt@1).label.de')
  expect(keyOf('steps.0.fields.3.fields.2')).toBe('steps.0.fields.1.fields.0 (Baustein kontakt@1)')
  expect(keyOf('steps.0.fields.3.label')).toBe('steps.0.fields.1.label')
  expect(keyOf('title')).toBe('title')
})

test.for<[fields: object[], rest: object, key: string, reason: RegExp]>([
  [
    [{ use: 'kontakt@2' }],
    {},
    'steps.0.fields.0.use',
    /„kontakt@2“ gibt es nicht\. Vorhanden: kontakt@1, grund@2/u,
  ],
  [[{ use: 'kontakt' }], {}, 'steps.0.fields.0.use', /nicht die Form/u],
  [[{ use: 'kontakt@1', ohne: [] }], {}, 'steps.0.fields.0.ohne', /„ohne“ gibt es hier nicht/u],
  [
    [{ use: 'kontakt@1', omit: ['fax'] }],
    {},
    'steps.0.fields.0',
    /kein Feld „fax“\. Er hat: weg, anschrift, mail/u,
  ],
  [[], { privacy: { use: 'kontakt@1' } }, 'privacy.use', /sagt nichts zum Datenschutz/u],
])('a block that cannot be used is named: %j', ([fields, rest, key, reason]) => {
  expect(expanded(fields, rest).problems).toContainEqual({
    key,
    reason: expect.stringMatching(reason) as string,
  })
})

test('what is named by its content does not depend on the order of its keys', () => {
  expect(hashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashOf({ b: [{ d: 3, c: 2 }], a: 1 }))
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }))
})

test('a condition of a block that nothing asks for any more is left out', () => {
  const { conditions } = expanded([{ use: 'kontakt@1', omit: ['anschrift'] }])
  expect(conditions).toBeUndefined()
})

test('a condition that only a rule of the block asks for stays', () => {
  const block = v.parse(Block, {
    id: 'paar',
    version: '1.0.0',
    title: 'Paar',
    about: 'Für alle',
    conditions: { passt: { '==': [{ var: 'a' }, { var: 'b' }] } },
    fields: ['a', 'b'].map((id) => ({ id, kind: 'text', label: de(id) })),
    rules: [{ id: 'passt', holds: 'passt', fields: ['a', 'b'], message: de('Passt nicht.') }],
  })
  const { data } = expandForm(form([{ use: 'paar@1', as: 'x' }]), blocksByName(new Map([['paar', block]])))
  expect(data).toMatchObject({
    conditions: { xPasst: { '==': [{ var: 'xA' }, { var: 'xB' }] } },
    rules: [{ id: 'x-passt', holds: 'xPasst', fields: ['xA', 'xB'] }],
  })
})
