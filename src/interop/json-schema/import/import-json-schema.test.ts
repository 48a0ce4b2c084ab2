import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fieldsOf, notesOf, taken } from '../../../../tests/fixtures/foreign-forms/fields-of.ts'
import { faultsOf } from '../../../../tests/fixtures/foreign-forms/sound.ts'
import { importJsonSchema } from './import-json-schema.ts'

const folder = new URL('../../../../tests/fixtures/foreign-forms/json-schema/', import.meta.url)
const imported = (properties: object, rest: object = {}) =>
  importJsonSchema(JSON.stringify({ type: 'object', properties, ...rest }))

test.for(['wohngeld.schema', 'hundesteuer.draft07', 'sondernutzung'])(
  '%s becomes what was read and found right',
  async (name) => {
    const form = taken(importJsonSchema(await readFile(new URL(`${name}.json`, folder), 'utf8')))
    expect(faultsOf(form)).toEqual([])
    await expect(stringify({ form: form.form, notes: form.notes })).toMatchFileSnapshot(
      `${folder.pathname}__expected__/${name}.yaml`,
    )
  },
)

describe('each type', () => {
  test.for<[schema: object, field: object]>([
    [
      { type: 'string', maxLength: 20 },
      { kind: 'text', maxLength: 20 },
    ],
    [{ type: 'string', pattern: '^[0-9]{5}$' }, { pattern: { expression: '[0-9]{5}' } }],
    [{ type: 'string', maxLength: 2000 }, { kind: 'textarea' }],
    [{ type: 'string', format: 'date' }, { kind: 'date' }],
    [{ type: 'string', format: 'time' }, { kind: 'time' }],
    [{ type: 'string', format: 'email' }, { kind: 'email' }],
    [
      { type: 'string', contentMediaType: 'application/pdf' },
      { kind: 'file', accept: ['application/pdf'] },
    ],
    [
      { type: 'integer', minimum: 1, exclusiveMaximum: 9 },
      { kind: 'integer', min: 1, max: 8 },
    ],
    [
      { type: 'number', multipleOf: 0.01 },
      { kind: 'decimal', decimals: 2 },
    ],
    [{ type: ['boolean', 'null'] }, { kind: 'boolean' }],
    [
      { enum: ['a', 'b'], 'x-enumNames': ['A', 'B'] },
      { kind: 'choice', options: [{ value: 'a', label: { de: 'A' } }, { value: 'b' }] },
    ],
    [
      { type: 'array', items: { enum: ['a', 'b'] }, maxItems: 1 },
      { kind: 'choices', max: 1 },
    ],
    [
      { type: 'array', items: { type: 'object', properties: { x: { type: 'string' } } }, minItems: 2 },
      { kind: 'group', min: 2 },
    ],
    [{ const: true }, { kind: 'consent' }],
  ])('%j', ([schema, field]) => {
    const result = imported({ frage: schema })
    expect(fieldsOf(result)[0]).toMatchObject(field)
    expect(faultsOf(taken(result))).toEqual([])
  })
})

test.for<[schema: object, note: RegExp]>([
  [{ type: 'string', 'x-ui': 1 }, /lost: „x-ui“/u],
  [{ type: 'string', pattern: '^(a+)+$' }, /todo: Das Muster/u],
  [{ type: 'string', format: 'uuid' }, /lost: Das Format „uuid“/u],
  [{ type: 'number', multipleOf: 3.5 }, /todo: .*Vielfaches/u],
  [{ $ref: 'https://example.org/x' }, /lost: .*aus der Datei heraus/u],
  [{ const: 5 }, /lost: .*immer den Wert/u],
  [{ type: 'string', readOnly: true }, /changed: .*nur zum Lesen/u],
])('%j is noted', ([schema, note]) => {
  expect(notesOf(imported({ frage: schema, andere: { type: 'string' } })).join('\n')).toMatch(note)
})
