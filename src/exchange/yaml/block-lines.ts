import { blockText } from './block-text.ts'
import type { Path } from './edit.ts'
import { flowText } from './flow-text.ts'
import { onOneLine } from './house-style.ts'
import { inHouseOrder } from './key-order.ts'
import { scalarText, type ScalarStyle } from './scalar-text.ts'

/** How a document is laid out. */
export interface Layout {
  /** Columns from a key to the keys of its mapping. */
  readonly step: number
  /** Columns from a key to the dashes of its list. */
  readonly listStep: number
  /** What ends a line. */
  readonly eol: '\n' | '\r\n'
}

/** `content/forms` */
export const houseLayout: Layout = { step: 2, listStep: 2, eol: '\n' }

/** A value in block style: what stands behind its key or dash, and the lines below. */
export interface BlockLines {
  /** Without the space before it; empty where all is below. */
  readonly inline: string
  /** With their indent, without line ends. */
  readonly lines: readonly string[]
}

/** How a value is to be written. */
export interface Wanted {
  readonly layout: Layout
  /** Column of the key or dash that it belongs to. */
  readonly column: number
  readonly holder: 'map' | 'list' | 'root'
  /** Quotes or block style that it had. */
  readonly like?: ScalarStyle
  /** On one line, whatever it is. */
  readonly isOneLine?: boolean
}

/** Writes a value in block style. */
export function blockLines(value: unknown, path: Path, wanted: Wanted): BlockLines {
  const { layout, column, holder } = wanted
  if (wanted.isOneLine)
    return {
      inline:
        typeof value === 'object' && value !== null
          ? flowText(value, path)
          : scalarText(value, false, quotesOf(wanted.like)),
      lines: [],
    }
  if (typeof value === 'string') return stringLines(value, wanted)
  if (typeof value !== 'object' || value === null) return { inline: scalarText(value, false), lines: [] }
  const name = holder === 'map' ? String(path.at(-1)).length + 2 : 2
  const short = onOneLine(value, path, column + name)
  if (short !== undefined) return { inline: short, lines: [] }
  if (Array.isArray(value)) {
    const at = childColumn(wanted, layout.listStep)
    const lines = value.flatMap((item: unknown, index) => itemLines(item, [...path, index], layout, at))
    return placed(lines, at, holder)
  }
  const at = childColumn(wanted, layout.step)
  const lines = inHouseOrder(Object.keys(value), path).flatMap((key) =>
    entryLines(key, (value as Record<string, unknown>)[key], [...path, key], layout, at),
  )
  return placed(lines, at, holder)
}

/** Columns of the parts of a collection: behind a dash they begin on its line. */
const childColumn = ({ holder, column }: Wanted, step: number): number =>
  holder === 'root' ? 0 : column + (holder === 'list' ? 2 : step)

const placed = (lines: readonly string[], column: number, holder: Wanted['holder']): BlockLines =>
  holder === 'map' ? { inline: '', lines } : { inline: (lines[0] ?? '').slice(column), lines: lines.slice(1) }

/** A key with its value. */
export const entryLines = (
  key: string,
  value: unknown,
  path: Path,
  layout: Layout,
  column: number,
): readonly string[] =>
  joined(
    `${' '.repeat(column)}${scalarText(key, false)}:`,
    blockLines(value, path, { layout, column, holder: 'map' }),
  )

/** An item of a list, with its dash. */
export const itemLines = (value: unknown, path: Path, layout: Layout, column: number): readonly string[] =>
  joined(`${' '.repeat(column)}-`, blockLines(value, path, { layout, column, holder: 'list' }))

const joined = (head: string, { inline, lines }: BlockLines): readonly string[] => [
  inline === '' ? head : `${head} ${inline}`,
  ...lines,
]

function stringLines(text: string, { layout, column, holder, like }: Wanted): BlockLines {
  const isBlock = like === 'literal' || like === 'folded'
  if (!isBlock && !text.includes('\n')) return { inline: scalarText(text, false, like), lines: [] }
  const indent = holder === 'root' ? layout.step : column + layout.step
  const block = blockText(text, indent, like === 'folded')
  return block
    ? { inline: block.header, lines: block.lines }
    : { inline: scalarText(text, false, quotesOf(like)), lines: [] }
}

const quotesOf = (like: ScalarStyle | undefined): ScalarStyle =>
  like === 'single' || like === 'double' ? like : 'plain'
