import { addDays } from './berlin-time.ts'

/** First two digits of a municipality key: the Land. @see https://www.destatis.de (Amtlicher Gemeindeschlüssel) */
type Land = string

/** Days after Easter Sunday, and Länder that keep the day; every Land where none is named. */
const movable: readonly (readonly [days: number, name: string, laender?: readonly Land[]])[] = [
  [-2, 'Karfreitag'],
  [1, 'Ostermontag'],
  [39, 'Christi Himmelfahrt'],
  [50, 'Pfingstmontag'],
  [60, 'Fronleichnam', ['05', '06', '07', '08', '09', '10']],
]

const fixed: readonly (readonly [day: string, name: string, laender?: readonly Land[]])[] = [
  ['01-01', 'Neujahr'],
  ['01-06', 'Heilige Drei Könige', ['08', '09', '15']],
  ['03-08', 'Internationaler Frauentag', ['11', '13']],
  ['05-01', 'Tag der Arbeit'],
  ['08-15', 'Mariä Himmelfahrt', ['10']],
  ['09-20', 'Weltkindertag', ['16']],
  ['10-03', 'Tag der Deutschen Einheit'],
  ['10-31', 'Reformationstag', ['01', '02', '03', '04', '12', '13', '14', '15', '16']],
  ['11-01', 'Allerheiligen', ['05', '07', '08', '09', '10']],
  ['12-25', '1. Weihnachtstag'],
  ['12-26', '2. Weihnachtstag'],
]

/**
 * Name of the public holiday on a day, by the holiday laws of the Länder. Days that only some municipalities of a Land
 * keep (Mariä Himmelfahrt in Bavaria, Fronleichnam in Saxony and Thuringia) are closures for the office to enter.
 */
export function publicHoliday(date: string, land: Land): string | undefined {
  const year = Number(date.slice(0, 4))
  const easter = easterSunday(year)
  const kept = [
    ...movable.map(([days, name, laender]) => [addDays(easter, days), name, laender] as const),
    ...fixed.map(([day, name, laender]) => [`${year}-${day}`, name, laender] as const),
    [dayOfRepentance(year), 'Buß- und Bettag', ['14']] as const,
  ]
  return kept.find(([day, , laender]) => day === date && (laender?.includes(land) ?? true))?.[1]
}

/** Wednesday before 23 November. */
function dayOfRepentance(year: number): string {
  const fromSunday = new Date(Date.UTC(year, 10, 22)).getUTCDay()
  return addDays(`${year}-11-22`, -((fromSunday + 4) % 7))
}

/** Easter Sunday of the Gregorian calendar. @see Butcher's algorithm, Nature, 20 April 1876 */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
