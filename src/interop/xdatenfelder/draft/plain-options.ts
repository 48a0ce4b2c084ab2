import { gapText } from '../../draft/gap-text.ts'
import { optionValue, unused } from '../../draft/name-id.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { quoted } from '../../draft/quoted.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { XdfCode, XdfField } from '../message.ts'

/** Answers to choose, and which code of the file each stands for. */
export interface PlainOptions {
  readonly options: readonly Readonly<Record<string, unknown>>[]
  /** From the code of the file to the value of the option. */
  readonly values: ReadonlyMap<string, string>
}

/** Options that a question may have at most. */
const mostOptions = 1000

/** The values of a field's code list; `undefined` where there are too many to choose from. */
export function plainOptions(
  field: XdfField,
  codeLists: CodeLists,
  notes: NoteBook,
): PlainOptions | undefined {
  const codes = field.codes ?? codesOfList(field, codeLists, notes)
  if (codes && codes.length > mostOptions) {
    notes.todo(
      field.id,
      `Die Codeliste hat ${codes.length} Werte, mehr als ${mostOptions}. Die Frage ist deshalb ein Textfeld.`,
    )
    return undefined
  }
  const taken = new Set<string>()
  const values = new Map<string, string>()
  const renamed: string[] = []
  const options = (codes ?? []).map(({ code, name, help }) => {
    const value = unused(optionValue(code, name), (one) => taken.has(one), '-')
    taken.add(value)
    values.set(code, value)
    if (value !== code) renamed.push(`${code} → ${value}`)
    return { value, label: { de: name || code }, ...(help !== undefined && { hint: { de: help } }) }
  })
  if (renamed.length > 0)
    notes.changed(
      field.id,
      `Diese Codes haben hier eine andere Kennung: ${renamed.slice(0, 50).join(', ')}. Wer die Antworten weiterverarbeitet, muss das wissen.`,
    )
  if (codes && options.length < 2)
    notes.todo(
      field.id,
      `Zur Auswahl „${field.label}“ gibt es ${options.length === 1 ? 'nur eine Antwort' : 'keine Antworten'}. Ergänzen Sie die übrigen, wo „LÜCKE:“ steht.`,
    )
  const gaps = ['luecke-1', 'luecke-2']
    .slice(options.length)
    .map((value) => ({ value, label: gapText('Welche Antwort gibt es zur Auswahl?') }))
  return { options: [...options, ...gaps], values }
}

function codesOfList(field: XdfField, codeLists: CodeLists, notes: NoteBook): readonly XdfCode[] | undefined {
  const { codeList, columns } = field
  if (!codeList) {
    notes.todo(
      field.id,
      `Zur Auswahl „${field.label}“ nennt die Datei keine Codeliste. Tragen Sie die Antworten ein, wo „LÜCKE:“ steht.`,
    )
    return undefined
  }
  const list = codeLists(codeList.uri, codeList.version)
  if (!list) {
    notes.todo(
      field.id,
      `Die Codeliste ${quoted(`${codeList.uri} ${codeList.version}`.trim())} zu „${field.label}“ fehlt. Legen Sie sie als genericode-Datei neben die XML-Datei und lesen Sie noch einmal, oder tragen Sie die Antworten ein, wo „LÜCKE:“ steht.`,
    )
    return undefined
  }
  const { codeColumn, nameColumn, rows } = list
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const code = row.get(columns.code ?? codeColumn) ?? row.get(codeColumn) ?? ''
    const name = row.get(columns.name ?? nameColumn) ?? row.get(nameColumn) ?? ''
    const help = columns.help === undefined ? undefined : row.get(columns.help)
    if (code === '' || seen.has(code)) return []
    seen.add(code)
    return [{ code, name, ...(help !== undefined && help !== '' && { help }) }]
  })
}
