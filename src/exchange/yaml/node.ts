import type { ScalarStyle } from './scalar-text.ts'

/** A value and where it stands. Places are UTF-16 units from the start of the text, which has no byte order mark. */
export interface YamlNode {
  /** `other`: an alias, or a pair without braces in a list; nothing inside of it can be changed. */
  readonly type: 'scalar' | 'map' | 'list' | 'other'
  /** With brackets. */
  readonly isFlow: boolean
  readonly style: ScalarStyle
  readonly start: number
  /** After its last character; a block text ends with its last line. */
  readonly end: number
  readonly entries: readonly YamlEntry[]
}

/** A key with its value, or an item of a list. */
export interface YamlEntry {
  /** Of its key, dash, or of the item between brackets. */
  readonly start: number
  /** Nothing for an item, and for a key that is no plain value. */
  readonly key?: YamlKey
  /** After the colon or dash. Nothing for an item between brackets, and for a key without a colon. */
  readonly head?: number
  readonly value: YamlNode
}

/** The name of an entry. */
export interface YamlKey {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The same node in a text that has grown before it. */
export function shiftNode(node: YamlNode, by: number): YamlNode {
  if (by === 0) return node
  return {
    ...node,
    start: node.start + by,
    end: node.end + by,
    entries: node.entries.length === 0 ? node.entries : node.entries.map((entry) => shiftEntry(entry, by)),
  }
}

/** The same entry in a text that has grown before it. */
export const shiftEntry = (entry: YamlEntry, by: number): YamlEntry => ({
  start: entry.start + by,
  ...(entry.key && {
    key: { name: entry.key.name, start: entry.key.start + by, end: entry.key.end + by },
  }),
  ...(entry.head !== undefined && { head: entry.head + by }),
  value: shiftNode(entry.value, by),
})
