import { expect, test } from 'vitest'
import { forPlace } from './for-place.ts'
import type { PageEntry } from './read-index.ts'

const index = {
  places: ['musterstadt', 'zaehrenbach'],
  offices: [
    ['bauamt', 'Bauamt', [0]],
    ['jugendamt', 'Jugendamt', [0, 1]],
    ['kfz', 'Zulassungsstelle'],
  ],
} as const

const office = (slug: string): PageEntry => ({ kind: 'office', path: `/aemter/${slug}/`, title: slug })
const service = (slug: string) => ({ kind: 'service', office: { slug, name: slug } }) as PageEntry

test.for<[place: string, offices: readonly string[]]>([
  ['musterstadt', ['bauamt', 'jugendamt', 'kfz']],
  ['zaehrenbach', ['jugendamt', 'kfz']],
])('for %s there are %s and what they do', ([place, expected]) => {
  const isFor = forPlace(index, place)
  const slugs = index.offices.map(([slug]) => slug)
  expect(slugs.filter((slug) => isFor(office(slug)))).toEqual(expected)
  expect(slugs.filter((slug) => isFor(service(slug)))).toEqual(expected)
})

test('topics and other municipalities are for everybody', () => {
  const isFor = forPlace(index, 'zaehrenbach')
  expect(isFor({ kind: 'topic', path: '/themen/bauen/', title: 'Bauen' })).toBe(true)
  expect(isFor({ kind: 'place', path: '/orte/musterstadt/', title: 'Musterstadt' })).toBe(true)
})
