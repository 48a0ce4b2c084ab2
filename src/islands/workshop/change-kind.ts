import type { FieldKind } from '../../../widgets/contract/field.ts'
import type { Edit, Path } from '../../exchange/yaml/edit.ts'
import { operations } from './operations/index.ts'
import { settingsOf } from './settings/settings-of.ts'
import { textAt, valueAt } from './value-at.ts'

/** Makes a question one of another kind: keys that both know stay, the others go, what the new one needs comes. */
export function changeKind(data: unknown, path: Path, kind: FieldKind): readonly Edit[] {
  const field = valueAt(data, path)
  if (typeof field !== 'object' || field === null || textAt(field, ['kind']) === kind) return []
  const known = new Set(settingsOf(kind).flatMap(({ settings }) => settings.map(({ key }) => key)))
  const stays = (key: string): boolean =>
    key === 'id' || key === 'kind' || (known.has(key) && key !== 'default')
  const fresh = operations.newField(kind, textAt(field, ['id']))
  return [
    ...Object.keys(field)
      .filter((key) => !stays(key))
      .map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
    { kind: 'set', path: [...path, 'kind'], value: kind },
    ...Object.entries(fresh)
      .filter(([key]) => !(key in field) || !stays(key))
      .map(([key, value]): Edit => ({ kind: 'set', path: [...path, key], value })),
  ]
}
