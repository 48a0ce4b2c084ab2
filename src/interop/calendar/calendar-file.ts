import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'

/** A whole day in somebody's calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly title: string
  readonly text?: string
  /** Page that says more. */
  readonly url?: string
  /** Days before on which to remind. */
  readonly remind?: number
}

/**
 * A calendar file (iCalendar) of whole days.
 *
 * @param id Domain-like name that makes the entries' ids unique: a file fetched again replaces, it does not double.
 * @see RFC 5545
 */
export function calendarFile(name: string, id: string, days: readonly CalendarDay[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Amtswerk', product: 'Kalender', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { on, title, text, url, remind } of days) {
    const event = calendar.createEvent({
      id: `${on}-${id}-${slugOf(title)}`,
      start: new Date(`${on}T00:00:00Z`),
      // The file says the same however often it is made.
      stamp: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: text ?? null,
      url: url ?? null,
    })
    if (remind !== undefined)
      event.createAlarm({ type: ICalAlarmType.display, trigger: remind * 24 * 3600, description: title })
  }
  return calendar.toString()
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
