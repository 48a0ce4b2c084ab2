import { addDays, weekdayOf, type BerlinTime } from './berlin-time.ts'
import type { Closure, OfficeHours, Opening, Weekday } from './office-hours.ts'
import { publicHoliday } from './public-holidays.ts'

/** What is needed to say whether an office is open. */
export interface Schedule {
  readonly hours: OfficeHours
  readonly closures: readonly Closure[]
  /** First two digits of the county's key: decides which public holidays are kept. */
  readonly land: string
}

/** When an office opens next. */
export interface NextOpening {
  /** Days from today. */
  readonly days: number
  readonly date: string
  readonly weekday: Weekday
  /** `HH:MM`. */
  readonly from: string
}

/** Whether an office is open at a moment. */
export type OpeningState =
  | { readonly kind: 'open'; readonly until: string; readonly note?: string }
  | { readonly kind: 'closed'; readonly reason?: string; readonly next?: NextOpening }

/** Farthest day looked at for the next opening: the longest closure plus a week. */
const HORIZON_DAYS = 60

/** State of an office at a moment, closures and public holidays included. */
export function openingState(schedule: Schedule, now: BerlinTime): OpeningState {
  const current = openingsOn(schedule, now.date).find(({ from, to }) => from <= now.time && now.time < to)
  if (current) return { kind: 'open', until: current.to, ...(current.note && { note: current.note }) }
  const reason = closedBecause(schedule, now.date)
  const next = nextOpening(schedule, now)
  return { kind: 'closed', ...(reason && { reason }), ...(next && { next }) }
}

/** Why an office is closed on a day that would be an opening day; `undefined` where the usual hours hold. */
export function closedBecause({ closures, land }: Schedule, date: string): string | undefined {
  return closures.find(({ from, to }) => from <= date && date <= to)?.reason ?? publicHoliday(date, land)
}

function openingsOn(schedule: Schedule, date: string): readonly Opening[] {
  return closedBecause(schedule, date) ? [] : schedule.hours[weekdayOf(date)]
}

function nextOpening(schedule: Schedule, now: BerlinTime): NextOpening | undefined {
  for (let days = 0; days <= HORIZON_DAYS; days += 1) {
    const date = addDays(now.date, days)
    const opening = openingsOn(schedule, date).find(({ from }) => days > 0 || from > now.time)
    if (opening) return { days, date, weekday: weekdayOf(date), from: opening.from }
  }
  return undefined
}
