import { canBecomeBlock, fillEmpty, insertIntoBlock } from './block-changes.ts'
import { endOfEntry } from './block-places.ts'
import { blockLines, type BlockLines, entryLines, itemLines, type Layout } from './block-lines.ts'
import type { Change } from './change.ts'
import type { Path } from './edit.ts'
import { blockPlaces, type Place } from './find-place.ts'
import { insertIntoFlow } from './flow-changes.ts'
import { flowText } from './flow-text.ts'
import { onOneLine } from './house-style.ts'
import { placeOf } from './key-order.ts'
import { lineEnd, withoutLineEnd } from './lines.ts'
import { needsQuotes, scalarText } from './scalar-text.ts'

/** How new text is written. */
export interface Style {
  readonly layout: Layout
  /** Values on one line, whatever they are: where the comments around leave no other way. */
  readonly isOneLine: boolean
}

/** Puts a value in place of another. */
export function replaceValue(text: string, place: Place, value: unknown, style: Style): Change | undefined {
  const { node, holder, head, entry } = place
  if (!holder || !entry) return replaceDocument(text, place, value, style)
  if (holder.node.isFlow) {
    const own =
      typeof value === 'object' && value !== null
        ? flowText(value, place.path)
        : scalarText(value, true, node.style)
    if (node.style !== 'empty')
      return { unit: place, at: node.start, removed: node.end - node.start, inserted: own }
    const isNamed = head === undefined && entry.key !== undefined
    const at = head ?? entry.key?.end ?? node.start
    return {
      unit: place,
      at,
      removed: 0,
      inserted: (isNamed ? ':' : '') + (head !== undefined || isNamed ? ' ' : '') + own,
    }
  }
  if (head === undefined) return undefined
  const { column } = blockPlaces(text, holder)
  const isItem = holder.node.type === 'list'
  const lines = blockLines(value, place.path, {
    layout: style.layout,
    column,
    holder: isItem ? 'list' : 'map',
    like: node.style,
    isOneLine: style.isOneLine,
  })
  const isInline =
    node.style !== 'literal' &&
    node.style !== 'folded' &&
    (node.isFlow || (node.type !== 'map' && node.type !== 'list'))
  if (
    isInline &&
    node.style !== 'empty' &&
    lines.lines.length === 0 &&
    lines.inline !== '' &&
    (typeof value !== 'object' || value === null || style.isOneLine || /^[[{]/u.test(lines.inline))
  )
    return { unit: place, at: node.start, removed: node.end - node.start, inserted: lines.inline }
  const { tail, end } = remains(text, place, column, isInline)
  return {
    unit: place,
    at: head,
    removed: end - head,
    inserted: withTail(value, lines, tail, isItem ? column + 2 : undefined, style.layout.eol),
  }
}

/** What stays of the line behind a colon or dash, its comment, and where the old value ends. */
function remains(
  text: string,
  place: Place,
  column: number,
  isInline: boolean,
): { readonly tail: string; readonly end: number } {
  const { node, entry } = place
  const head = place.head ?? node.start
  const ownLine = withoutLineEnd(text.slice(head, lineEnd(text, head)))
  const comment = (rest: string): string => (rest.trim() === '' ? '' : rest)
  if (node.style === 'empty') return { tail: comment(ownLine), end: head + ownLine.length }
  if (isInline) {
    const rest = withoutLineEnd(text.slice(node.end, lineEnd(text, node.end)))
    const isBelow = text.slice(head, node.start).includes('\n')
    return { tail: comment(isBelow ? ownLine : rest), end: node.end + rest.length }
  }
  if (node.type === 'scalar') {
    const header = withoutLineEnd(text.slice(node.start, lineEnd(text, node.start)))
    const end = text[node.end - 1] === '\n' ? node.end - (text[node.end - 2] === '\r' ? 2 : 1) : node.end
    return { tail: comment(header.replace(/^[|>][-+\d]*/u, '')), end }
  }
  const isCompact = node.start < head + ownLine.length
  const end = entry ? endOfEntry(text, entry, column) : node.end
  const lineBreak = /\r?\n$/u.exec(text.slice(node.start, end))?.[0].length ?? 0
  return { tail: isCompact ? '' : comment(ownLine), end: end - lineBreak }
}

/** Text behind a colon or dash, with the comment that stood there. */
function withTail(
  value: unknown,
  { inline, lines }: BlockLines,
  tail: string,
  itemColumn: number | undefined,
  eol: string,
): string {
  const below = lines.map((line) => eol + line).join('')
  if (inline === '') return tail + below
  const isCompact = typeof value === 'object' && itemColumn !== undefined && !/^[[{]/u.test(inline)
  return isCompact && tail !== ''
    ? tail + eol + ' '.repeat(itemColumn) + inline + below
    : ` ${inline}${tail}${below}`
}

function replaceDocument(text: string, place: Place, value: unknown, style: Style): Change {
  const { node } = place
  const { inline, lines } = blockLines(value, [], {
    layout: style.layout,
    column: 0,
    holder: 'root',
    like: node.style,
    isOneLine: style.isOneLine,
  })
  const start = node.style === 'empty' ? text.length : node.start
  const last = node.isFlow ? undefined : node.entries.at(-1)
  const end = node.style === 'empty' ? text.length : last ? endOfEntry(text, last, 0) : node.end
  const body = [inline, ...lines].join(style.layout.eol)
  const isOpen = start > 0 && text[start - 1] !== '\n' && node.style === 'empty'
  const isWhole = /\n$/u.test(text.slice(start, end)) || (node.style === 'empty' && text === '')
  return {
    unit: place,
    at: start,
    removed: end - start,
    inserted: (isOpen ? style.layout.eol : '') + body + (isWhole ? style.layout.eol : ''),
  }
}

/** Adds a key to a mapping. */
export function addKey(
  text: string,
  place: Place,
  key: string,
  value: unknown,
  style: Style,
): Change | undefined {
  const { node, path } = place
  const keyPath = [...path, key]
  const names = node.entries.map((entry) => entry.key?.name ?? '')
  const index = placeOf(key, names, path)
  if (node.isFlow) {
    const column = childColumn(text, place, style.layout)
    if (
      !style.isOneLine &&
      canBecomeBlock(text, place) &&
      onOneLine({ [key]: value }, path, column) === undefined
    ) {
      const lines = entryLines(key, value, keyPath, style.layout, column)
      return fillEmpty(text, place, ended(lines, style.layout), column)
    }
    return insertIntoFlow(text, place, index, `${scalarText(key, true)}: ${flowText(value, keyPath)}`)
  }
  const { column } = blockPlaces(text, place)
  const lines = style.isOneLine
    ? [`${' '.repeat(column)}${scalarText(key, false)}: ${flowText(value, keyPath)}`]
    : entryLines(key, value, keyPath, style.layout, column)
  return insertIntoBlock(text, place, index, ended(lines, style.layout), style.layout.eol)
}

/** Puts an item into a list. */
export function addItem(text: string, place: Place, index: number, value: unknown, style: Style): Change {
  const { node } = place
  const itemPath: Path = [...place.path, index]
  if (node.isFlow) {
    const column = childColumn(text, place, style.layout)
    if (
      !style.isOneLine &&
      canBecomeBlock(text, place) &&
      onOneLine([value], place.path, column) === undefined
    )
      return fillEmpty(
        text,
        place,
        ended(itemLines(value, itemPath, style.layout, column), style.layout),
        column,
      )
    return insertIntoFlow(text, place, index, flowText(value, itemPath))
  }
  const { column } = blockPlaces(text, place)
  const lines = style.isOneLine
    ? [`${' '.repeat(column)}- ${flowText(value, itemPath)}`]
    : itemLines(value, itemPath, style.layout, column)
  return insertIntoBlock(text, place, index, ended(lines, style.layout), style.layout.eol)
}

/** Gives a key another name. Quotes that it had without need are kept. */
export function renameKey(text: string, place: Place, to: string): Change | undefined {
  const key = place.entry?.key
  if (!key || !place.holder) return undefined
  const inFlow = place.holder.node.isFlow
  const quote = text[key.start]
  const isNeedless = quote === "'" && !needsQuotes(key.name, inFlow)
  const like = quote === '"' ? 'double' : isNeedless ? 'single' : 'plain'
  return {
    unit: place.holder,
    at: key.start,
    removed: key.end - key.start,
    inserted: scalarText(to, inFlow, like),
  }
}

/** The column of the entries that an empty collection gets. */
export function childColumn(text: string, { holder, node }: Place, layout: Layout): number {
  if (!holder) return 0
  const { column } = blockPlaces(text, holder)
  if (holder.node.type === 'list') return column + 2
  return column + (node.type === 'list' ? layout.listStep : layout.step)
}

const ended = (lines: readonly string[], { eol }: Layout): string => lines.join(eol) + eol
