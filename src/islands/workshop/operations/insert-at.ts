import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { put } from '../put.ts'
import { valueAt } from '../value-at.ts'

/** Puts something into a list, which is made where there is none. */
export const insertAt = (data: unknown, list: Path, index: number, value: unknown): readonly Edit[] =>
  Array.isArray(valueAt(data, list))
    ? [{ kind: 'insert', path: list, index, value }]
    : put(data, list, [value])
