import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Acknowledged } from '../../model/acknowledged.ts'
import { Block } from '../../model/block.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { FormExamples } from '../../model/form-examples.ts'
import { hashOf } from '../../model/hash-of.ts'
import { adviseOn } from '../content-advice.ts'
import { blockVersions } from './block-versions.ts'
import { brokenExamples } from './broken-examples.ts'

const de = (text: string) => ({ de: text })
const choice = {
  kind: 'choice',
  options: [
    { value: 'a', label: de('Apfel') },
    { value: 'b', label: de('Birne') },
  ],
}
const own = [
  { id: 'sorte', label: de('Welche Sorte?'), ...choice },
  { id: 'anzahl', kind: 'integer', label: de('Wie viele?'), unit: de('Stück') },
  { id: 'tag', kind: 'date', label: de('Wann?') },
  { id: 'schale', kind: 'boolean', label: de('Mit Schale?') },
]
const formOf = (fields: readonly object[], rest: object = {}) => ({
  id: 'obst',
  version: '1.0.0',
  title: de('Obst bestellen'),
  summary: de('Hier bestellen Sie Obst.'),
  audience: ['citizen'],
  legalBasis: [{ title: '§ 1', url: 'https://example.org' }],
  privacy: {
    purpose: de('Wir prüfen, ob Sie Obst bekommen, und liefern es.'),
    legalBasis: de('Art. 6 DSGVO'),
    storage: de('Wir löschen es bald.'),
  },
  duration: 1,
  trustLevel: 'none',
  next: [],
  provenance: { author: 'x', licence: 'EUPL-1.2' },
  steps: [{ id: 'eins', title: de('Was möchten Sie?'), fields }],
  ...rest,
})

const advice = (fields: readonly object[], rest: object = {}, acknowledged: Acknowledged = []) => {
  const data = formOf(fields, rest)
  const definition = v.parse(FormDefinition, data)
  return adviseOn({
    services: new Map(),
    english: new Map(),
    forms: new Map([['obst', definition]]),
    formSources: new Map([['obst', { data, acknowledged, keyOf: (key: string) => key }]]),
    blocks: new Map(),
    words: [{ avoid: 'hiermit', instead: 'weglassen', kind: 'amtsstil' }],
    bodies: new Map(),
    today: '2026-11-22',
  })
}
const rulesOf = (...args: Parameters<typeof advice>) => advice(...args).map(({ rule, key }) => [rule, key])

test('about a good form there is nothing to say', () => {
  expect(advice(own)).toEqual([])
})

describe('a form is told', () => {
  const question = (field: object) => [...own, { id: 'frage', label: de('Frage?'), ...field }]
  const many = (count: number, rest: object = {}) =>
    Array.from({ length: count }, (_, index) => ({
      id: `f${index}`,
      kind: 'boolean',
      label: de(`Frage ${index}?`),
      ...rest,
    }))

  test.for<[name: string, fields: readonly object[], rest: object, rule: string, key: string]>([
    ['too many questions', [...own, ...many(5)], {}, 'zu-viele-fragen', 'steps.0'],
    [
      'too many, some of the time',
      [...own, ...many(13, { when: { '==': [{ var: 'sorte' }, 'a'] } })],
      {},
      'zu-viele-fragen',
      'steps.0',
    ],
    ['no reason for money', question({ kind: 'money' }), {}, 'ohne-grund', 'steps.0.fields.4'],
    [
      'no reason for something personal',
      question({ kind: 'boolean', label: de('Sind Sie verheiratet?') }),
      {},
      'ohne-grund',
      'steps.0.fields.4',
    ],
    [
      'no reason for a place of birth',
      question({ kind: 'person', with: { birthPlace: 'required' } }),
      {},
      'ohne-grund',
      'steps.0.fields.4',
    ],
    [
      'a question nobody has to answer',
      question({ kind: 'text', required: false }),
      {},
      'freiwillig-wozu',
      'steps.0.fields.4',
    ],
    ['a number of what?', question({ kind: 'decimal' }), {}, 'format-sagen', 'steps.0.fields.4'],
    [
      'a pattern nobody knows',
      question({ kind: 'text', pattern: { expression: '[0-9]{3}', message: de('Drei Ziffern.') } }),
      {},
      'format-sagen',
      'steps.0.fields.4',
    ],
    [
      'any file',
      question({ kind: 'file', because: de('Das verlangt § 1.') }),
      {},
      'dateien-sagen',
      'steps.0.fields.4',
    ],
    [
      'a paragraph in the question',
      question({ kind: 'boolean', label: de('Fall des § 3?') }),
      {},
      'paragraf-in-frage',
      'steps.0.fields.4',
    ],
    [
      'a condition nobody uses',
      own,
      { conditions: { nie: { '==': [{ var: 'sorte' }, 'a'] } } },
      'bedingung-unbenutzt',
      'conditions.nie',
    ],
    [
      'an empty purpose',
      own,
      { privacy: { purpose: de('Bearbeitung Ihres Antrags'), legalBasis: de('x'), storage: de('x') } },
      'zweck-sagen',
      'privacy.purpose',
    ],
    [
      'a contact form',
      [{ id: 'text', kind: 'textarea', label: de('Nachricht') }],
      {},
      'nur-kontakt',
      'steps',
    ],
    ['no word of the identity card', own, { trustLevel: 'substantial' }, 'ausweis-sagen', 'trustLevel'],
    ['official style', own, { eligible: de('Hiermit alle.') }, 'amtsstil', 'eligible'],
    [
      'a long question',
      question({
        kind: 'boolean',
        label: de('Haben Sie an dem Tag in dem Ort mit dem Mann aus dem Haus am See gesprochen?'),
      }),
      {},
      'schwer-lesbar',
      'steps.0.fields.4.label',
    ],
    [
      'a long sentence',
      question({
        kind: 'boolean',
        hint: de(
          'Das ist so, weil du und ich und er und sie und es und wir und ihr und alle da sind und so gern Obst essen.',
        ),
      }),
      {},
      'schwer-lesbar',
      'steps.0.fields.4.hint',
    ],
    [
      'two noes',
      question({ kind: 'boolean', label: de('Sind Sie nicht unberechtigt?') }),
      {},
      'doppelte-verneinung',
      'steps.0.fields.4.label',
    ],
  ])('%s', ([, fields, rest, rule, key]) => {
    expect(rulesOf(fields, rest)).toEqual([[rule, key]])
  })

  test('nothing of what has its reason, on the field or on the step', () => {
    const because = de('Das verlangt § 1.')
    expect(advice(question({ kind: 'money', because }))).toEqual([])
    const step = { id: 'eins', title: de('Geld'), because, fields: question({ kind: 'money' }) }
    expect(advice([], { steps: [step] })).toEqual([])
  })

  test('each thing with its file, its reason and what to do', () => {
    expect(advice(question({ kind: 'decimal' }))).toEqual([
      {
        file: 'forms/obst/form.yaml',
        key: 'steps.0.fields.4',
        rule: 'format-sagen',
        reason: '„Frage?“ sagt nicht, wie die Antwort aussehen soll.',
        suggestion: 'unit („Stunden“) oder hint mit einem Beispiel',
      },
    ])
  })

  test('nothing that is acknowledged with a reason, and what is acknowledged for nothing', () => {
    const reason = 'Das steht so auf dem Zähler.'
    expect(advice(question({ kind: 'decimal' }), {}, [{ rule: 'format-sagen', reason }])).toEqual([])
    expect(
      advice(question({ kind: 'decimal' }), {}, [{ rule: 'format-sagen', key: 'steps.0.fields.4', reason }]),
    ).toEqual([])
    expect(
      advice(question({ kind: 'decimal' }), {}, [
        { rule: 'format-sagen', key: 'steps.0.fields.3', reason },
      ]).map(({ rule }) => rule),
    ).toEqual(['format-sagen', 'bestaetigung-ueberholt'])
  })
})

