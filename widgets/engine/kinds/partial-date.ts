import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'
import { parseDay, resolveLimit, writeDay } from './date.ts'

/** "1958", "00.00.1958" */
const year = /^(?:0{1,2}[.,/ -]0{1,2}[.,/ -])?(\d{4})$/u
/** "1958-05", as a form answers it. */
const isoMonth = /^(\d{4})-(\d{2})$/u
/** "5.1958", "00.05.1958", "05/1958" */
const monthYear = /^(?:0{1,2}[.,/ -])?(\d{1,2})[.,/ -](\d{4})$/u

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. What was written as 00 is unknown. */
export const partialDate: Kind<FieldOf<'partial-date'>, string> = {
  missing: 'required',
  read: (entry, { min, max }, { today }) => {
    const text = typed(entry)
    if (text === '') return empty
    const date = parse(text, today)
    if (date === undefined) return wrong('not-a-partial-date')
    const earliest = min && resolveLimit(min, today)
    const latest = max && resolveLimit(max, today)
    // Only what is known can be too early or too late.
    if (earliest && date < earliest.slice(0, date.length))
      return wrong('too-early', { min: writeDay(earliest) })
    if (latest && date > latest.slice(0, date.length)) return wrong('too-late', { max: writeDay(latest) })
    return answer(date)
  },
  write: (value) => value.split('-').toReversed().join('.'),
}

function parse(text: string, today: string): string | undefined {
  const [, onlyYear] = year.exec(text) ?? []
  if (onlyYear !== undefined) return Number(onlyYear) >= 1850 ? onlyYear : undefined
  const [, month, ofYear] = monthYear.exec(text.replace(isoMonth, '$2.$1')) ?? []
  if (month !== undefined && ofYear !== undefined) {
    const number = Number(month)
    return number >= 1 && number <= 12 && Number(ofYear) >= 1850
      ? `${ofYear}-${month.padStart(2, '0')}`
      : undefined
  }
  return parseDay(text, today)
}
