import type { FieldOf } from '../../contract/field.ts'
import { textIn } from '../../contract/text-in.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** "15", "1.500", "1 500": points and spaces group thousands, as people here write. */
const integerPattern = /^[+-]?(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})$/u

export const integer: Kind<FieldOf<'integer'>, number> = {
  missing: 'required',
  read: (entry, { min, max }) => {
    const text = typed(entry)
    if (text === '') return empty
    if (!integerPattern.test(text)) return wrong('not-an-integer')
    const value = Number(text.replaceAll(/[. ]/gu, ''))
    if (min !== undefined && value < min) return wrong('too-small', { min })
    if (max !== undefined && value > max) return wrong('too-large', { max })
    return answer(value)
  },
  write: (value, { unit }, { language }) =>
    value.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE') + (unit ? ` ${textIn(unit, language)}` : ''),
}