describe('examples', () => {
  const answers = { sorte: 'a', anzahl: 3, tag: '2026-12-01', schale: true }
  const empty = [
    { field: 'sorte', code: 'required-choice' },
    { field: 'anzahl', code: 'required' },
    { field: 'tag', code: 'required' },
    { field: 'schale', code: 'required-choice' },
  ]
  const without = (id: string) => Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id))
  const good = [
    { name: 'complete', answers },
    { name: 'minimal', answers },
    { name: 'leer', answers: {}, issues: empty },
    { name: 'ohne Tag', answers: without('tag'), issues: [{ field: 'tag', code: 'required' }] },
    { name: 'ohne Sorte', answers: without('sorte'), issues: [{ field: 'sorte', code: 'required-choice' }] },
  ]
  const problems = (examples: readonly object[] | undefined, fields: readonly object[] = own) =>
    brokenExamples({
      forms: new Map([['obst', v.parse(FormDefinition, formOf(fields))]]),
      examples: new Map(examples ? [['obst', v.parse(FormExamples, examples)]] : []),
      places: new Map(),
    } as unknown as Catalogue).map(({ reason }) => reason)

  test('that are what they say are right', () => {
    expect(problems(good)).toEqual([])
  })

  test.for<[name: string, examples: readonly object[] | undefined, reason: RegExp]>([
    ['none', undefined, /gibt es keine Beispiele/u],
    ['no minimal one', good.filter(({ name }) => name !== 'minimal'), /„minimal“ fehlt/u],
    ['too few wrong ones', good.slice(0, 4), /mindestens 3 falsche .* sind es 2/u],
    [
      'a wrong one that is right',
      [...good, { name: 'x', answers, issues: empty }],
      /Erwartet: sorte: required-choice.* Gefunden: kein Fehler/u,
    ],
    [
      'a right one that is wrong',
      [...good, { name: 'x', answers: without('tag') }],
      /Erwartet: kein Fehler\. Gefunden: tag: required/u,
    ],
    [
      'an answer nobody asks for',
      [...good, { name: 'x', answers: { ...answers, farbe: 'rot' } }],
      /nicht gefragt: farbe/u,
    ],
  ])('%s', ([, examples, reason]) => {
    expect(problems(examples)).toEqual([expect.stringMatching(reason)])
  })

  test('that leave a question out are named with it', () => {
    const fields = [
      ...own,
      { id: 'kern', kind: 'boolean', label: de('Kern?'), when: { '==': [{ var: 'sorte' }, 'b'] } },
    ]
    expect(problems(good, fields)).toEqual(['Kein richtiges Beispiel kommt zu: kern.'])
  })
})

describe('a building block', () => {
  const block = v.parse(Block, { id: 'x', version: '1.0.1', title: 'X', about: 'Für alle' })
  const problems = (blockHashes: Catalogue['blockHashes']) =>
    blockVersions({ blocks: new Map([['x', block]]), blockHashes } as unknown as Catalogue)

  test('is what its version says', () => {
    expect(problems({ x: { '1.0.1': hashOf(block) } })).toEqual([])
  })

  test('that was changed without a new version is named, with the next one', () => {
    expect(problems({ x: { '1.0.1': hashOf('anders') } })[0]?.suggestion).toContain('version: 1.0.2')
  })

  test('whose version nobody has noted is named', () => {
    expect(problems({ x: { '1.0.0': hashOf(block) } })[0]?.reason).toContain(
      '1.0.1 des Bausteins ist nicht festgehalten',
    )
  })
})
