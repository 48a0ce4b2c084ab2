import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition } from '../contract/form-definition.ts'
import type { Entries } from './entries.ts'
import { issuesOf } from './validate.ts'
import { allKinds } from './all-kinds.ts'
import { answersOf, compileWalk } from './walk.ts'

const de = (text: string) => ({ de: text })

/** A form in which one answer decides about questions, a step and the fields of a row. */
const definition = v.parse(FormDefinition, {
  id: 'probe',
  version: '1.0.0',
  title: de('Probe'),
  summary: de('Probe'),
  audience: ['citizen'],
  legalBasis: [{ title: 'Art. 1', url: 'https://example.org' }],
  privacy: { purpose: de('x'), legalBasis: de('x'), storage: de('x') },
  duration: 1,
  trustLevel: 'none',
  conditions: { hatKinder: { '==': [{ var: 'kinder' }, true] } },
  steps: [
    {
      id: 'eins',
      title: de('Eins'),
      fields: [
        { id: 'kinder', kind: 'boolean', label: de('Kinder?') },
        { id: 'anzahl', kind: 'integer', label: de('Wie viele?'), when: 'hatKinder', min: 1 },
        {
          id: 'grund',
          kind: 'text',
          label: de('Grund'),
          required: { '>': [{ var: 'anzahl' }, 3] },
          when: { '>': [{ var: 'anzahl' }, 2] },
        },
      ],
    },
    {
      id: 'zwei',
      title: de('Zwei'),
      when: 'hatKinder',
      fields: [
        {
          id: 'zeilen',
          kind: 'group',
          label: de('Kinder'),
          item: de('Kind'),
          min: 1,
          max: 3,
          fields: [
            { id: 'verein', kind: 'boolean', label: de('Verein?') },
            { id: 'name', kind: 'text', label: de('Name des Vereins'), when: { '!!': { var: 'verein' } } },
            {
              id: 'viele',
              kind: 'text',
              label: de('Ausweis'),
              required: false,
              when: { '>': [{ var: 'anzahl' }, 2] },
            },
          ],
        },
      ],
    },
    {
      id: 'drei',
      title: de('Drei'),
      fields: [
        { id: 'ort', kind: 'text', label: de('Ort') },
        {
          id: 'kosten',
          kind: 'computed',
          label: de('Kosten'),
          as: 'money',
          when: 'hatKinder',
          value: { '*': [{ var: 'anzahl' }, 1250] },
        },
      ],
    },
  ],
  rules: [
    {
      id: 'so-viele',
      holds: { '==': [{ var: 'anzahl' }, { count: { var: 'zeilen' } }] },
      fields: ['anzahl', 'zeilen'],
      message: de('Nennen Sie so viele Kinder wie angegeben.'),
    },
  ],
  next: [],
  provenance: { author: 'x', licence: 'EUPL-1.2' },
})
const walk = compileWalk(definition, allKinds)
const context = { today: '2026-11-22', language: 'de', places: [] } as const
const walked = (entries: Entries) => walk(entries, context)

