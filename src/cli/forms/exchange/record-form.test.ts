import { describe, expect, test } from 'vitest'
import { musterland } from '../../../../tests/fixtures/musterland.ts'
import type { FormRecord } from '../../../model/form-record.ts'
import { definitionOf } from './local-form.ts'
import { recordForm, writeRecord } from './record-form.ts'

const catalogue = await musterland()
const first = catalogue.formSources.get('muster-antrag')?.data as Readonly<Record<string, unknown>>

const record = (data: object, last?: FormRecord, note?: string) => {
  const definition = definitionOf(data)
  if (!definition) throw new Error('This is no form.')
  return recordForm({ definition, data }, last, '2026-11-22', note)
}
const recorded = (): FormRecord => {
  const result = record(first)
  if (result.outcome !== 'recorded') throw new Error('It was refused.')
  return result.record
}

test('a first version is recorded as it is, and again only when something changed', () => {
  expect(recorded().changelog).toEqual([
    { version: '1.2.0', on: '2026-11-22', bump: 'first', changes: ['Die erste Fassung.'] },
  ])
  expect(record(first, recorded())).toMatchObject({ outcome: 'unchanged' })
})

describe('a change needs a version of its own:', () => {
  const text = { title: { de: 'Ein Muster beantragen' } }
  const [step] = first['steps'] as readonly { readonly fields: readonly object[] }[]
  const fields = step?.fields ?? []
  const withFields = (list: readonly object[]) => ({ steps: [{ ...step, fields: list }] })
  const optional = { id: 'farbe', kind: 'text', label: { de: 'Farbe' }, required: false }

  test.for<[what: string, change: object, bump: string, version: string]>([
    ['other words', text, 'patch', '1.2.1'],
    ['another author', { provenance: { author: 'Andere', licence: 'CC0-1.0' } }, 'patch', '1.2.1'],
    ['a question that may be left out', withFields([...fields, optional]), 'minor', '1.3.0'],
    ['a question less', withFields(fields.slice(1)), 'major', '2.0.0'],
  ])('%s', ([, change, bump, version]) => {
    expect(record({ ...first, ...change }, recorded())).toMatchObject({ outcome: 'refused', bump, version })
    const result = record({ ...first, ...change, version }, recorded(), 'Auf Wunsch')
    expect(result).toMatchObject({
      outcome: 'recorded',
      record: { version, changelog: [{ version, bump, note: 'Auf Wunsch' }, { version: '1.2.0' }] },
    })
  })

  test('a higher one than needed will do, a lower one never', () => {
    expect(record({ ...first, ...text, version: '3.0.0' }, recorded())).toMatchObject({ outcome: 'recorded' })
    expect(record({ ...first, version: '1.1.9' }, recorded())).toMatchObject({ outcome: 'refused' })
  })
})

test('a record reads back as it was written', () => {
  expect(JSON.parse(writeRecord(recorded()))).toEqual(recorded())
})
