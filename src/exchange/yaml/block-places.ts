import { columnOf, isBlank, isComment, lineEnd, linesOf, lineStart } from './lines.ts'
import type { YamlEntry, YamlNode } from './node.ts'

/** What stands before an entry of a block, from the end of the entry before it, or of the line that holds the block. */
export interface Before {
  readonly start: number
  /** Where the blank lines begin that stand directly before what belongs to the entry. Comments before them stand free. */
  readonly gap: number
  /** Where what belongs to the entry begins: its comments, or itself. */
  readonly own: number
  /** Number of blank lines in the gap. */
  readonly blankLines: number
}

/** A mapping or list in block style, and where it stands. */
export class BlockPlaces {
  readonly #text: string
  readonly node: YamlNode
  readonly column: number
  /** The first entry stands behind the dash that holds the block. */
  readonly isCompact: boolean
  readonly #start: number

  /** @param head After the colon or dash that holds the block; where the text of the document begins, for the outermost. */
  constructor(text: string, node: YamlNode, head: number, isRoot: boolean) {
    const first = node.entries[0]?.start ?? node.start
    this.#text = text
    this.node = node
    this.column = columnOf(text, first)
    this.isCompact = !/^ *$/u.test(text.slice(lineStart(text, first), first))
    this.#start = isRoot ? head : Math.min(lineEnd(text, head), lineStart(text, first))
  }

  entry(index: number): YamlEntry {
    const entry = this.node.entries[index]
    if (!entry) throw new RangeError(`The block has no entry ${index}.`)
    return entry
  }

  /** The beginning of the line of an entry; of the entry itself where the line begins with a dash that holds the block. */
  start(index: number): number {
    const { start } = this.entry(index)
    return index === 0 && this.isCompact ? start : lineStart(this.#text, start)
  }

  /** After the last line of an entry, with comments below that are further right. */
  end(index: number): number {
    const entry = this.entry(index)
    return endOfEntry(this.#text, entry, this.column)
  }

  /** @param isOutermost The comments before the first entry of a document belong to the document. */
  before(index: number, isOutermost = false): Before {
    const own = this.start(index)
    if (index === 0 && this.isCompact) return { start: own, gap: own, own, blankLines: 0 }
    const start = index === 0 ? this.#start : this.end(index - 1)
    if (index === 0 && isOutermost) return { start, gap: own, own, blankLines: 0 }
    const lines = linesOf(this.#text.slice(start, own))
    let at = own
    let rest = lines.length
    for (; rest > 0 && isLeading(lines[rest - 1] ?? '', this.column); rest -= 1)
      at -= lines[rest - 1]?.length ?? 0
    const comments = at
    let blankLines = 0
    for (; rest > 0 && isBlank(lines[rest - 1] ?? ''); rest -= 1, blankLines += 1)
      at -= lines[rest - 1]?.length ?? 0
    return { start, gap: at, own: comments, blankLines }
  }
}

/** A comment further right than the entry is about what stands before it. */
const isLeading = (line: string, column: number): boolean => !isBlank(line) && line.search(/\S/u) <= column

/** After the last line of an entry, with comments below that are further right than its column. */
export function endOfEntry(text: string, entry: YamlEntry, column: number): number {
  const content = Math.max(lastEnd(entry.value), entry.head ?? entry.key?.end ?? entry.start)
  // A text in block style ends with its line.
  let end =
    content > 0 && text[content - 1] === '\n' && content > (entry.head ?? 0)
      ? content
      : lineEnd(text, content)
  for (let at = end; at < text.length;) {
    const next = lineEnd(text, at)
    const line = text.slice(at, next)
    if (isComment(line) && line.search(/\S/u) > column) end = next
    else if (!isBlank(line)) break
    at = next
  }
  return end
}

/** After the last character of a value, also of what is deep inside of it. */
function lastEnd(node: YamlNode): number {
  const last = node.isFlow ? undefined : node.entries.at(-1)
  return last ? Math.max(lastEnd(last.value), last.head ?? last.key?.end ?? last.start) : node.end
}
