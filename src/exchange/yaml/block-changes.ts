import type { BlockPlaces } from './block-places.ts'
import type { Change, Chunk } from './change.ts'
import { blockPlaces, type Place } from './find-place.ts'
import { lineEnd } from './lines.ts'

/**
 * Puts lines into a block that has entries already.
 *
 * @param own The lines of the new entry at the block's column, with their ends.
 * @param free Blank lines between it and its neighbour; nothing: as many as stand between the others.
 */
export function insertIntoBlock(
  text: string,
  place: Place,
  index: number,
  own: string,
  eol: string,
  free?: string,
): Change {
  const places = blockPlaces(text, place)
  const isRoot = isOutermostMap(place)
  const gap = free ?? eol.repeat(usualGap(places, isRoot))
  if (index === 0) {
    const at = isRoot ? places.start(0) : places.before(0).own
    const pad = ' '.repeat(places.column)
    const lines = places.isCompact ? withoutIndent(own, places.column) : own
    const inserted = lines + gap + (places.isCompact ? pad : '')
    const added = { from: at, to: at + lines.length }
    return { unit: place, at, removed: 0, inserted, entry: { index, added } }
  }
  const at = places.end(index - 1)
  const isOpen = !text.slice(0, at).endsWith('\n')
  const before = isOpen ? eol + gap : gap
  const lines = isOpen ? withoutEnd(own) : own
  const added = { from: at + before.length, to: at + before.length + lines.length }
  return { unit: place, at, removed: 0, inserted: before + lines, entry: { index, added } }
}

/** Takes an entry out of a block. With `isMoved`, what stands free before it goes with it. */
export function removeFromBlock(
  text: string,
  place: Place,
  index: number,
  eol: string,
  isMoved: boolean,
): { readonly change: Change; readonly chunk: Chunk } {
  const places = blockPlaces(text, place)
  const isRoot = isOutermostMap(place)
  const before = places.before(index, isRoot)
  const end = places.end(index)
  const isOnly = places.node.entries.length === 1
  const isFirst = index === 0 && !isOnly
  const pad = index === 0 && places.isCompact ? ' '.repeat(places.column) : ''
  const around = isFirst ? places.before(1) : before
  const chunk = {
    own: withEnd(pad + text.slice(before.own, end), eol),
    free: text.slice(around.start, around.own),
    column: places.column,
  }
  if (isOnly) return { change: emptied(text, place, places, isMoved), chunk }
  const hasFree = around.gap > around.start && !isMoved
  const span = isFirst
    ? { from: before.own, to: hasFree ? end : around.own }
    : { from: isMoved ? before.start : hasFree ? before.own : before.gap, to: end }
  const change = { ...cut(text, place, span.from, span.to), entry: { index } }
  if (!pad || !isFirst) return { change, chunk }
  const blank = /^\s*/u.exec(text.slice(span.to))?.[0].length ?? 0
  return { change: { ...change, removed: change.removed + blank }, chunk }
}

/** The comments before the first key of a document are about the document. */
const isOutermostMap = ({ holder, node }: Place): boolean => holder === undefined && node.type === 'map'

/** The last entry of a block is gone: `[]` or `{}` stands for it. */
function emptied(text: string, place: Place, places: BlockPlaces, isMoved: boolean): Change {
  const brackets = place.node.type === 'list' ? '[]' : '{}'
  const isRoot = place.holder === undefined
  const before = places.before(0, isOutermostMap(place))
  const end = places.end(0)
  const tail = /\r?\n$/u.exec(text.slice(0, end))?.[0] ?? ''
  if (places.isCompact || isRoot)
    return { unit: place, at: before.own, removed: end - before.own, inserted: brackets + tail }
  const head = place.head ?? before.start
  const isKept = before.gap > before.start && !isMoved
  const left = text.slice(head, isKept ? before.own : before.start)
  return {
    unit: place,
    at: head,
    removed: end - head,
    inserted: ` ${brackets}${tail === '' ? withoutEnd(left) : left}`,
  }
}

function cut(text: string, unit: Place, from: number, to: number): Change {
  const isOpen = to === text.length && !text.endsWith('\n')
  const at = isOpen ? from - (/\r?\n$/u.exec(text.slice(0, from))?.[0].length ?? 0) : from
  return { unit, at, removed: to - at, inserted: '' }
}

/** Blank lines between the entries of a block, where it is the same number everywhere. */
function usualGap(places: BlockPlaces, isRoot: boolean): number {
  const count = places.node.entries.length
  if (count < 2) return 0
  const first = places.before(1, isRoot).blankLines
  for (let index = 2; index < count; index += 1)
    if (places.before(index, isRoot).blankLines !== first) return 0
  return first
}

/**
 * Whether an empty `[]` or `{}` can become a block: it stands behind one space, with nothing but a comment after it.
 */
export function canBecomeBlock(text: string, { node, head, holder, entry }: Place): boolean {
  if (node.entries.length > 0 || !/^(?:\[\]|\{\})$/u.test(text.slice(node.start, node.end))) return false
  if (head === undefined || holder?.node.isFlow) return false
  const end = lineEnd(text, node.end)
  const rest = text.slice(node.end, end)
  if (!holder) return /^\r?\n?$/u.test(rest) && text.slice(head, node.start).trim() === ''
  if (holder.node.type === 'list' && !/^\r?\n?$/u.test(rest)) return false
  if (!entry || text.slice(head, node.start) !== ' ') return false
  return !/^\s*(?:#|$)/u.test(rest) ? false : !hasDeeperComment(text, end, blockPlaces(text, holder).column)
}

/** A comment below that would go over to the first entry of a block. */
function hasDeeperComment(text: string, at: number, column: number): boolean {
  const next = /^(?:[ \t]*\r?\n)*( *)#/u.exec(text.slice(at, at + 1000))
  return next !== null && (next[1]?.length ?? 0) > column
}

/** The first entry of a block that was empty. */
export function fillEmpty(text: string, place: Place, own: string, column: number, free = ''): Change {
  const { node, holder } = place
  const end = lineEnd(text, node.end)
  const isOpen = !text.slice(0, end).endsWith('\n')
  const whole = (lines: string): string => (isOpen ? withoutEnd(lines) : lines)
  if (!holder) return { unit: place, at: node.start, removed: end - node.start, inserted: whole(free + own) }
  const head = place.head ?? node.start
  const rest = text.slice(node.end, end)
  const inserted =
    holder.node.type === 'list' && free === ''
      ? ` ${withoutIndent(own, column)}`
      : withEnd(rest, own.endsWith('\r\n') ? '\r\n' : '\n') + free + own
  return { unit: place, at: head, removed: end - head, inserted: whole(inserted) }
}

const withEnd = (text: string, eol: string): string => (text.endsWith('\n') ? text : text + eol)
const withoutEnd = (text: string): string => text.replace(/\r?\n$/u, '')
/** Lines that begin behind a dash: without the indent of the first. */
const withoutIndent = (lines: string, column: number): string =>
  lines.slice(Math.min(column, /^ */u.exec(lines)?.[0].length ?? 0))
