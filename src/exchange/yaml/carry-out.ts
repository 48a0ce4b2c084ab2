import { valueAt } from './apply-to-data.ts'
import { endOfEntry } from './block-places.ts'
import type { Change, EntryChange } from './change.ts'
import type { DocumentState, Done } from './document-state.ts'
import { isEqual } from './equal.ts'
import { blockPlaces, type Place, unitOf } from './find-place.ts'
import { columnOf } from './lines.ts'
import type { YamlEntry, YamlNode } from './node.ts'
import { readTree } from './read-tree.ts'
import { putBack, withEntry } from './splice-tree.ts'

/**
 * The document with a change made. As little of it is read again as possible, and what is read must say what it should.
 *
 * @param data What the whole document says then.
 * @returns Nothing where the text would say something else.
 */
export function carryOut(state: DocumentState, change: Change, data: unknown): Done | undefined {
  const { at, removed, inserted, entry } = change
  const text = state.text.slice(0, at) + inserted + state.text.slice(at + removed)
  const splices = [{ at, removed, inserted }]
  const by = text.length - state.text.length
  const unit = unitOf(change.unit)
  // Where the last line is open, its end belongs to no entry for sure.
  const isClosed = state.text.endsWith('\n') && text.endsWith('\n')
  if (!state.isLinked && entry && isClosed && !keepsBlankLines.test(text)) {
    const block = readEntry(text, change.unit, entry, valueAt(data, change.unit.path), by)
    if (!block) return undefined
    return {
      state: { ...state, text, data, root: putBack(state.root, change.unit.path, block, by) },
      splices,
    }
  }
  if (state.isLinked || !unit.holder) {
    const read = readTree(text)
    if (!read.ok || !isEqual(read.data, data)) return undefined
    return { state: { ...state, text, data, root: read.root, isLinked: read.isLinked }, splices }
  }
  const value = readUnit(state.text, text, unit, valueAt(data, unit.path))
  return (
    value && { state: { ...state, text, data, root: putBack(state.root, unit.path, value, by) }, splices }
  )
}

/** A text in block style that ends with all blank lines below it: then what stands next to it may change what it says. */
const keepsBlankLines = /[|>]\d?\+/u

/** The block with its new entry, which alone is read, or without the one that has gone. */
function readEntry(
  text: string,
  { node }: Place,
  { index, added }: EntryChange,
  data: unknown,
  by: number,
): YamlNode | undefined {
  if (!added) return withEntry(node, index, undefined, by)
  const column = columnOf(text, added.from)
  const read = readTree(' '.repeat(column) + text.slice(added.from, added.to), added.from - column)
  if (!read.ok || read.isLinked || read.root.type !== node.type) return undefined
  const [entry, second] = read.root.entries
  return entry && !second && isEqual(saidBy(entry, read.data, 0), saidBy(entry, data, index))
    ? withEntry(node, index, entry, by)
    : undefined
}

/** What a collection says at an entry. */
const saidBy = ({ key }: YamlEntry, collection: unknown, index: number): unknown =>
  valueAt(collection, [key?.name ?? index])

/** Reads a value again, behind its colon or dash, in the text that has changed there. */
function readUnit(old: string, text: string, unit: Place, data: unknown): YamlNode | undefined {
  const { holder, head, entry } = unit
  if (!holder || head === undefined || !entry) return undefined
  const { column } = blockPlaces(old, holder)
  const end = endOfEntry(old, entry, column) + text.length - old.length
  const isItem = holder.node.type === 'list'
  const lead = ' '.repeat(column) + (isItem ? '-' : 'k:')
  const read = readTree(lead + text.slice(head, end), head - lead.length)
  if (!read.ok || read.isLinked) return undefined
  const [first, second] = read.root.entries
  return first && !second && isEqual(valueAt(read.data, [isItem ? 0 : 'k']), data) ? first.value : undefined
}
