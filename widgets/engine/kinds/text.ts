import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, type Reading, typed, wrong } from '../kind.ts'
import { matchesPattern } from '../pattern/matches-pattern.ts'

/** Control characters and the marks that turn the reading direction, which no answer needs. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const unwantedInLines = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** Characters a single line takes where the form says nothing. */
const defaultLine = 200
/** Characters a text of several lines takes where the form says nothing. */
const defaultText = 4000

export const text: Kind<FieldOf<'text'>, string> = {
  missing: 'required',
  read: (entry, { minLength, maxLength = defaultLine, pattern }) => {
    const line = typed(entry).replaceAll(/\s+/gu, ' ')
    if (unwanted.test(line)) return wrong('unwanted-characters')
    const reading = readText(line, minLength, maxLength)
    return pattern && reading.kind === 'answer' && !matchesPattern(pattern.expression, line)
      ? wrong('wrong-pattern')
      : reading
  },
  write: (value) => value,
}

export const textarea: Kind<FieldOf<'textarea'>, string> = {
  missing: 'required',
  read: (entry, { minLength, maxLength = defaultText }) => {
    const lines = typed(entry).replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ')
    return unwantedInLines.test(lines) ? wrong('unwanted-characters') : readText(lines, minLength, maxLength)
  },
  write: (value) => value,
}

function readText(text: string, min: number | undefined, max: number): Reading<string> {
  if (text === '') return empty
  const length = [...text].length
  if (min !== undefined && length < min) return wrong('too-short', { min, length })
  if (length > max) return wrong('too-long', { max, length })
  return answer(text)
}
