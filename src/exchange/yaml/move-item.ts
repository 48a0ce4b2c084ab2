import { canBecomeBlock, fillEmpty, insertIntoBlock, removeFromBlock } from './block-changes.ts'
import type { Change, Chunk } from './change.ts'
import { blockPlaces, type Place } from './find-place.ts'
import { endInFlow, insertIntoFlow, removeFromFlow } from './flow-changes.ts'
import { flowText } from './flow-text.ts'
import { shiftLines } from './lines.ts'
import { childColumn, type Style } from './set-changes.ts'

/** Takes an item out of its list, with all that belongs to it. */
export function takeItem(
  text: string,
  list: Place,
  index: number,
  { layout }: Style,
): { readonly change: Change; readonly chunk: Chunk } {
  if (!list.node.isFlow) return removeFromBlock(text, list, index, layout.eol, true)
  const entry = list.node.entries[index]
  const own = entry ? text.slice(entry.start, endInFlow(entry)) : ''
  return { change: removeFromFlow(text, list, index), chunk: { own, free: '' } }
}

/** Puts an item that was taken out into a list. Between brackets its comments have no place. */
export function putItem(
  text: string,
  list: Place,
  index: number,
  chunk: Chunk,
  value: unknown,
  style: Style,
): Change {
  const { layout } = style
  const isEmptyBlock =
    list.node.isFlow && chunk.column !== undefined && !style.isOneLine && canBecomeBlock(text, list)
  if (list.node.isFlow && !isEmptyBlock) {
    const isVerbatim = chunk.column === undefined && !chunk.own.includes('\n') && !style.isOneLine
    return insertIntoFlow(text, list, index, isVerbatim ? chunk.own : flowText(value))
  }
  const column = isEmptyBlock ? childColumn(text, list, layout) : blockPlaces(text, list).column
  const pad = ' '.repeat(column)
  const own =
    chunk.column === undefined
      ? `${pad}- ${chunk.own.includes('\n') ? flowText(value) : chunk.own}${layout.eol}`
      : shiftLines(chunk.own, chunk.column, column - chunk.column)
  const free =
    chunk.column === undefined ? '' : shiftLines(chunk.free, chunk.column, column - chunk.column, true)
  return isEmptyBlock
    ? fillEmpty(text, list, own, column, free)
    : insertIntoBlock(text, list, index, own, layout.eol, free)
}
