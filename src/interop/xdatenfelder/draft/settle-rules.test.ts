import { expect, test } from 'vitest'
import { group2, rule2, schema2, text2 } from '../../../../tests/fixtures/fim/sample-xml.ts'
import { importXdatenfelder } from '../import-xdatenfelder.ts'

const a = text2('F00000001', 'Art', '0:1')
const b = text2('F00000002', 'Beginn', '0:1')
const prose = (source: string, value: string, target: string): string =>
  `Wenn im Datenfeld ${source} der Wert ${value} angegeben wurde, dann soll ${target} zum Pflichtfeld werden.`

/** Which fields must be answered when, and what is noted of rules. */
function settled(xml: string) {
  const imported = importXdatenfelder(xml)
  if (!imported.ok || 'what' in imported) throw new Error(JSON.stringify(imported))
  const [step] = imported.form['steps'] as readonly {
    fields: readonly { id: string; required?: unknown }[]
  }[]
  return {
    required: Object.fromEntries((step?.fields ?? []).map(({ id, required }) => [id, required])),
    notes: imported.notes.filter(({ at }) => at.startsWith('R')),
  }
}

test('a field becomes mandatory with the answer of one before it', () => {
  const { required, notes } = settled(schema2(a + b, rule2('R1', prose('F00000001', 'neu', 'F00000002'))))
  expect(required).toEqual({ art: false, beginn: { '==': [{ var: 'art' }, 'neu'] } })
  expect(notes).toEqual([])
})

test('"without the later one, the earlier is needed" is turned round', () => {
  const { required } = settled(schema2(a + b, rule2('R1', prose('F00000002', '""', 'F00000001'))))
  expect(required).toEqual({ art: false, beginn: { '!': [{ var: 'art' }] } })
})

test('two rules for one field hold side by side, the same one only once', () => {
  const rules =
    rule2('R1', prose('F00000001', 'neu', 'F00000002')) + rule2('R2', prose('F00000001', 'alt', 'F00000002'))
  const { required } = settled(schema2(a + b, rules + rule2('R3', prose('F00000001', 'neu', 'F00000002'))))
  expect(required['beginn']).toEqual({
    or: [{ '==': [{ var: 'art' }, 'neu'] }, { '==': [{ var: 'art' }, 'alt'] }],
  })
})

test('a rule about a group makes its parts mandatory', () => {
  const group = group2(
    'G00000001',
    'Ort',
    text2('F00000003', 'Straße') + text2('F00000004', 'Zusatz', '0:1'),
    '0:1',
  )
  const { required } = settled(
    schema2(
      group2('G00000009', 'Alles', a + group, '1:1', rule2('R1', prose('F00000001', 'neu', 'G00000001'))),
    ),
  )
  expect(required).toMatchObject({ strasse: { '==': [{ var: 'art' }, 'neu'] }, zusatz: false })
})

test.for<[what: string, parts: string, rule: string, why: string]>([
  ['looks at a later answer', a + b, prose('F00000002', 'neu', 'F00000001'), 'steht hinter'],
  [
    'names a field that is not there',
    a + b,
    prose('F00000077', 'neu', 'F00000002'),
    'Ein Feld F00000077 gibt es hier nicht',
  ],
  [
    'names a target that is not there',
    a + b,
    prose('F00000001', 'neu', 'F00000077'),
    'Ein Element F00000077 gibt es hier nicht',
  ],
  [
    'names a field that is there twice',
    a + group2('G00000001', 'Noch', a) + b,
    prose('F00000001', 'neu', 'F00000002'),
    'gibt es hier mehrmals',
  ],
  [
    'says something else',
    a + b,
    'F00000001 ist ein Vielfaches von 7.',
    'Wortlaut: F00000001 ist ein Vielfaches von 7.',
  ],
])('a rule that %s is left to the author, with its wording', ([, parts, rule, why]) => {
  const { required, notes } = settled(schema2(parts, rule2('R00000001', rule)))
  expect(Object.values(required).every((one) => one === false || one === undefined)).toBe(true)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatchObject({
    at: 'R00000001',
    kind: 'todo',
    what: expect.stringContaining(why) as string,
  })
  expect(notes[0]?.what).toContain(rule)
})
