import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** Control characters and the marks that turn the reading direction, which no answer needs. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const unwantedInLines = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** Characters a single line takes where the form says nothing. */
const defaultLine = 200
/** Characters a text of several lines takes where the form says nothing. */
const defaultText = 4000

const readText = (text: string, min: number | undefined, max: number) => {
  if (text === '') return empty
  const length = [...text].length
  if (min !== undefined && length < min) return wrong('too-short', { min, length })
  if (length > max) return wrong('too-long', { max, length })
  return answer(text)
}

export const text: Kind<FieldOf<'text'>, string> = {
  missing: 'required',
  read: (entry, { minLength, maxLength = defaultLine }) => {
    const line = typed(entry).replaceAll(/\s+/gu, ' ')
    return unwanted.test(line) ? wrong('unwanted-characters') : readText(line, minLength, maxLength)
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
