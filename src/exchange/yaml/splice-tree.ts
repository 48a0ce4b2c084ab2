import type { Path } from './edit.ts'
import { shiftEntry, type YamlEntry, type YamlNode } from './node.ts'

/** The tree with a value in its place, and all that stands after it further on by as much as the text has grown. */
export function putBack(node: YamlNode, path: Path, value: YamlNode, by: number): YamlNode {
  const [key, ...rest] = path
  if (key === undefined) return value
  const index = indexOf(node, key)
  const entries = node.entries.map((entry, at): YamlEntry => {
    if (at < index) return entry
    return at > index ? shiftEntry(entry, by) : { ...entry, value: putBack(entry.value, rest, value, by) }
  })
  return node.isFlow ? { ...node, end: node.end + by, entries } : { ...node, end: endOf(entries), entries }
}

/** A block in which an entry comes, or goes where there is none, and the later ones stand further on. */
export function withEntry(
  block: YamlNode,
  index: number,
  added: YamlEntry | undefined,
  by: number,
): YamlNode {
  const later = block.entries.slice(added ? index : index + 1)
  const entries = [
    ...block.entries.slice(0, index),
    ...(added ? [added] : []),
    ...later.map((entry) => shiftEntry(entry, by)),
  ]
  return { ...block, start: entries[0]?.start ?? block.start, end: endOf(entries), entries }
}

/** Where an entry stands among those of its collection. */
export const indexOf = (node: YamlNode, key: string | number): number =>
  node.type === 'list' ? Number(key) : node.entries.findIndex((entry) => entry.key?.name === String(key))

function endOf(entries: readonly YamlEntry[]): number {
  const last = entries.at(-1)
  return last ? Math.max(last.value.end, last.head ?? last.start) : 0
}
