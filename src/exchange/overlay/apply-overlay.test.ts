import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { at, byId } from '../versions/testing/at.ts'
import { applyOverlay } from './apply-overlay.ts'
import { describeOperation } from './describe-operation.ts'
import type { Operation } from './operation.ts'
import { Overlay } from './overlay.ts'
import { type Choices, rebase } from './rebase.ts'

const local = (de: string) => ({ de })
const field = (id: string, more: object = {}) => ({ id, kind: 'text', label: local(`Frage ${id}`), ...more })
const option = (value: string, de: string) => ({ value, label: local(de) })

/** The form as it was adopted. */
const old = {
  id: 'schulbus',
  version: '1.0.0',
  title: local('Schulbus'),
  conditions: { verspaetet: { '==': [{ var: 'art' }, 'spaet'] } },
  steps: [
    {
      id: 'was',
      title: local('Was ist passiert?'),
      fields: [
        {
          id: 'art',
          kind: 'choice',
          label: local('Art'),
          options: [option('spaet', 'Zu spät'), option('aus', 'Ausgefallen')],
        },
        field('linie', {
          label: { de: 'Linie', en: 'Line' },
          maxLength: 20,
          hint: { de: 'Vorne am Bus.', en: 'On the bus.' },
        }),
        field('ort'),
      ],
    },
    {
      id: 'wer',
      title: local('Wer sind Sie?'),
      fields: [
        field('name'),
        {
          id: 'kinder',
          kind: 'group',
          label: local('Kinder'),
          item: local('Kind'),
          fields: [field('alter')],
        },
      ],
    },
  ],
  rules: [{ id: 'regel', holds: 'verspaetet', fields: ['art', 'ort'], message: local('Bitte prüfen.') }],
}
type Form = typeof old

/** A new upstream version. */
function upstream(change: (form: Form & Record<string, unknown>) => void): unknown {
  const form = structuredClone(old)
  change(form)
  return form
}
const step = (form: Form, id: string) => byId(form.steps, id)
const fieldOf = (form: Form, id: string) =>
  form.steps.flatMap(({ fields }) => fields).find((one) => one.id === id) as unknown as Record<string, never>
const drop = (form: Form, id: string): void => {
  for (const one of form.steps) one.fields = one.fields.filter((item) => item.id !== id) as never
}
const idsIn = (data: unknown, id: string): readonly string[] =>
  (data as Form).steps.find((one) => one.id === id)?.fields.map((item) => item.id) ?? []

const rename: Operation = {
  do: 'set',
  step: 'was',
  field: 'linie',
  key: 'label.de',
  value: 'Buslinie',
  was: 'Linie',
}
const shorten: Operation = { do: 'set', step: 'was', field: 'linie', key: 'maxLength', value: 10, was: 20 }
const addZeit: Operation = { do: 'add', step: 'was', field: 'zeit', after: 'linie', value: field('zeit') }
const dropOrt: Operation = { do: 'remove', step: 'was', field: 'ort', was: field('ort') }
const moveOrt: Operation = {
  do: 'move',
  step: 'was',
  field: 'ort',
  after: null,
  was: { step: 'was', after: 'linie' },
}
const toWer: Operation = {
  do: 'move',
  step: 'was',
  field: 'ort',
  to: 'wer',
  after: 'name',
  was: { step: 'was', after: 'linie' },
}
const addOption: Operation = {
  do: 'add',
  step: 'was',
  field: 'art',
  option: 'voll',
  after: 'spaet',
  value: option('voll', 'Überfüllt'),
}
const inner: Operation = {
  do: 'set',
  step: 'wer',
  field: 'kinder.alter',
  key: 'label.de',
  value: 'Alter',
  was: 'Frage alter',
}
const english: Operation = {
  do: 'set',
  step: 'was',
  field: 'linie',
  key: 'hint.en',
  value: 'At the front.',
  was: 'On the bus.',
}

