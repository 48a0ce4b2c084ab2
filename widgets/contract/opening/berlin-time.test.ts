import { describe, expect, test } from 'vitest'
import { addDays, berlinTime, weekdayOf } from './berlin-time.ts'

describe('berlinTime', () => {
  test.for<[string, ReturnType<typeof berlinTime>]>([
    ['2026-11-22T23:30:00Z', { date: '2026-11-23', weekday: 'mo', time: '00:30' }],
    ['2026-07-01T10:00:00Z', { date: '2026-07-01', weekday: 'we', time: '12:00' }],
    ['2027-01-01T00:00:00Z', { date: '2027-01-01', weekday: 'fr', time: '01:00' }],
  ])('reads %s as the office clock does', ([instant, expected]) => {
    expect(berlinTime(new Date(instant))).toEqual(expected)
  })
})

test('days are added across months and years', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
})

test('Sunday is the last day of the week', () => {
  expect(weekdayOf('2026-11-22')).toBe('su')
})
