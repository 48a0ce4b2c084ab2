import { describe, expect, test } from 'vitest'
import { weekdayOf } from './berlin-time.ts'
import { openingState, type OpeningState, type Schedule } from './opening-hours.ts'

const morning = { from: '08:00', to: '12:30' }
const afternoon = { from: '13:30', to: '17:30', note: 'nur mit Termin' }

const schedule: Schedule = {
  hours: { mo: [morning], tu: [morning], we: [], th: [morning, afternoon], fr: [morning], sa: [], su: [] },
  closures: [{ from: '2026-12-28', to: '2026-12-31', reason: 'Jahreswechsel' }],
  land: '09',
}

const at = (date: string, time: string) => openingState(schedule, { date, time, weekday: weekdayOf(date) })

describe('openingState', () => {
  test.for<[name: string, date: string, time: string, state: OpeningState]>([
    ['is open from the first minute', '2026-11-23', '08:00', { kind: 'open', until: '12:30' }],
    [
      'says what holds for the hours',
      '2026-11-26',
      '14:00',
      { kind: 'open', until: '17:30', note: 'nur mit Termin' },
    ],
    [
      'is closed from the last minute',
      '2026-11-23',
      '12:30',
      { kind: 'closed', next: { days: 1, date: '2026-11-24', weekday: 'tu', from: '08:00' } },
    ],
    [
      'opens again after the break',
      '2026-11-26',
      '13:00',
      { kind: 'closed', next: { days: 0, date: '2026-11-26', weekday: 'th', from: '13:30' } },
    ],
    [
      'skips the weekend',
      '2026-11-27',
      '15:00',
      { kind: 'closed', next: { days: 3, date: '2026-11-30', weekday: 'mo', from: '08:00' } },
    ],
    [
      'skips closures and public holidays',
      '2026-12-28',
      '09:00',
      {
        kind: 'closed',
        reason: 'Jahreswechsel',
        next: { days: 7, date: '2027-01-04', weekday: 'mo', from: '08:00' },
      },
    ],
    [
      'is closed on a public holiday',
      '2026-12-25',
      '09:00',
      {
        kind: 'closed',
        reason: '1. Weihnachtstag',
        next: { days: 10, date: '2027-01-04', weekday: 'mo', from: '08:00' },
      },
    ],
  ])('%s', ([, date, time, state]) => {
    expect(at(date, time)).toEqual(state)
  })

  test('names no next opening where an office has no hours', () => {
    const hours = { mo: [], tu: [], we: [], th: [], fr: [], sa: [], su: [] }
    const state = openingState({ ...schedule, hours }, { date: '2026-11-23', time: '09:00', weekday: 'mo' })
    expect(state).toEqual({ kind: 'closed' })
  })
})
