import { type Entries, type Entry, own, partsIn, rowsIn } from '../../engine/entries.ts'

/** Entries with one changed: `field`, `group.0.field`, `composite.part`. */
export const withEntry = (entries: Entries, path: string, entry: Entry): Entries =>
  withValue(entries, path.split('.'), entry)

/** Entries with one changed at a path that is cut into its parts. */
export function withValue(
  entries: Entries,
  [field = '', next, ...rest]: readonly string[],
  value: Entries[string],
): Entries {
  if (next === undefined) return { ...entries, [field]: value }
  const inside = own(entries, field)
  if (!isIndex(next)) return { ...entries, [field]: withValue(partsIn(inside), [next, ...rest], value) }
  const rows = [...rowsIn(inside)]
  while (rows.length <= Number(next)) rows.push({})
  rows[Number(next)] = withValue(rows[Number(next)] ?? {}, rest, value)
  return { ...entries, [field]: rows }
}

/** True for what stands for a row in a path. */
export const isIndex = (segment: string): boolean => /^\d+$/u.test(segment)
