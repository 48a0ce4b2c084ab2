import { splitAtBoxes } from './line-marks.ts'

/** Answers that stand on the line of their question. */
export interface OptionsInLine {
  readonly question: string
  readonly options: readonly string[]
  readonly isSingle: boolean | undefined
  /** Only commas part them, so that it may as well be an explanation. */
  readonly isVague: boolean
}

/** `Familienstand: ledig, verheiratet`, `Einverstanden? ja / nein`, `Geschlecht (m/w/d)`, `☐ ja ☐ nein`. */
export function optionsIn(text: string): OptionsInLine | undefined {
  const boxes = splitAtBoxes(text)
  if (boxes.head !== '' && boxes.options.length >= 2)
    return {
      question: boxes.head,
      options: boxes.options,
      isSingle: boxes.isSingle || undefined,
      isVague: false,
    }
  const [, inBrackets, answers] = /^(.+?)\s*\(([^()]+)\)\s*:?$/u.exec(text) ?? []
  if (inBrackets !== undefined && answers !== undefined && /[/|]/u.test(answers)) {
    const found = split(answers)
    if (found) return { question: inBrackets, ...found, isSingle: undefined }
  }
  const [, question, mark, rest] = /^(.+?)(\?:?|:)\s+(\S.*)$/u.exec(text) ?? []
  const found = rest === undefined ? undefined : split(rest.replace(/^\((.*)\)$/u, '$1'))
  return question !== undefined && found
    ? { question: mark?.startsWith('?') ? `${question}?` : question, ...found, isSingle: undefined }
    : undefined
}

const separators = [/\s*[/|]\s*/u, /\s*;\s*/u, /\s*,\s*(?:oder\s+)?|\s+oder\s+/u]

function split(text: string): Pick<OptionsInLine, 'options' | 'isVague'> | undefined {
  const plain = text.trim().replace(/[.:]$/u, '')
  const separator = separators.find((one) => one.test(plain))
  if (!separator) return undefined
  const parts = plain.split(separator).map((part) => part.trim())
  const options = parts.filter((part) => part !== '' && !isOpenEnd(part))
  const areAnswers =
    options.length >= 2 &&
    options.length <= 60 &&
    options.every((part) => part.length <= 80 && !part.endsWith('-'))
  if (!areAnswers) return undefined
  return { options: hasOpenEnd(text) ? [...options, '…'] : options, isVague: separator === separators[2] }
}

const isOpenEnd = (part: string): boolean => /^(?:…|\.{2,}|usw\.?|etc\.?|u\. ?a\.?)$/iu.test(part)
const hasOpenEnd = (text: string): boolean => /(?:…|\.{2,}|usw\.?|etc\.?)\s*$/iu.test(text)

/** Answers that a cell of a spreadsheet lists. */
export const optionsOfCell = (cell: string): readonly string[] => {
  const separator = [/\n/u, /\s*;\s*/u, /\s*\|\s*/u, /\s*\/\s*/u, /\s*,\s*/u].find((one) => one.test(cell))
  return (separator ? cell.split(separator) : [cell])
    .map((part) => part.replace(/^[-•☐]\s*/u, '').trim())
    .filter((part) => part !== '')
}
