import type { ListedQuestion, ListedSection, QuestionList } from './listed-question.ts'
import { optionsOfCell } from './options-in.ts'
import { readMarker } from './line-marks.ts'
import { readRequirement } from './requirement.ts'

/** Whether a list was copied from a spreadsheet: cells with tabs between them in at least half of the lines. */
export function isTable(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.filter((line) => line.trimEnd().includes('\t')).length * 2 >= lines.length && text.includes('\t')
  )
}

/** Reads columns: question, kind, answers, required. The first row may name them in another order. */
export function readTable(text: string): QuestionList {
  const rows = cellsOf(text).filter(({ cells }) => cells.some((cell) => cell !== ''))
  const named = columnsOf(rows[0]?.cells ?? [])
  const columns = named ?? ['question', 'kind', 'options', 'required', 'hint']
  const sections: { line: number; title?: string; questions: ListedQuestion[] }[] = [
    { line: 1, questions: [] },
  ]
  for (const { line, cells } of named ? rows.slice(1) : rows) {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
    const section = cell('section')
    if (section !== '' && section !== sections.at(-1)?.title)
      sections.push({ line, title: section, questions: [] })
    const { marker, text: question } = readMarker(cell('question').replaceAll(/\s+/gu, ' '))
    const isAlone = cells.filter((other) => other !== '').length === 1
    if (question === '') continue
    if (marker.is === 'heading' || (isAlone && (question.endsWith(':') || isCapitals(question)))) {
      sections.push({ line, title: question.replace(/:$/u, ''), questions: [] })
      continue
    }
    const { text: bare, required } = readRequirement(question)
    const must = mustOf(cell('required')) ?? required
    sections.at(-1)?.questions.push({
      line,
      text: bare.replace(/:$/u, ''),
      ...(cell('hint') !== '' && { hint: cell('hint') }),
      ...(must !== undefined && { required: must }),
      options: cell('options') === '' ? [] : optionsOfCell(cell('options')),
      ...(cell('kind') !== '' && { kindWord: cell('kind') }),
    })
  }
  return {
    sections: sections.filter(
      ({ questions, title }): boolean => questions.length > 0 || title !== undefined,
    ) satisfies ListedSection[],
  }
}

type Column = 'question' | 'kind' | 'options' | 'required' | 'hint' | 'section'

const headers: readonly (readonly [RegExp, Column])[] = [
  [/^(?:frage(?:text)?|feld(?:name)?|bezeichnung|angabe|name)$/iu, 'question'],
  [/^(?:art|typ|feldtyp|feldart|datentyp|format)$/iu, 'kind'],
  [/^(?:antworten|optionen|auswahl(?:möglichkeiten)?|werte|antwortmöglichkeiten)$/iu, 'options'],
  [/^(?:pflicht(?:feld|angabe)?|erforderlich|muss)\??$/iu, 'required'],
  [/^(?:hinweis|hilfe(?:text)?|erläuterung|bemerkung(?:en)?)$/iu, 'hint'],
  [/^(?:abschnitt|schritt|seite|gruppe|bereich|kapitel)$/iu, 'section'],
]

/** What the first row calls its columns; `undefined` where it is a question already. */
function columnsOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = cells.map((cell) => headers.find(([pattern]) => pattern.test(cell))?.[1])
  const isHeader =
    columns.includes('question') && columns.filter((column) => column !== undefined).length >= 2
  return isHeader ? columns : undefined
}

function mustOf(cell: string): boolean | undefined {
  if (/^(?:ja|j|x|✓|✔|pflicht(?:feld)?|true|wahr|1|muss|\*)$/iu.test(cell)) return true
  return /^(?:nein|n|-|–|optional|freiwillig|false|falsch|0|kann)$/iu.test(cell) ? false : undefined
}

const isCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)

/** Cells as a spreadsheet copies them: quoted where they hold line ends or tabs. */
function cellsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  let row: { line: number; cells: string[] } = { line, cells: [] }
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gu
  for (const [whole, quoted, plain, end] of text.matchAll(pattern)) {
    row.cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
    line += whole.split('\n').length - 1
    if (end === '\t') continue
    rows.push(row)
    row = { line, cells: [] }
    if (end === '') break
  }
  return rows
}
