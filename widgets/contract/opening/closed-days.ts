import { addDays, weekdayOf } from './berlin-time.ts'
import type { Closure } from './office-hours.ts'
import { publicHoliday } from './public-holidays.ts'

/** Days looked ahead: half a year. */
const horizon = 183

/** Closures and public holidays of the next half year, by day. Holidays at a weekend say nothing new and are left out. */
export function closedDaysAhead(closures: readonly Closure[], land: string, today: string): Closure[] {
  const holidays = Array.from({ length: horizon }, (_, days) => addDays(today, days)).flatMap((day) => {
    const reason = publicHoliday(day, land)
    const isWeekend = ['sa', 'su'].includes(weekdayOf(day))
    return reason && !isWeekend ? [{ from: day, to: day, reason }] : []
  })
  return [...closures.filter(({ to }) => to >= today), ...holidays].toSorted((one, other) =>
    one.from.localeCompare(other.from),
  )
}
