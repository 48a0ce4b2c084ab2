import type { FieldOf } from '../../contract/field.ts'
import type { Language } from '../../contract/text.ts'
import { empty, type Kind, typed, wrong } from '../kind.ts'
import { within, withoutGroups, withUnit, whole, writeNumber } from './integer.ts'

/** "3,5", "1.234,50", "3.50": a comma, or a lone point that does not group thousands. */
const broken = /^([+-]?(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})),(\d+)$|^([+-]?\d{1,12})\.(\d{1,2}|\d{4,})$/u

export const decimal: Kind<FieldOf<'decimal'>, number> = {
  missing: 'required',
  read: (entry, { decimals, ...field }) => {
    const text = typed(entry)
    if (text === '') return empty
    const parts = parseBroken(text)
    if (!parts) return wrong('not-a-number')
    if (parts.fraction.length > decimals) return wrong('too-many-decimals', { decimals })
    return within(Number(`${parts.whole}.${parts.fraction || '0'}`), field, (limit) =>
      writeNumber(limit, 'de'),
    )
  },
  write: (value, field, context) =>
    withUnit(writeNumber(value, context.language, { maximumFractionDigits: field.decimals }), field, context),
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
  `${writeNumber(cents / 100, language, { minimumFractionDigits: 2 })} €`

/** Commas in "1,234.50", as it is written in English and shown there: the point after them leaves no doubt. */
const englishGroups = /,(?=\d{3}(?:,\d{3})*\.\d{1,2}$)/gu

function parseBroken(entered: string): { whole: string; fraction: string } | undefined {
  const text = entered.replaceAll(englishGroups, '')
  if (whole.test(text)) return { whole: withoutGroups(text), fraction: '' }
  const [, byComma, afterComma, byPoint, afterPoint] = broken.exec(text) ?? []
  const before = byComma ?? byPoint
  const after = afterComma ?? afterPoint
  return before === undefined || after === undefined
    ? undefined
    : { whole: withoutGroups(before), fraction: after }
}
