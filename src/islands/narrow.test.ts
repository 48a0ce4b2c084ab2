import { expect, test } from 'vitest'
import { countAudience, countTopic, narrow } from './narrow.ts'
import type { Hit } from './run-search.ts'

const hit = (title: string, audiences: Hit['audiences'], ...topics: string[]) =>
  ({ title, audiences, topics }) as unknown as Hit
const hits = [
  hit('Wohngeld', ['citizen'], 'geld'),
  hit('Gaststätte', ['business'], 'betrieb'),
  hit('Müll', ['citizen', 'business'], 'abfall'),
]
const titles = (some: readonly Hit[]) => some.map(({ title }) => title)

test('without a filter everything stays', () => {
  expect(narrow(hits, { audiences: [], topic: '' })).toEqual(hits)
})

test('two audiences show what is for either', () => {
  expect(titles(narrow(hits, { audiences: ['citizen', 'business'], topic: '' }))).toHaveLength(3)
  expect(titles(narrow(hits, { audiences: ['business'], topic: '' }))).toEqual(['Gaststätte', 'Müll'])
})

test('counts respect the other filter', () => {
  expect(countAudience(hits, 'business', 'abfall')).toBe(1)
  expect(countTopic(hits, 'geld', ['business'])).toBe(0)
})
