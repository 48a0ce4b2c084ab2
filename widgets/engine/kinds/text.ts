import type { FieldOf } from '../../contract/field.ts'
import { findForeignCharacter } from '../foreign-character.ts'
import { answer, empty, type Kind, type Reading, typed, wrong } from '../kind.ts'

/** Control characters and the marks that turn the reading direction, which no answer needs. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const unwantedInLines = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** Characters a single line takes where the form says nothing. */
const defaultLine = 200
/** Characters a text of several lines takes where the form says nothing. */
const defaultText = 4000

export const text: Kind<FieldOf<'text'>, string> = {
  missing: 'required',
  read: (entry, { minLength, maxLength = defaultLine, charset }) => {
    const line = typed(entry).replaceAll(/\s+/gu, ' ')
    if (unwanted.test(line)) return wrong('unwanted-characters')
    return (charset === 'name' ? readName(line) : undefined) ?? readText(line, minLength, maxLength)
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

/** What is wrong with a name, if anything is. */
function readName(name: string): Reading<never> | undefined {
  const foreign = findForeignCharacter(name)
  if (!foreign) return undefined
  const { character, better } = foreign
  return better === ''
    ? wrong('foreign-character', { character })
    : wrong('look-alike-character', { character, better })
}
