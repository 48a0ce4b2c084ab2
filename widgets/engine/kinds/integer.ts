import type { FieldOf } from '../../contract/field.ts'
import type { Language } from '../../contract/text.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Context } from '../context.ts'
import { answer, empty, type Kind, type Reading, typed, wrong } from '../kind.ts'

/** "15", "1.500", "1 500": points and spaces group thousands, as people here write. */
export const whole = /^[+-]?(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})$/u

export const integer: Kind<FieldOf<'integer'>, number> = {
  missing: 'required',
  read: (entry, field) => {
    const text = typed(entry)
    if (text === '') return empty
    return whole.test(text) ? within(Number(withoutGroups(text)), field) : wrong('not-an-integer')
  },
  // 2026 is a year as well; from 12.345 on it is a number.
  write: (value, field, context) =>
    withUnit(writeNumber(value, context.language, { useGrouping: 'min2' }), field, context),
}

/** Digits without what groups them. */
export const withoutGroups = (text: string): string => text.replaceAll(/[. ]/gu, '')

/** The number, if it is within the field's limits. */
export function within(
  value: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  show: (limit: number) => number | string = (limit) => limit,
): Reading<number> {
  if (min !== undefined && value < min) return wrong('too-small', { min: show(min) })
  if (max !== undefined && value > max) return wrong('too-large', { max: show(max) })
  return answer(value)
}

/** "1.234,5" */
export const writeNumber = (
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string => value.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE', options)

export const withUnit = (
  written: string,
  { unit }: Pick<FieldOf<'integer'>, 'unit'>,
  { language }: Context,
): string => (unit ? `${written} ${textIn(unit, language)}` : written)