const someEntries: fc.Arbitrary<Entries> = fc.record(
  {
    kinder: fc.constantFrom('yes', 'no', ''),
    anzahl: fc.constantFrom('', '1', '3', '5', 'x'),
    grund: fc.constantFrom('', 'darum'),
    ort: fc.constantFrom('', 'hier'),
    zeilen: fc.array(
      fc.record(
        {
          verein: fc.constantFrom('yes', 'no'),
          name: fc.constantFrom('', 'FC'),
          viele: fc.constantFrom('', 'ja'),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
)

describe('the way through a form', () => {
  test('leaves out what nobody asks for', () => {
    expect(walked({ kinder: 'no' }).map(({ step }) => step.id)).toEqual(['eins', 'drei'])
    expect(walked({ kinder: 'yes' }).map(({ step }) => step.id)).toEqual(['eins', 'zwei', 'drei'])
  })

  test('asks inside a row by the row’s own answers and by the form’s', () => {
    const [, second] = walked({ kinder: 'yes', anzahl: '3', zeilen: [{ verein: 'yes' }, { verein: 'no' }] })
    const group = second?.items[0]
    expect(group?.is === 'group' && group.rows.map((row) => row.map(({ path }) => path))).toEqual([
      ['zeilen.0.verein', 'zeilen.0.name', 'zeilen.0.viele'],
      ['zeilen.1.verein', 'zeilen.1.viele'],
    ])
  })

  test('never sends an answer that is hidden, and never lets it decide', () => {
    const entries = {
      kinder: 'no',
      anzahl: '5',
      grund: 'darum',
      ort: 'hier',
      zeilen: [{ verein: 'yes', name: 'FC' }],
    }
    expect(answersOf(walked(entries))).toEqual({ kinder: false, ort: 'hier' })
    expect(issuesOf(walked(entries))).toEqual([])
  })

  test('brings hidden answers back when the person changes their mind', () => {
    const entries = { kinder: 'yes', anzahl: '5', grund: 'darum', ort: 'hier', zeilen: [{ verein: 'no' }] }
    const before = answersOf(walked(entries))
    const away: Entries = { ...entries, kinder: 'no' }
    expect(answersOf(walked({ ...away, kinder: 'yes' }))).toEqual(before)
  })

  test('demands an answer only while its condition holds', () => {
    const at = (anzahl: string) =>
      issuesOf(walked({ kinder: 'yes', anzahl, ort: 'hier', zeilen: [{ verein: 'no' }] }))
        .filter(({ code }) => code === 'required')
        .map(({ field }) => field)
    expect(at('3')).toEqual([])
    expect(at('4')).toEqual(['grund'])
  })

  test('shows as many rows as the group demands and says where there are too many', () => {
    expect(issuesOf(walked({ kinder: 'yes', anzahl: '1', ort: 'hier' }))).toEqual([
      { field: 'zeilen.0.verein', code: 'required-choice' },
    ])
    const row = { verein: 'no' }
    expect(issuesOf(walked({ kinder: 'yes', anzahl: '1', ort: 'x', zeilen: [row, row, row, row] }))).toEqual([
      { field: 'zeilen', code: 'too-many-rows', values: { max: 3 } },
    ])
  })

  test('sends nothing but what is asked, whatever was entered', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const steps = walked(entries)
        const asked = new Set(steps.flatMap(({ items }) => items.map(({ field }) => field.id)))
        for (const field of Object.keys(answersOf(steps))) expect(asked).toContain(field)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same after a detour over another answer', () => {
    fc.assert(
      fc.property(someEntries, fc.constantFrom('yes', 'no'), (entries, detour) => {
        const before = answersOf(walked(entries))
        walked({ ...entries, kinder: detour })
        expect(answersOf(walked(entries))).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  test('computes what follows from answers and sends it with them', () => {
    const entries = { kinder: 'yes', anzahl: '2', ort: 'hier', zeilen: [{ verein: 'no' }, { verein: 'no' }] }
    expect(answersOf(walked(entries))).toMatchObject({ kosten: 2500 })
    expect(answersOf(walked({ ...entries, anzahl: 'x' }))).not.toHaveProperty('kosten')
    expect(answersOf(walked({ ...entries, kinder: 'no' }))).toEqual({ kinder: false, ort: 'hier' })
  })

  test('says where a rule between answers is broken, once all of them are there', () => {
    const entries = { kinder: 'yes', anzahl: '2', ort: 'hier', zeilen: [{ verein: 'no' }] }
    expect(issuesOf(walked(entries))).toEqual([
      { field: 'zeilen', code: 'form-rule', values: { rule: 'so-viele' } },
    ])
    expect(issuesOf(walked({ ...entries, zeilen: [{ verein: 'no' }, { verein: 'no' }] }))).toEqual([])
    expect(issuesOf(walked({ ...entries, kinder: 'no' }))).toEqual([])
  })

  test('reads nothing from a prototype', () => {
    const entries = JSON.parse('{"__proto__": {"kinder": "yes"}, "ort": "hier"}') as Entries
    expect(answersOf(walked(entries))).toEqual({ ort: 'hier' })
    expect(walked({ constructor: 'x', toString: 'y' }).length).toBe(2)
  })
})
