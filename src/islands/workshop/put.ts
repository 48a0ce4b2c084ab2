import type { Edit, Path } from '../../exchange/yaml/edit.ts'
import { valueAt } from './value-at.ts'

/**
 * The edits that put a value at a key. What is missing around it is made; `undefined` takes the key away, and what would be
 * left empty around it.
 *
 * @param data The form as it is.
 */
export function put(data: unknown, path: Path, value: unknown): readonly Edit[] {
  return value === undefined ? takeAway(data, path) : [setWithin(data, path, value)]
}

function setWithin(data: unknown, path: Path, value: unknown): Edit {
  const around = path.slice(0, -1)
  const key = path.at(-1)
  const isThere = around.length === 0 || isCollection(valueAt(data, around))
  return isThere || key === undefined
    ? { kind: 'set', path, value }
    : setWithin(data, around, { [key]: value })
}

function takeAway(data: unknown, path: Path): readonly Edit[] {
  if (valueAt(data, path) === undefined) return []
  const around = path.slice(0, -1)
  const rest = valueAt(data, around)
  const isAlone = isCollection(rest) && !Array.isArray(rest) && Object.keys(rest).length === 1
  return isAlone && typeof around.at(-1) === 'string' ? takeAway(data, around) : [{ kind: 'remove', path }]
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null
