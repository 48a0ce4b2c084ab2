/** A row of a table and where it begins in the file, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of a file, and the line of a quotation mark that nothing closes. */
export interface CsvTable {
  readonly rows: readonly CsvRow[]
  readonly openQuote: number | undefined
}

/** What parts cells: German spreadsheets write semicolons, others commas, and what is copied has tabs. */
const separators = [';', ',', '\t'] as const

/** Reads a table as spreadsheets save it. Never throws. @see RFC 4180 */
export function readCsv(text: string): CsvTable {
  const content = text.replace(/^\uFEFF/u, '')
  // Excel's own way to say which separator it used.
  const [, said] = /^sep=(.)\r?\n/iu.exec(content) ?? []
  const body = said === undefined ? content : content.slice(content.indexOf('\n') + 1)
  const separator = said ?? likeliest(body)
  return split(body, separator, said === undefined ? 1 : 2)
}

/** The separator that stands most often in the first line. */
function likeliest(text: string): string {
  const [first = ''] = text.replaceAll(/"[^"]*"/gu, '').split(/\r?\n|\r/u, 1)
  const counts = separators.map((separator) => first.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ';'
}

function split(text: string, separator: string, firstLine: number): CsvTable {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = firstLine
  let begins = line
  let quote: number | undefined
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begins, cells })
    cells = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    const isLineEnd = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (quote !== undefined) {
      if (character === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (character === '"') quote = undefined
      else if (character !== '\r') cell += character
    } else if (character === '"' && cell === '') quote = line
    else if (character === separator) endCell()
    else if (isLineEnd) endRow()
    else if (character !== '\r') cell += character
    if (isLineEnd) {
      line += 1
      if (quote === undefined) begins = line
    }
  }
  if (cell !== '' || cells.length > 0) endRow()
  return { rows, openQuote: quote }
}
