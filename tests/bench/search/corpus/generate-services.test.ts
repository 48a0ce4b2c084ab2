import { expect, test } from 'vitest'
import { musterland } from '../../../fixtures/musterland.ts'
import { withGenerated } from './generate-services.ts'
import { allActions, allSubjects } from './parse-words.ts'

const county = await musterland()
const titles = (count: number, seed = 1) =>
  [...withGenerated(county, count, seed).services.values()].map(({ title }) => title)

test('the same seed gives the same services, and fewer of them are the first of more', () => {
  expect(titles(300)).toEqual(titles(300))
  expect(titles(300)).toEqual(titles(900).slice(0, 300))
  expect(titles(300)).not.toEqual(titles(300, 2))
})

test("the county's own services stay as they are", () => {
  const { services } = withGenerated(county, 300, 1)
  for (const [slug, service] of county.services) expect(services.get(slug)).toBe(service)
})

test('there are 10000 services, each with a title of its own', () => {
  const all = titles(10_000)
  expect(all).toHaveLength(10_000)
  expect(new Set(all).size).toBe(10_000)
})

test('every subject and every action is whole, and none comes twice', () => {
  expect(allSubjects.length).toBeGreaterThanOrEqual(260)
  expect(allActions.length).toBeGreaterThanOrEqual(40)
  expect(new Set(allSubjects.map(({ name }) => name)).size).toBe(allSubjects.length)
  for (const { synonyms, context, authority } of allSubjects) {
    expect([...synonyms, ...context, authority].filter((word) => word === '')).toEqual([])
    expect(context).toHaveLength(4)
  }
  for (const { nouns, says } of allActions) expect([nouns.length, says.length]).toEqual([2, 3])
})
