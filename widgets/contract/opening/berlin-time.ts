import { type Weekday, weekdays } from './office-hours.ts'

/** A moment as the clock on the office's wall shows it, wherever the visitor is. */
export interface BerlinTime {
  /** Day in Germany, `YYYY-MM-DD`. */
  readonly date: string
  readonly weekday: Weekday
  /** `HH:MM`. */
  readonly time: string
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** German time of an instant, summer time included. */
export function berlinTime(instant: Date): BerlinTime {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return { date, weekday: weekdayOf(date), time: `${parts.hour}:${parts.minute}` }
}

/** The day a number of days later. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** Weekday of a day in the calendar. */
export function weekdayOf(date: string): Weekday {
  const fromSunday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekdays[(fromSunday + 6) % 7] as Weekday
}
