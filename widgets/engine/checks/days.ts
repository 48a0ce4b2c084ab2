import { resolveLimit } from '../kinds/date.ts'
import type { Asked } from './candidates.ts'
import type { Closure } from './closure.ts'

/** The day where it does not matter which: no month's end, no leap year. */
export const someDay = '2026-03-10'

/** Days before which months and years are of another length, and days long ago and far ahead. */
const otherDays = ['2026-09-10', '2028-03-10', '2027-02-10', '1960-03-10', '2100-03-10'] as const

/** The days on which a form is filled in that matter to some rules. */
export interface Days {
  readonly days: readonly string[]
  /** Whether these days stand for all others. */
  readonly areAll: boolean
}

/** What holds must not change as time goes by: no verdict depends on the day on which a form is checked. */
export function daysFor({ asked, askedOfToday }: Closure): Days {
  const isCompared = ({ use, compared }: Asked) => use.is === 'test' && compared !== undefined
  const dates = [...asked].flatMap(([{ field }, uses]) =>
    field.kind === 'date' || field.kind === 'partial-date' ? [{ field, uses }] : [],
  )
  const limits = dates.flatMap(({ field: { min, max } }) => [min, max].filter((limit) => limit !== undefined))
  const counted = limits.filter((limit) => typeof limit === 'object')
  const askedOfDates = dates.flatMap(({ uses }) => uses)
  const fixedToday = askedOfToday.filter(isCompared).flatMap(datesIn)
  const fixed = [
    ...fixedToday,
    ...askedOfDates.flatMap(datesIn),
    ...limits.filter((limit) => typeof limit === 'string'),
  ]
  const hasAge = dates.some(({ field }) => field.kind === 'date' && field.age !== undefined)
  const isCounted = hasAge || counted.length > 0 || askedOfToday.some((mention) => !isCompared(mention))
  const byDays =
    counted.some((limit) => 'days' in limit && limit.days !== 0) ||
    askedOfDates.some(({ compared }) => compared?.term === 'days')
  const byMonths =
    hasAge ||
    counted.some((limit) => !('days' in limit)) ||
    askedOfDates.some(({ compared }) => compared?.term === 'age')
  const around = fixedToday.flatMap((day) => [0, -1, 1].map((days) => resolveLimit({ days }, day)))
  if ((fixed.length > 0 && isCounted) || (byDays && byMonths))
    return { days: [someDay, ...around, ...otherDays], areAll: false }
  return { days: around.length > 0 ? around : [someDay], areAll: true }
}

const datesIn = ({ compared }: Asked): string[] =>
  compared?.term === 'itself'
    ? compared.constants
        .map(String)
        .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)))
    : []
