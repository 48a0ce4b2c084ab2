import { expect, test } from 'vitest'
import type { ServiceEntry } from '../../widgets/search/read-index.ts'
import type { ServiceHit } from '../../widgets/search/search.ts'
import { countFilters, countWith, narrow } from './narrow.ts'
import { noFilters } from './search-address.ts'

const hit = (service: Partial<ServiceEntry>): ServiceHit => ({
  service: {
    kind: 'service',
    slug: '',
    path: '',
    title: '',
    summary: '',
    office: { slug: 'buergerservice', name: 'Bürgerservice' },
    topics: [],
    audiences: ['citizen'],
    online: 'none',
    municipal: false,
    ...service,
  },
  score: 1,
  coverage: 1,
  keys: new Set(),
})
const hits = [
  hit({ title: 'Wohngeld', topics: ['geld'], online: 'planned' }),
  hit({
    title: 'Gaststätte',
    audiences: ['business'],
    topics: ['betrieb'],
    online: 'form',
    office: { slug: 'gewerbeamt', name: 'Gewerbeamt', places: ['sonnenau'] },
  }),
  hit({ title: 'Müll', audiences: ['citizen', 'business'], topics: ['abfall'], online: 'external' }),
]
const titles = (some: readonly ServiceHit[]) => some.map(({ service }) => service.title)

test('without a filter everything stays', () => {
  expect(narrow(hits, noFilters)).toEqual(hits)
  expect(countFilters(noFilters)).toBe(0)
})

test('two audiences show what is for either', () => {
  expect(narrow(hits, { ...noFilters, audiences: ['citizen', 'business'] })).toHaveLength(3)
  expect(titles(narrow(hits, { ...noFilters, audiences: ['business'] }))).toEqual(['Gaststätte', 'Müll'])
})

test('a form that is only planned is no way online', () => {
  expect(titles(narrow(hits, { ...noFilters, online: 'yes' }))).toEqual(['Gaststätte', 'Müll'])
  expect(titles(narrow(hits, { ...noFilters, online: 'no' }))).toEqual(['Wohngeld'])
})

test('a municipality keeps what offices for it and offices for everybody do', () => {
  expect(titles(narrow(hits, { ...noFilters, place: 'sonnenau' }))).toHaveLength(3)
  expect(titles(narrow(hits, { ...noFilters, place: 'ahornkirchen' }))).toEqual(['Wohngeld', 'Müll'])
})

test('counts respect the other filters', () => {
  expect(countWith(hits, { ...noFilters, topic: 'abfall' }, { audiences: ['business'] })).toBe(1)
  expect(countWith(hits, { ...noFilters, audiences: ['business'] }, { topic: 'geld' })).toBe(0)
  expect(countFilters({ ...noFilters, audiences: ['business'], office: 'gewerbeamt' })).toBe(2)
})
