import type { Entries, Entry } from '../../../widgets/engine/entries.ts'

/** Somebody entered something, and something else than what stood there from the start. */
export function isEntered(entry: Entries[string] | undefined, start: Entry | undefined): boolean {
  if (Array.isArray(entry)) return entry.length > 0 && String(entry) !== String(start)
  return typeof entry === 'string' ? entry.trim() !== '' && entry !== start : entry === true
}
