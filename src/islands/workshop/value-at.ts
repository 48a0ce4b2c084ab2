import type { Path } from '../../exchange/yaml/edit.ts'

/** What stands at a path; `undefined` where it leads nowhere. Own keys only. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[part]
  }
  return value
}

/** A list in the form; empty where there is none. */
export const listAt = (data: unknown, path: Path): readonly unknown[] => {
  const value = valueAt(data, path)
  return Array.isArray(value) ? value : []
}

/** A text in the form; empty where there is none. */
export const textAt = (data: unknown, path: Path): string => {
  const value = valueAt(data, path)
  return typeof value === 'string' ? value : ''
}
