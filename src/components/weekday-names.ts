import type { Weekday } from '../model/office.ts'

/** Weekdays in the order of the German week. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mo: 'Montag',
  tu: 'Dienstag',
  we: 'Mittwoch',
  th: 'Donnerstag',
  fr: 'Freitag',
  sa: 'Samstag',
  su: 'Sonntag',
}
