import { expect, test } from 'vitest'
import { ContentError } from '../../src/model/content-problem.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { checkContent } from '../../src/rules/check-content.ts'
import { adviseOn } from '../../src/rules/content-advice.ts'
import { readabilityOfServices } from '../../src/rules/hard-texts.ts'

const content = await checkContent(contentRoot())
if (!content.ok) throw new ContentError(content.problems)
const { catalogue, bodies } = content
const { services, english, offices, topics, places, journeys, checks } = catalogue

/** A fixed day: a review that falls due must not stop whoever changes something else. */
const today = '2026-11-22'

test('there is no advice but what is acknowledged in its file', () => {
  expect(adviseOn({ ...catalogue, bodies, today })).toEqual([])
})

test('every service reads easily', () => {
  const pages = readabilityOfServices({ services, bodies })
  expect(pages).toHaveLength(services.size)
  expect(pages.filter(({ figures }) => figures.flesch < 50)).toEqual([])
  expect(pages.filter(({ figures }) => figures.sentenceLength >= 20)).toEqual([])
  const scores = pages.map(({ figures }) => figures.flesch).toSorted((one, other) => one - other)
  expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThanOrEqual(58)
})

test('the catalogue is whole', () => {
  expect(services.size).toBe(165)
  expect(english.size).toBe(20)
  expect(places.size).toBeGreaterThanOrEqual(24)
  const topicsOf = (wanted: string) =>
    [...topics.values()].filter(({ audience }) => audience === wanted).length
  expect([topicsOf('citizen'), topicsOf('business')]).toEqual([12, 8])
  expect([...checks.keys()]).toEqual([
    'bildung-und-teilhabe',
    'einbuergerung',
    'unterhaltsvorschuss',
    'wohngeld',
  ])
  expect(journeys.size).toBeGreaterThanOrEqual(4)
})

test('every office has something to do, and every service its office, topic and words', () => {
  const named = new Set([...services.values()].map(({ office }) => office))
  expect([...named].filter((slug) => !offices.has(slug))).toEqual([])
  const idle = [...offices.keys()].filter((slug) => !named.has(slug))
  expect(idle).toEqual([])
  for (const [slug, { synonyms, situations, topics: about }] of services) {
    expect(synonyms.length, slug).toBeGreaterThanOrEqual(5)
    expect(situations.length, slug).toBeGreaterThanOrEqual(8)
    expect(new Set(situations).size, slug).toBe(situations.length)
    expect(about.length, slug).toBeGreaterThanOrEqual(1)
    expect(bodies.get(`services/${slug}.mdx`)?.trim() ?? '', slug).not.toBe('')
  }
})

test('every topic has services, and every service is found under one', () => {
  const used = new Set([...services.values()].flatMap((service) => service.topics))
  expect([...topics.keys()].filter((slug) => !used.has(slug))).toEqual([])
})

test('every place has its refuse dates', () => {
  const served = new Set([...catalogue.refuse.values()].flatMap((tour) => tour.places))
  expect([...places.keys()].filter((slug) => !served.has(slug))).toEqual([])
})
