import type { NoteBook } from './note-book.ts'
import { quoted } from './quoted.ts'

/** A foreign object that knows which of its keys have been read, so that none is dropped silently. */
export interface ForeignNode {
  readonly at: string
  /** The object itself, for its line. */
  readonly source: object
  readonly has: (key: string) => boolean
  /** Looks without reading. */
  readonly peek: (key: string) => unknown
  /** Reads: the key counts as understood. */
  readonly take: (key: string) => unknown
  /** Each reads only what it is asked for; anything else stays, and ends in a note. */
  readonly text: (key: string) => string | undefined
  readonly number: (key: string) => number | undefined
  readonly flag: (key: string) => boolean | undefined
  readonly list: (key: string) => readonly unknown[] | undefined
  readonly node: (key: string) => ForeignNode | undefined
  /** Notes every key that nobody has read. */
  readonly close: (notes: NoteBook, looks: ReadonlySet<string>) => void
}

/** Reads an object; `undefined` where the value is none. */
export function foreignNode(value: unknown, at: string): ForeignNode | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = new Map<string, unknown>(Object.entries(value))
  const taken = new Set<string>()
  const inner: ForeignNode[] = []
  const take = (key: string): unknown => {
    taken.add(key)
    return entries.get(key)
  }
  const only =
    <Wanted>(is: (found: unknown) => found is Wanted) =>
    (key: string): Wanted | undefined => {
      const found = entries.get(key)
      if (!is(found)) return undefined
      taken.add(key)
      return found
    }
  const text = only((found): found is string => typeof found === 'string')
  return {
    at,
    source: value,
    has: (key) => entries.has(key),
    peek: (key) => entries.get(key),
    take,
    text: (key) => text(key)?.trim() || undefined,
    number: only((found): found is number => typeof found === 'number'),
    flag: only((found): found is boolean => typeof found === 'boolean'),
    list: only((found): found is readonly unknown[] => Array.isArray(found)),
    node: (key) => {
      const node = foreignNode(entries.get(key), at === '' ? key : `${at}.${key}`)
      if (!node) return undefined
      taken.add(key)
      inner.push(node)
      return node
    },
    close: (notes, looks) => {
      for (const [key, found] of entries) {
        if (taken.has(key) || saysNothing(found)) continue
        if (looks.has(key)) notes.looks(key)
        else notes.lost(at, `„${key}“ hat hier kein Gegenstück: ${quoted(found)}.`)
      }
      for (const node of inner) node.close(notes, looks)
    },
  }
}

/** Exports name every setting, also those nobody has touched: empty, off, nothing in it. */
export function saysNothing(value: unknown, depth = 0): boolean {
  if (value === '' || value === null || value === undefined || value === false) return true
  return (
    typeof value === 'object' &&
    depth < 4 &&
    Object.values(value).every((inner) => saysNothing(inner, depth + 1))
  )
}
