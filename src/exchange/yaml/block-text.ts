/** Columns at which a folded text is wrapped, as in the files by hand. */
const width = 110

/** A text of several lines, as YAML writes it below its key. */
export interface BlockText {
  /** `|`, `|-`, `>-` */
  readonly header: string
  readonly lines: readonly string[]
}

/**
 * A text in block style, or nothing where this cannot write it: it begins with a space or an empty line, ends in more than one, or has
 * characters that need escapes.
 *
 * @param indent Columns before its lines.
 */
export function blockText(text: string, indent: number, folded: boolean): BlockText | undefined {
  const hasLineEnd = text.endsWith('\n')
  const body = hasLineEnd ? text.slice(0, -1) : text

  if (
    /^[\s]|\n$|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(
      body,
    )
  )
    return undefined
  if (body === '') return undefined
  const pad = ' '.repeat(indent)
  const chomp = hasLineEnd ? '' : '-'
  if (folded && !/\n|\s$|\s\s|\t/u.test(body))
    return { header: `>${chomp}`, lines: wrapped(body, width - indent).map((line) => pad + line) }
  const lines = body.split('\n')
  // A line of spaces alone is content in the middle, but nobody sees that it is: quotes show it.
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined
  return { header: `|${chomp}`, lines: lines.map((line) => (line === '' ? '' : pad + line)) }
}

function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
