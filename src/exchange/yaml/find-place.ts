import type { Path } from './edit.ts'
import { BlockPlaces } from './block-places.ts'
import type { YamlEntry, YamlNode } from './node.ts'

/** A value in its document. */
export interface Place {
  readonly path: Path
  readonly node: YamlNode
  /** What it belongs to; nothing for the outermost. */
  readonly holder?: Place
  /** Nothing for the outermost. */
  readonly entry?: YamlEntry
  /** After the colon or dash before it; for the outermost the beginning of the text of the document. */
  readonly head?: number
}

/** The outermost value. */
export const rootPlace = (root: YamlNode, text: string): Place => ({
  path: [],
  node: root,
  head: documentStart(text, root),
})

/** A part of a value; nothing where it has none of this name. */
export function childPlace(holder: Place, key: string | number): Place | undefined {
  const entry =
    holder.node.type === 'list'
      ? holder.node.entries[Number(key)]
      : holder.node.entries.find((other) => other.key?.name === String(key))
  if (!entry) return undefined
  return {
    path: [...holder.path, key],
    node: entry.value,
    holder,
    entry,
    ...(entry.head !== undefined && { head: entry.head }),
  }
}

/** The value at a path; nothing where no text of its own stands for it. */
export const findPlace = (root: Place, path: Path): Place | undefined =>
  path.reduce<Place | undefined>((place, key) => place && childPlace(place, key), root)

/** Where the entries of a block stand. */
export const blockPlaces = (text: string, place: Place): BlockPlaces =>
  new BlockPlaces(text, place.node, place.head ?? place.node.start, place.holder === undefined)

/** Whether a value stands in a block, behind a dash or colon: it can be read again alone. */
export const isOwnUnit = ({ holder, head }: Place): boolean =>
  holder === undefined || (!holder.node.isFlow && holder.node.type !== 'other' && head !== undefined)

/** The smallest value around a place, itself included, that can be read again alone. */
export function unitOf(place: Place): Place {
  return isOwnUnit(place) || !place.holder ? place : unitOf(place.holder)
}

/** After `---` and what may stand before it. */
function documentStart(text: string, root: YamlNode): number {
  const before = text.slice(0, root.start)
  const mark = /^---(?=[ \t\r\n]|$)/mu.exec(before)
  return mark ? mark.index + 3 : 0
}
