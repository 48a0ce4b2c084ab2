import { expect, test } from 'vitest'
import type { RefuseTour } from './refuse.ts'
import { collectionsFrom } from './refuse-dates.ts'

const tour: RefuseTour = {
  name: 'Tour A',
  places: ['sonnenau'],
  bins: [
    { kind: 'residual', first: '2026-12-10', last: '2027-01-07', everyWeeks: 2 },
    { kind: 'paper', first: '2026-12-24', last: '2026-12-24', everyWeeks: 4 },
  ],
  moved: [{ from: '2027-01-07', to: '2027-01-08' }],
}

test('collections come every so many weeks, the last day included, in the order of the calendar', () => {
  expect(collectionsFrom(tour, '2026-12-01').map(({ on, kind }) => `${on} ${kind}`)).toEqual([
    '2026-12-10 residual',
    '2026-12-24 paper',
    '2026-12-24 residual',
    '2027-01-08 residual',
  ])
})

test('a holiday moves a collection, and it is said', () => {
  expect(collectionsFrom(tour, '2027-01-01')).toEqual([{ on: '2027-01-08', kind: 'residual', isMoved: true }])
})

test('what is over is left out', () => {
  expect(collectionsFrom(tour, '2027-02-01')).toEqual([])
})
