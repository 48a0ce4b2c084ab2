import type { DateLimit, FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'
import { ageOn } from '../logic/dates.ts'

/** "3.5.24", "03.05.2024", "3/5/2024", "3 5 2024": day, month, year, as people here write. */
const dayMonthYear = /^(\d{1,2})[.,/\- ]+(\d{1,2})[.,/\- ]+(\d{4}|\d{2})$/u
const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/u
const iso = /^(\d{4})-(\d{2})-(\d{2})$/u

export const date: Kind<FieldOf<'date'>, string> = {
  missing: 'required',
  read: (entry, { min, max, age }, { today }) => {
    const text = typed(entry)
    if (text === '') return empty
    const day = parseDay(text, today)
    if (!day) return wrong('not-a-date')
    const earliest = min && resolveLimit(min, today)
    const latest = max && resolveLimit(max, today)
    if (earliest && day < earliest) return wrong('too-early', { min: writeDay(earliest) })
    if (latest && day > latest) return wrong('too-late', { max: writeDay(latest) })
    const years = age && ageOn(day, today)
    if (typeof years === 'number' && years < (age?.min ?? years))
      return wrong('too-young', { min: age?.min ?? 0 })
    if (typeof years === 'number' && years > (age?.max ?? years))
      return wrong('too-old', { max: age?.max ?? 0 })
    return answer(day)
  },
  write: (value) => writeDay(value),
}

/** ISO day as people here write it: 24.12.2026. */
export const writeDay = (day: string): string => day.replace(iso, '$3.$2.$1')

/**
 * A limit as a day: a fixed one, or counted from today. A month later than 31 January is its last day, 28 or 29 February
 * (§ 188 (3) BGB). Beyond the years that are written with four digits it is their first or last day.
 */
export function resolveLimit(limit: DateLimit, today: string): string {
  if (typeof limit === 'string') return limit
  const day = new Date(`${today}T00:00:00Z`)
  const [count = 0] = Object.values(limit)
  if ('days' in limit) day.setUTCDate(day.getUTCDate() + count)
  else {
    const date = day.getUTCDate()
    day.setUTCMonth(day.getUTCMonth() + ('months' in limit ? count : count * 12))
    if (day.getUTCDate() !== date) day.setUTCDate(0)
  }
  const year = day.getUTCFullYear()
  if (year >= 0 && year <= 9999) return day.toISOString().slice(0, 10)
  return count < 0 ? '0000-01-01' : '9999-12-31'
}

/** Day, month and year as people here write them, as `YYYY-MM-DD`; `undefined` where there is no such day. */
export function parseDay(text: string, today: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  const [, day = isoDay, month = isoMonth, year = isoYear] =
    dayMonthYear.exec(text) ?? digitsOnly.exec(text) ?? []
  // Nobody alive was born before, and a year of three digits is a slip.
  if (!day || !month || !year || (year.length === 4 && year < '1850')) return undefined
  const written = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : undefined
}

/** Two digits mean the year that is at most ten years ahead. */
function fullYear(year: string, today: string): string {
  if (year.length === 4) return year
  const century = Number(today.slice(0, 2))
  const inThisCentury = century * 100 + Number(year)
  return String(inThisCentury > Number(today.slice(0, 4)) + 10 ? inThisCentury - 100 : inThisCentury)
}
