import { expect, test } from 'vitest'
import type { FormDefinition } from '../contract/form-definition.ts'
import { findDefinitionProblems } from './find-definition-problems.ts'

const de = (text: string) => ({ de: text })
const withFields = (fields: unknown[], conditions: object = {}) =>
  ({ conditions, rules: [], steps: [{ id: 'eins', title: de('Eins'), fields }] }) as unknown as FormDefinition

test('finds nothing wrong with a form that is right', () => {
  const fields = [
    { id: 'a', kind: 'boolean', label: de('A') },
    { id: 'b', kind: 'text', label: de('B'), when: 'ja' },
  ]
  expect(findDefinitionProblems(withFields(fields, { ja: { '!!': { var: 'a' } } }))).toEqual([])
})

test.for<[name: string, fields: unknown[], conditions: object, key: string]>([
  ['an id given twice', [{ id: 'a' }, { id: 'a' }], {}, 'steps.0.fields.1.id'],
  ['a condition that is not there', [{ id: 'a', when: 'nie' }], {}, 'steps.0.fields.0.when'],
  [
    'a condition on a field that is not there',
    [{ id: 'a', when: { '!!': { var: 'x' } } }],
    {},
    'steps.0.fields.0.when',
  ],
  [
    'a condition on a later answer',
    [{ id: 'a', when: { '!!': { var: 'b' } } }, { id: 'b' }],
    {},
    'steps.0.fields.0.when',
  ],
  ['a condition nobody uses', [{ id: 'a' }], { leer: { '!!': { var: 'a' } } }, 'conditions.leer'],
])('finds %s', ([, fields, conditions, key]) => {
  expect(findDefinitionProblems(withFields(fields, conditions)).map((problem) => problem.key)).toEqual([key])
})