interface Case {
  readonly name: string
  readonly operation: Operation
  readonly theirs: unknown
  readonly kind: string
  /** In the sentence. */
  readonly words: string
  readonly expected: (data: unknown) => void
}

const cases: readonly Case[] = [
  {
    name: 'upstream changed the same text',
    operation: rename,
    theirs: upstream((form) => (fieldOf(form, 'linie')['label'] = { de: 'Linie oder Nummer', en: 'Line' } as never)),
    kind: 'changed',
    words: 'vorher „Linie“, jetzt „Linie oder Nummer“',
    expected: (data) => { expect(fieldOf(data as Form, 'linie')['label']).toEqual({ de: 'Buslinie', en: 'Line' }) },
  },
  {
    name: 'upstream changed the same limit',
    operation: shorten,
    theirs: upstream((form) => (fieldOf(form, 'linie')['maxLength'] = 30 as never)),
    kind: 'changed',
    words: 'vorher 20, jetzt 30',
    expected: (data) => { expect(fieldOf(data as Form, 'linie')['maxLength']).toBe(10) },
  },
  {
    name: 'upstream removed the field that is changed',
    operation: rename,
    theirs: upstream((form) => { drop(form, 'linie') }),
    kind: 'gone',
    words: 'Schritt „was“, Frage „linie“',
    expected: (data) => { expect(idsIn(data, 'was')).toEqual(['art', 'ort']) },
  },
  {
    name: 'upstream removed the step of the field that is changed',
    operation: inner,
    theirs: upstream((form) => form.steps.pop()),
    kind: 'gone',
    words: 'Das Original hat gestrichen',
    expected: (data) => { expect((data as Form).steps).toHaveLength(1) },
  },
  {
    name: 'upstream removed the text in which a translation is changed',
    operation: english,
    theirs: upstream((form) => Reflect.deleteProperty(fieldOf(form, 'linie'), 'hint')),
    kind: 'gone',
    words: 'Das Original hat gestrichen',
    expected: (data) => { expect(fieldOf(data as Form, 'linie')['hint']).toBeUndefined() },
  },
  {
    name: 'upstream added the same id with other content',
    operation: addZeit,
    theirs: upstream((form) => step(form, 'was').fields.push(field('zeit', { maxLength: 5 }))),
    kind: 'taken',
    words: 'mit anderem Inhalt',
    expected: (data) => { expect(fieldOf(data as Form, 'zeit')).toEqual(field('zeit')) },
  },
  {
    name: 'the place is gone',
    operation: addZeit,
    theirs: upstream((form) => { drop(form, 'linie') }),
    kind: 'place-gone',
    words: 'steht jetzt am Ende',
    expected: (data) => { expect(idsIn(data, 'was')).toEqual(['art', 'ort', 'zeit']) },
  },
  {
    name: 'the step for an addition is gone',
    operation: { ...addZeit, step: 'wer', after: null },
    theirs: upstream((form) => form.steps.pop()),
    kind: 'target-gone',
    words: 'wohin Ihre Änderung gehört',
    expected: (data) => { expect((data as Form).steps).toHaveLength(1) },
  },
  {
    name: 'the step to move into is gone',
    operation: toWer,
    theirs: upstream((form) => form.steps.pop()),
    kind: 'target-gone',
    words: 'wohin Ihre Änderung gehört',
    expected: (data) => { expect(idsIn(data, 'was')).toContain('ort') },
  },
  {
    name: 'upstream changed what is removed',
    operation: dropOrt,
    theirs: upstream((form) => (fieldOf(form, 'ort')['maxLength'] = 7 as never)),
    kind: 'changed',
    words: 'was bei Ihnen gestrichen ist',
    expected: (data) => { expect(idsIn(data, 'was')).toEqual(['art', 'linie']) },
  },
  {
    name: 'upstream moved the same field to another step',
    operation: moveOrt,
    theirs: upstream((form) => { drop(form, 'ort'); step(form, 'wer').fields.push(field('ort')) }),
    kind: 'moved',
    words: 'nach „Wer sind Sie?“',
    expected: (data) => { expect(idsIn(data, 'was')).toEqual(['ort', 'art', 'linie']) },
  },
  {
    name: 'the question of a new option is gone',
    operation: addOption,
    theirs: upstream((form) => { drop(form, 'art') }),
    kind: 'target-gone',
    words: 'Frage „art“, Antwort „voll“',
    expected: (data) => { expect(idsIn(data, 'was')).toEqual(['linie', 'ort']) },
  },
  {
    name: 'a key runs into a text',
    operation: { ...rename, key: 'kind.de' },
    theirs: old,
    kind: 'unfit',
    words: 'von ganz anderer Art',
    expected: (data) => { expect(data).toEqual(old) },
  },
  {
    name: 'an addition finds no list',
    operation: addZeit,
    theirs: upstream((form) => ((step(form, 'was') as Record<string, unknown>)['fields'] = 'keine')),
    kind: 'unfit',
    words: 'von ganz anderer Art',
    expected: () => undefined,
  },
] // prettier-ignore

