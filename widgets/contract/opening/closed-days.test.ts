import { expect, test } from 'vitest'
import { closedDaysAhead } from './closed-days.ts'

const closures = [
  { from: '2026-12-24', to: '2026-12-24', reason: 'Heiligabend' },
  { from: '2026-08-03', to: '2026-08-04', reason: 'Umzug' },
]

test('holidays of Bavaria and what the office has entered stand in the order of the calendar', () => {
  expect(
    closedDaysAhead(closures, '09', '2026-11-22').map(({ from, reason }) => `${from} ${reason}`),
  ).toEqual([
    '2026-12-24 Heiligabend',
    '2026-12-25 1. Weihnachtstag',
    '2027-01-01 Neujahr',
    '2027-01-06 Heilige Drei Könige',
    '2027-03-26 Karfreitag',
    '2027-03-29 Ostermontag',
    '2027-05-06 Christi Himmelfahrt',
    '2027-05-17 Pfingstmontag',
  ])
})
