import { type Entries, type Entry, type EntryRow, own } from '../../engine/entries.ts'

/** Entries with one changed: `field`, or `group.0.field`. */
export function withEntry(entries: Entries, path: string, entry: Entry): Entries {
  const [field = '', index, inner] = path.split('.')
  if (index === undefined || inner === undefined) return { ...entries, [field]: entry }
  const rows = [...rowsAt(entries, field)]
  const row = Number(index)
  while (rows.length <= row) rows.push({})
  rows[row] = { ...rows[row], [inner]: entry }
  return { ...entries, [field]: rows }
}

/** Entries with a row more, at least `shown` of which are on screen already. */
export function withRow(entries: Entries, group: string, shown: number): Entries {
  const rows = [...rowsAt(entries, group)]
  while (rows.length <= shown) rows.push({})
  return { ...entries, [group]: rows }
}

/** Entries without a row. */
export const withoutRow = (entries: Entries, group: string, index: number): Entries => ({
  ...entries,
  [group]: rowsAt(entries, group).filter((_, position) => position !== index),
})

/** What was entered under a path. */
export function entryAt(entries: Entries, path: string): Entry | undefined {
  const [field = '', index, inner] = path.split('.')
  if (index === undefined || inner === undefined) return own(entries, field) as Entry | undefined
  return rowsAt(entries, field)[Number(index)]?.[inner]
}

const rowsAt = (entries: Entries, group: string): readonly EntryRow[] => {
  const rows = own(entries, group)
  return Array.isArray(rows) ? (rows as readonly EntryRow[]) : []
}
