import { expect, test } from 'vitest'
import { Field, GroupField } from '../../../../widgets/contract/field.ts'
import { kindNames } from '../kind-names.ts'
import { settingsOf } from './settings-of.ts'

/** Keys that are set elsewhere: the name of a field beside its title, the rest in the settings of another key. */
const elsewhere = new Set(['id', 'kind', 'fields', 'as'])

test.for(Object.keys(kindNames) as (keyof typeof kindNames)[])('everything of „%s“ can be set', (kind) => {
  const schema =
    kind === 'group' ? GroupField : Field.options.find((option) => option.entries.kind.literal === kind)
  const keys = Object.keys(schema?.entries ?? {}).filter((key) => !elsewhere.has(key))
  const offered = settingsOf(kind).flatMap(({ settings }) => settings.map(({ key }) => key))
  const withUnit = kind === 'computed' ? [...offered, 'unit'] : offered
  expect(withUnit.toSorted()).toEqual(keys.toSorted())
})
