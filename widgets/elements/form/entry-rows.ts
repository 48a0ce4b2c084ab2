import { type Entries, type Entry, own, partsIn, rowsIn } from '../../engine/entries.ts'
import { isIndex, withValue } from './entry-path.ts'

/** Entries with a row more, at least `shown` of which are on screen already. */
export function withRow(entries: Entries, group: string, shown: number): Entries {
  const rows = [...rowsIn(valueAt(entries, group))]
  while (rows.length <= shown) rows.push({})
  return withValue(entries, group.split('.'), rows)
}

/** Entries without a row. */
export const withoutRow = (entries: Entries, group: string, index: number): Entries =>
  withValue(
    entries,
    group.split('.'),
    rowsIn(valueAt(entries, group)).filter((_, position) => position !== index),
  )

/** What was entered under a path. */
export const entryAt = (entries: Entries, path: string): Entry | undefined =>
  valueAt(entries, path) as Entry | undefined

function valueAt(entries: Entries, path: string): Entries[string] | undefined {
  const [field = '', next, ...rest] = path.split('.')
  const value = own(entries, field)
  if (next === undefined) return value
  if (!isIndex(next)) return valueAt(partsIn(value), [next, ...rest].join('.'))
  const row = rowsIn(value)[Number(next)]
  return row && rest.length > 0 ? valueAt(row, rest.join('.')) : row
}
