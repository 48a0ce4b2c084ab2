import { describe, expect, test } from 'vitest'
import { rarerWords, singleWords, smallIndex } from '../../tests/fixtures/search-index.ts'
import { figuresOf, type Judged, judge, openForEvaluation } from './evaluate.ts'

const search = openForEvaluation({ index: smallIndex, rarer: rarerWords, single: singleWords })
const ask = (query: string, ...slugs: string[]) => judge([{ query, slugs, line: 1 }], search)[0]

describe('a query is judged by the place of the first right service', () => {
  test.for<[name: string, query: string, slugs: string[], place: number | undefined]>([
    ['at the first', 'Wohngeld', ['wohngeld'], 1],
    ['at the second', 'anmelden', ['gewerbe'], 2],
    ['at the better of two', 'anmelden', ['gewerbe', 'muelltonne'], 1],
    ['nowhere', 'Wohngeld', ['gewerbe'], undefined],
    ['nowhere where nothing is found', 'qqqqqqqq', ['gewerbe'], undefined],
  ])('%s', ([, query, slugs, place]) => {
    expect(ask(query, ...slugs)).toMatchObject({ query, slugs, line: 1, place })
  })

  test('with the first that were shown', () => {
    expect(ask('anmelden', 'gewerbe')?.shown).toEqual(['muelltonne', 'gewerbe'])
  })

  test('and costs as many files as it takes', () => {
    const [sure = 0, rarer = 0, single = 0, unknown] = ['Wohngeld', 'Kübel', 'Oldtimer', 'qqqqqqqq'].map(
      (query) => ask(query)?.bytes ?? 0,
    )
    expect(sure).toBeGreaterThan(0)
    expect(rarer).toBeGreaterThan(sure)
    expect(single).toBeGreaterThan(rarer)
    expect(unknown).toBe(single)
  })
})

const judged = (place: number | undefined, bytes: number): Judged => ({
  query: 'x',
  slugs: [],
  line: 1,
  place,
  shown: [],
  bytes,
})

describe('the figures', () => {
  test('of places 1, 2, 4 and none', () => {
    expect(figuresOf([judged(1, 100), judged(2, 200), judged(4, 300), judged(undefined, 401)])).toEqual({
      queries: 4,
      'success@1': 0.25,
      'success@3': 0.5,
      mrr: 0.438,
      bytesPerQuery: 250,
    })
  })

  test('of no queries are nothing', () => {
    expect(figuresOf([])).toEqual({ queries: 0, 'success@1': 0, 'success@3': 0, mrr: 0, bytesPerQuery: 0 })
  })
})