describe('what upstream has in the way is said', () => {
  test.for(cases)('$name', ({ operation, theirs, kind, words, expected }) => {
    const before = structuredClone(theirs)
    const { data, conflicts } = applyOverlay(theirs, [operation])
    expect(conflicts.map((conflict) => conflict.kind)).toEqual([kind])
    expect(conflicts[0]?.words).toContain(words)
    expect(conflicts[0]?.operation).toBe(operation)
    expected(data)
    // What came in is not touched.
    expect(theirs).toEqual(before)
  })

  test.for<[name: string, operation: Operation, theirs: unknown]>([
    ['the same text', rename, upstream((form) => (fieldOf(form, 'linie')['label'] = { de: 'Buslinie', en: 'Line' } as never))],
    ['the same new question', addZeit, upstream((form) => step(form, 'was').fields.push(field('zeit')))],
    ['the same question struck out', dropOrt, upstream((form) => { drop(form, 'ort') })],
    ['the same new place', moveOrt, upstream((form) => { drop(form, 'ort'); step(form, 'was').fields.unshift(field('ort')) })],
  ] as const)('%s on both sides is no conflict, and the operation is let go', ([, operation, theirs]) => {
    expect(applyOverlay(theirs, [operation])).toEqual({ data: theirs, conflicts: [] })
    expect(rebase([operation], old, theirs)).toEqual({ operations: [], conflicts: [] })
  }) // prettier-ignore

  test('a change goes with its question into another step', () => {
    const theirs = upstream((form) => {
      drop(form, 'linie')
      step(form, 'wer').fields.push(field('linie', { label: local('Linie') }))
    })
    const { data, conflicts } = applyOverlay(theirs, [rename])
    expect(conflicts).toEqual([])
    expect(fieldOf(data as Form, 'linie')['label']).toEqual({ de: 'Buslinie' })
  })

  test.for([null, 7, 'form', [], { steps: 'x' }, { steps: [null, { id: 'was' }] }, { steps: { length: 1 } }])(
    'whatever is called a form, nothing is thrown: %j',
    (data) => {
      for (const { operation } of cases) expect(() => applyOverlay(data, [operation])).not.toThrow()
    },
  )

  test('no prototype is reached', () => {
    const hostile: Operation[] = [
      { do: 'set', key: '__proto__.polluted', value: true },
      { do: 'set', key: 'constructor.prototype.polluted', value: true },
      { do: 'add', condition: '__proto__', value: { polluted: true } },
      { do: 'set', step: 'was', field: '__proto__', key: 'polluted', value: true },
    ]
    applyOverlay(old, hostile)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a new upstream version', () => {
  const mine = [rename, shorten, addZeit, addOption, inner]
  const theirs = upstream((form) => {
    fieldOf(form, 'linie')['label'] = { de: 'Linie oder Nummer', en: 'Line' } as never
    step(form, 'was').title = local('Was war los?')
  })

  test('takes over what it does not touch, and asks about the rest', () => {
    const { operations, conflicts } = rebase(mine, old, theirs)
    expect(conflicts.map(({ index, kind }) => [index, kind])).toEqual([[0, 'changed']])
    expect(operations[0]).toEqual({ ...rename, was: 'Linie oder Nummer' })
    const { data, conflicts: left } = applyOverlay(theirs, operations)
    expect(left).toEqual([])
    expect(fieldOf(data as Form, 'linie')).toMatchObject({ maxLength: 10 })
    expect(step(data as Form, 'was').title).toEqual(local('Was war los?'))
  })

  test.for<[choice: 'mine' | 'theirs', label: string]>([
    ['mine', 'Buslinie'],
    ['theirs', 'Linie oder Nummer'],
  ])('decided for "%s" leaves no conflict', ([choice, label]) => {
    const { operations, conflicts } = rebase(mine, old, theirs, { 0: choice })
    expect(conflicts).toEqual([])
    const applied = applyOverlay(theirs, operations)
    expect(applied.conflicts).toEqual([])
    expect(fieldOf(applied.data as Form, 'linie')['label']).toEqual({ de: label, en: 'Line' })
  })

  test.for<[name: string, operation: Operation, theirs: unknown, expected: (data: Form) => unknown, result: unknown]>([
    ['the question that was changed', rename, upstream((form) => { drop(form, 'linie') }), (data) => fieldOf(data, 'linie')['label'], { de: 'Buslinie', en: 'Line' }],
    ['the step of the question, without the others', inner, upstream((form) => form.steps.pop()), (data) => idsIn(data, 'wer'), ['kinder']],
    ['the step that a new question stands in', { ...addZeit, step: 'wer', after: null }, upstream((form) => form.steps.pop()), (data) => idsIn(data, 'wer'), ['zeit']],
    ['the step that was moved into', { ...toWer, after: null }, upstream((form) => form.steps.pop()), (data) => idsIn(data, 'wer'), ['ort']],
    ['the text around a translation', english, upstream((form) => Reflect.deleteProperty(fieldOf(form, 'linie'), 'hint')), (data) => fieldOf(data, 'linie')['hint'], { de: 'Vorne am Bus.', en: 'At the front.' }],
    ['the question of a new option', addOption, upstream((form) => { drop(form, 'art') }), (data) => (fieldOf(data, 'art')['options'] as unknown as { value: string }[]).map(({ value }) => value), ['spaet', 'voll', 'aus']],
  ])('decided for "mine" puts back %s', ([, operation, newer, read, result]) => {
    const { operations, conflicts } = rebase([operation], old, newer, { 0: 'mine' })
    expect(conflicts).toEqual([])
    const { data, conflicts: left } = applyOverlay(newer, operations)
    expect(left).toEqual([])
    expect(read(data as Form)).toEqual(result)
    expect(JSON.parse(JSON.stringify(rebase([operation], old, newer, { 0: 'theirs' } as Choices)))).toEqual({ operations: [], conflicts: [] })
  }) // prettier-ignore

  test('a question that both moved within its step is a conflict', () => {
    const newer = upstream((form) => {
      step(form, 'was').fields = [
        at<{ id: string }>(step(form, 'was').fields, 0),
        at<{ id: string }>(step(form, 'was').fields, 2),
        at<{ id: string }>(step(form, 'was').fields, 1),
      ] as never
    })
    const { conflicts } = rebase([moveOrt], old, newer)
    expect(conflicts.map(({ kind }) => kind)).toEqual(['moved'])
  })

  test('an operation written by hand needs no "was"', () => {
    const byHand: Operation = { do: 'set', field: 'linie', step: 'was', key: 'label.de', value: 'Buslinie' }
    expect(rebase([byHand], old, structuredClone(old))).toEqual({ operations: [rename], conflicts: [] })
  })
})

describe('overlay.yaml', () => {
  const hash = 'A'.repeat(43)
  test('is written by hand', () => {
    const overlay = v.parse(
      Overlay,
      parse(`
base: { version: 1.2.0, sha256: ${hash} }
operations:
  - do: set
    key: title.de
    value: Bus
    was: Schulbus
  - { do: set, field: linie, key: label.de, value: Buslinie, was: Linie }
  - do: add
    step: was
    field: zeit
    after: linie
    value: { kind: time, label: { de: Uhrzeit } }
  - { do: remove, step: was, field: art, option: aus, was: { value: aus, label: { de: Ausgefallen } } }
  - { do: move, step: wer, after: null }
`),
    )
    const { data, conflicts } = applyOverlay(old, overlay.operations)
    expect(conflicts).toEqual([])
    expect((data as Form).title).toEqual(local('Bus'))
    expect((data as Form).steps.map(({ id }) => id)).toEqual(['wer', 'was'])
    expect(fieldOf(data as Form, 'zeit')).toEqual({ id: 'zeit', kind: 'time', label: local('Uhrzeit') })
  })

  test.for([
    { do: 'set', step: 'a', condition: 'b', value: 1 },
    { do: 'set', option: 'a', value: 1 },
    { do: 'set', condition: 'a', rule: 'b', value: 1 },
    { do: 'erase', step: 'a' },
    { do: 'set', step: 'a', key: 'title..de', value: 1 },
    { do: 'move', step: 'a' },
    { do: 'add', step: 'a' },
  ])('refuses %j', (operation) => {
    expect(
      v.safeParse(Overlay, { base: { version: '1.0.0', sha256: hash }, operations: [operation] }).success,
    ).toBe(false)
  })
})

describe('a local change is told', () => {
  test.for<[operation: Operation, words: string]>([
    [rename, 'In „Was ist passiert?“ heißt die Frage „Linie“ jetzt „Buslinie“.'],
    [shorten, 'In „Was ist passiert?“ bei „Linie“: Die größte Länge (Zeichen) ist jetzt 10 (vorher 20).'],
    [addZeit, 'In „Was ist passiert?“ gibt es eine neue Frage: „Frage zeit“ nach „Linie“.'],
    [dropOrt, 'In „Was ist passiert?“ ist die Frage „Frage ort“ weggefallen.'],
    [moveOrt, 'In „Was ist passiert?“ steht die Frage „Frage ort“ jetzt an erster Stelle.'],
    [toWer, 'Die Frage „Frage ort“ steht jetzt in „Wer sind Sie?“ nach „Frage name“, vorher in „Was ist passiert?“.'],
    [addOption, 'In „Was ist passiert?“ gibt es bei „Art“ eine neue Antwort: „Überfüllt“ nach „Zu spät“.'],
    [inner, 'In „Wer sind Sie?“ heißt die Frage „Frage alter“ (bei „Kinder“) jetzt „Alter“.'],
    [english, 'In „Was ist passiert?“ bei „Linie“: Der Hinweis (Englisch) ist jetzt „At the front.“ (vorher „On the bus.“).'],
    [{ do: 'remove', rule: 'regel', was: old.rules[0] }, 'Die Regel „Bitte prüfen.“ ist weggefallen.'],
    [{ do: 'move', step: 'wer', after: null }, 'Der Schritt „Wer sind Sie?“ steht jetzt an erster Stelle.'],
    [{ do: 'remove', step: 'wer', was: old.steps[1] }, 'Der Schritt „Wer sind Sie?“ ist weggefallen mit „Frage name“ und „Kinder“.'],
    [{ do: 'set', key: 'title.de', value: 'Bus', was: 'Schulbus' }, 'Der Titel des Formulars ist jetzt „Bus“ (vorher „Schulbus“).'],
  ])('%j', ([operation, words]) => {
    expect(describeOperation(operation, old)).toBe(words)
  }) // prettier-ignore
})
