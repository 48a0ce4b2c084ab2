import type { FieldOf } from '../../contract/field.ts'
import type { Language } from '../../contract/text.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Context } from '../context.ts'
import { answer, empty, type Kind, type Reading, typed, wrong } from '../kind.ts'

/** "15", "1.500", "1 500": points and spaces group thousands, as people here write. */
const whole = /^[+-]?(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})$/u
/** "3,5", "1.234,50", "3.50": a comma, or a lone point that does not group thousands. */
const broken = /^([+-]?(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})),(\d+)$|^([+-]?\d{1,12})\.(\d{1,2}|\d{4,})$/u

export const integer: Kind<FieldOf<'integer'>, number> = {
  missing: 'required',
  read: (entry, field) => {
    const text = typed(entry)
    if (text === '') return empty
    return whole.test(text) ? within(parseWhole(text), field) : wrong('not-an-integer')
  },
  write: (value, field, context) => withUnit(write(value, context.language), field, context),
}

export const decimal: Kind<FieldOf<'decimal'>, number> = {
  missing: 'required',
  read: (entry, { decimals, ...field }) => {
    const text = typed(entry)
    if (text === '') return empty
    const parts = parseBroken(text)
    if (!parts) return wrong('not-a-number')
    if (parts.fraction.length > decimals) return wrong('too-many-decimals', { decimals })
    return within(Number(`${parts.whole}.${parts.fraction || '0'}`), field, (limit) => write(limit, 'de'))
  },
  write: (value, field, context) =>
    withUnit(write(value, context.language, { maximumFractionDigits: field.decimals }), field, context),
}

/** Cents. */
export const money: Kind<FieldOf<'money'>, number> = {
  missing: 'required',
  read: (entry, field) => {
    const text = typed(entry)
      .replace(/\s*(?:€|euro|eur)$/iu, '')
      .replace(/,[-–—]{1,2}$/u, '')
    if (text === '') return empty
    const parts = parseBroken(text)
    if (!parts || parts.fraction.length > 2) return wrong('not-an-amount')
    const sign = parts.whole.startsWith('-') ? -1 : 1
    const cents = Math.abs(Number(parts.whole)) * 100 + Number(parts.fraction.padEnd(2, '0'))
    return within(sign * cents, field, (limit) => writeEuro(limit, 'de'))
  },
  write: (value, _field, { language }) => writeEuro(value, language),
}

/** "1.234,50 €" */
export const writeEuro = (cents: number, language: Language): string =>
  `${write(cents / 100, language, { minimumFractionDigits: 2 })} €`

const parseWhole = (text: string): number => Number(text.replaceAll(/[. ]/gu, ''))

function parseBroken(text: string): { whole: string; fraction: string } | undefined {
  if (whole.test(text)) return { whole: text.replaceAll(/[. ]/gu, ''), fraction: '' }
  const [, byComma, afterComma, byPoint, afterPoint] = broken.exec(text) ?? []
  const before = byComma ?? byPoint
  const after = afterComma ?? afterPoint
  return before === undefined || after === undefined
    ? undefined
    : { whole: before.replaceAll(/[. ]/gu, ''), fraction: after }
}

function within(
  value: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  show: (limit: number) => number | string = (limit) => limit,
): Reading<number> {
  if (min !== undefined && value < min) return wrong('too-small', { min: show(min) })
  if (max !== undefined && value > max) return wrong('too-large', { max: show(max) })
  return answer(value)
}

const write = (value: number, language: Language, options: Intl.NumberFormatOptions = {}): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE', options)

const withUnit = (
  written: string,
  { unit }: Pick<FieldOf<'integer'>, 'unit'>,
  { language }: Context,
): string => (unit ? `${written} ${textIn(unit, language)}` : written)
