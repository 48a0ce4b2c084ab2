import { type Weekday, weekdays } from '../../contract/opening/office-hours.ts'
import { spoken } from './spoken.ts'

/** Monday, 1 January 2024: the days after it are the week. */
const monday = Date.UTC(2024, 0, 1)
const day = 24 * 60 * 60 * 1000

/** "Montag", "Monday". */
export const weekdayName = (weekday: Weekday, language = 'de'): string =>
  new Intl.DateTimeFormat(spoken(language), { weekday: 'long', timeZone: 'UTC' }).format(
    monday + weekdays.indexOf(weekday) * day,
  )
