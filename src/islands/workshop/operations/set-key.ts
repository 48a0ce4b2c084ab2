import * as v from 'valibot'
import { CompositeField, GroupField, Option, PlainField } from '../../../../widgets/contract/field.ts'
import { FormDefinition, FormRule, Step } from '../../../../widgets/contract/form-definition.ts'
import { languages } from '../../../../widgets/contract/limits.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { isEqual } from '../../../exchange/yaml/equal.ts'
import { put } from '../put.ts'
import { textAt, valueAt } from '../value-at.ts'

type Entries = Readonly<Record<string, v.GenericSchema>>

/**
 * Sets a key of the form, or takes it away: for `undefined`, for the value it has when it is not there, and for an empty text
 * that need not be there.
 */
export function setKey(data: unknown, path: Path, value: unknown): readonly Edit[] {
  return put(data, path, isLeftOut(data, path, value) ? undefined : value)
}

function isLeftOut(data: unknown, path: Path, value: unknown): boolean {
  if (value === undefined) return true
  const last = path.at(-1)
  if (value === '' && isLanguage(last) && typeof valueAt(data, path.slice(0, -1)) !== 'string') {
    if (last !== 'de') return true
    const text = valueAt(data, path.slice(0, -1))
    const isAlone =
      typeof text !== 'object' || text === null || Object.keys(text).every((key) => key === 'de')
    return isAlone && isOptional(schemaAt(data, path.slice(0, -1)))
  }
  const schema = schemaAt(data, path)
  if (!schema || !isOptional(schema)) return false
  return value === '' || isEqual(v.getDefault(schema), value)
}

const isLanguage = (key: unknown): boolean => languages.some((language) => language === key)

const isOptional = (schema: v.GenericSchema | undefined): boolean => schema?.type === 'optional'

/** The schema of a key of the form itself, a step, field, option or rule. */
function schemaAt(data: unknown, path: Path): v.GenericSchema | undefined {
  const key = path.at(-1)
  return typeof key === 'string' ? entriesAt(data, path.slice(0, -1))?.[key] : undefined
}

function entriesAt(data: unknown, path: Path): Entries | undefined {
  if (path.length === 0) return FormDefinition.entries as unknown as Entries
  if (typeof path.at(-1) !== 'number') return undefined
  switch (path.at(-2)) {
    case 'steps':
      return Step.entries as unknown as Entries
    case 'rules':
      return FormRule.entries as unknown as Entries
    case 'options':
      return Option.entries as unknown as Entries
    case 'fields':
      return fieldEntries.get(textAt(data, [...path, 'kind']))
    default:
      return undefined
  }
}

const fieldEntries = new Map<string, Entries>(
  [...PlainField.options, ...CompositeField.options, GroupField].map((schema) => [
    schema.entries.kind.literal,
    schema.entries as unknown as Entries,
  ]),
)
