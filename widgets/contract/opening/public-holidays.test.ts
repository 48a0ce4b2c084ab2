import { describe, expect, test } from 'vitest'
import { publicHoliday } from './public-holidays.ts'

describe('publicHoliday', () => {
  test.for<[date: string, land: string, name: string | undefined]>([
    ['2026-04-03', '09', 'Karfreitag'],
    ['2027-03-29', '09', 'Ostermontag'],
    ['2038-04-26', '09', 'Ostermontag'],
    ['2026-06-04', '09', 'Fronleichnam'],
    ['2026-06-04', '01', undefined],
    ['2027-01-06', '09', 'Heilige Drei Könige'],
    ['2027-01-06', '05', undefined],
    ['2026-11-18', '14', 'Buß- und Bettag'],
    ['2026-11-18', '09', undefined],
    ['2028-11-22', '14', 'Buß- und Bettag'],
    ['2026-12-25', '03', '1. Weihnachtstag'],
    ['2026-12-24', '09', undefined],
  ])('%s in Land %s', ([date, land, name]) => {
    expect(publicHoliday(date, land)).toBe(name)
  })
})
