import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** Eleven digits, kept without spaces. */
export const taxId: Kind<FieldOf<'tax-id'>, string> = {
  missing: 'required',
  read: (entry) => {
    const digits = typed(entry).replaceAll(/[\s./-]/gu, '')
    if (digits === '') return empty
    if (!/^[1-9]\d{10}$/u.test(digits)) return wrong('tax-id-length', { length: digits.length })
    return checkDigit(digits) === Number(digits.at(-1)) ? answer(digits) : wrong('tax-id-check-digit')
  },
  write: (value) => value.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/u, '$1 $2 $3 $4'),
}

/** ISO 7064 MOD 11,10 over the first ten digits. */
function checkDigit(digits: string): number {
  let product = 10
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10
}
