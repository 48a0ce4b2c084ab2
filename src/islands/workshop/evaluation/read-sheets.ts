import { mostTasks, type Outcome } from '../test-kit/sheet-columns.ts'
import { statements } from '../test-kit/statements.ts'
import { decodeText } from './decode-text.ts'
import { type Cell, readMinutes, readOutcome, readStep } from './read-cells.ts'
import { readCsv } from './read-csv.ts'

/** How one person did one task. */
export interface TaskResult {
  /** From 1. */
  readonly task: number
  readonly outcome: Outcome | undefined
  readonly minutes: number | undefined
  /** Where the person got stuck. */
  readonly where: string
}

/** What was written down of one person. */
export interface Sheet {
  readonly round: string
  readonly person: string
  readonly tasks: readonly TaskResult[]
  /** From 1 to 5, in the order of the statements. */
  readonly agreement: readonly (number | undefined)[]
  /** What was hardest. */
  readonly hardest: string
}

/** Something in a file that could not be read, and what to do. */
export interface SheetProblem {
  readonly file: string
  /** Line of the file, from 1; none where it is about the whole file. */
  readonly line: number | undefined
  readonly reason: string
}

/** What a file holds. What cannot be read is left out and said. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[]
  readonly problems: readonly SheetProblem[]
}

/** Bytes of a file at most: thousands of people. */
const mostBytes = 5_000_000
/** People in a file at most. */
const mostRows = 2000
/** Characters of a remark that are kept. */
const longestRemark = 2000

/** Reads a file in which the sheets of a test were collected. Never throws. */
export function readSheets(file: string, bytes: Uint8Array): ReadSheets {
  const problems: SheetProblem[] = []
  const tell = (line: number | undefined, reason: string) => problems.push({ file, line, reason })
  if (bytes.length > mostBytes) {
    tell(
      undefined,
      'Die Datei ist zu groß. Bitte nehmen Sie die Tabelle aus der Werkstatt, als CSV gespeichert.',
    )
    return { sheets: [], problems }
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    tell(
      undefined,
      'Das ist keine CSV-Datei. Bitte speichern Sie die Tabelle in Excel mit „Speichern unter“ als „CSV UTF-8“.',
    )
    return { sheets: [], problems }
  }
  const { rows, openQuote } = readCsv(decodeText(bytes))
  const [head, ...body] = rows
  const columns = new Map(head?.cells.map((name, index) => [normal(name), index]))
  if (!statements.some(({ id }) => columns.has(id)) && !columns.has('aufgabe1_ergebnis')) {
    tell(
      head?.line,
      'Die Spalten fehlen. In der ersten Zeile müssen Namen wie „aufgabe1_ergebnis“ und „aussage1“ stehen, wie in der leeren Tabelle aus der Werkstatt.',
    )
    return { sheets: [], problems }
  }
  if (openQuote !== undefined)
    tell(openQuote, 'Ein Anführungszeichen wird nicht geschlossen. Alles danach kann falsch gelesen sein.')
  if (body.length > mostRows)
    tell(body[mostRows]?.line, `Mehr als ${mostRows} Zeilen. Was danach kommt, wird nicht gelesen.`)
  const sheets = body.slice(0, mostRows).flatMap(({ line, cells }) => {
    if (
      cells.length > (head?.cells.length ?? 0) &&
      cells.slice(head?.cells.length).some((cell) => cell.trim() !== '')
    ) {
      tell(
        line,
        'Die Zeile hat mehr Zellen als Spalten. Steht ein Trennzeichen in einer Bemerkung? Dann gehört die Bemerkung in Anführungszeichen.',
      )
      return []
    }
    const at = (name: string): string => clean(cells[columns.get(name) ?? -1] ?? '')
    const read = <T>(name: string, reader: (text: string) => Cell<T>, expected: string): T | undefined => {
      const value = reader(at(name))
      if (value !== 'wrong') return value
      tell(
        line,
        `Spalte „${name}“: „${at(name).slice(0, 40)}“ ist nicht zu verstehen. Erwartet: ${expected}.`,
      )
      return undefined
    }
    const sheet = sheetFrom(at, read)
    return isEmpty(sheet) ? [] : [{ line, sheet }]
  })
  const seen = new Map<string, number>()
  const kept = sheets.filter(({ line, sheet: { round, person } }) => {
    const before = person === '' ? undefined : seen.get(`${round} ${person}`)
    if (before !== undefined)
      tell(
        line,
        `Person ${person} steht in Runde ${round} schon in Zeile ${before}. Diese Zeile zählt nicht mit.`,
      )
    seen.set(`${round} ${person}`, line)
    return before === undefined
  })
  return { sheets: kept.map(({ sheet }) => sheet), problems }
}

type Read = <T>(name: string, reader: (text: string) => Cell<T>, expected: string) => T | undefined

const sheetFrom = (at: (name: string) => string, read: Read): Sheet => ({
  round: at('runde') || '1',
  person: at('person'),
  tasks: Array.from({ length: mostTasks }, (_, index) => index + 1)
    .map((task) => ({
      task,
      outcome: read(`aufgabe${task}_ergebnis`, readOutcome, 'allein, hilfe oder nicht'),
      minutes: read(`aufgabe${task}_minuten`, readMinutes, 'Minuten wie 4,5 oder 4:30'),
      where: at(`aufgabe${task}_wo`),
    }))
    .filter(({ outcome, minutes, where }) => outcome !== undefined || minutes !== undefined || where !== ''),
  agreement: statements.map(({ id }) => read(id, readStep, 'eine Zahl von 1 bis 5')),
  hardest: at('schwer'),
})

/** A row of the empty table that nobody filled in. */
const isEmpty = ({ tasks, agreement, hardest }: Sheet): boolean =>
  tasks.length === 0 && agreement.every((value) => value === undefined) && hardest === ''

const normal = (name: string): string =>
  clean(name)
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_')

/** Without the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const clean = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@])/u, '')
    .slice(0, longestRemark)
