import { describe, expect, test } from 'vitest'
import { createSearch } from '../../widgets/search/search.ts'
import { musterland } from '../../tests/fixtures/musterland.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { contentRoot } from '../model/content-root.ts'
import { loadContent } from '../model/load-content.ts'
import { buildIndex } from './build-index.ts'

const muster = await musterland()
const loaded = await loadContent(contentRoot())
if (!loaded.ok) throw new Error('The content has problems: npm run check')
const { catalogue } = loaded
const built = buildIndex(catalogue)

describe('the stamp', () => {
  test('is the same for the same content, and in all files', () => {
    const { index, rarer, single } = buildIndex(muster)
    expect(buildIndex(muster).index.stamp).toBe(index.stamp)
    expect([rarer.stamp, single.stamp]).toEqual([index.stamp, index.stamp])
    expect(index.stamp).toMatch(/^[\da-f]{12}$/u)
  })

  test.for<[name: string, change: (catalogue: Catalogue) => Catalogue]>([
    [
      'a title',
      (catalogue) => ({
        ...catalogue,
        services: new Map([...catalogue.services].map(([slug, one]) => [slug, { ...one, title: 'Anders' }])),
      }),
    ],
    [
      'a word in a single situation',
      (catalogue) => ({
        ...catalogue,
        services: new Map(
          [...catalogue.services].map(([slug, one], page) => [
            slug,
            { ...one, situations: [...one.situations, ...(page === 0 ? ['Sonderwort'] : [])] },
          ]),
        ),
      }),
    ],
    ['an office that is gone', (catalogue) => ({ ...catalogue, offices: new Map() })],
    [
      'a word that says nothing',
      (catalogue) => ({
        ...catalogue,
        everyday: new Map([['neu', { title: 'Neu', common: true, meanings: [], idle: ['hm'] }]]),
      }),
    ],
  ])('changes with %s', ([, change]) => {
    expect(buildIndex(change(muster)).index.stamp).not.toBe(buildIndex(muster).index.stamp)
  })
})

test('the same content gives the same index', () => {
  expect(buildIndex(muster)).toEqual(buildIndex(muster))
})

test('the index is the same after it went through a file', () => {
  expect(JSON.parse(JSON.stringify(built))).toEqual(built)
})

test('every column has an entry for each service', () => {
  const { costs, municipal, ...columns } = built.index.services
  for (const column of Object.values(columns)) expect(column).toHaveLength(catalogue.services.size)
  expect(costs[0]).toBe('')
  expect(municipal.every((page) => page < catalogue.services.size)).toBe(true)
})

describe('with the words of', () => {
  const small = createSearch(built.index)
  const whole = createSearch(built.index)
  whole.widen(built.rarer)
  whole.widen(built.single)

  test.for<[files: string, search: typeof small]>([
    ['the index alone', small],
    ['all files', whole],
  ])('%s a service is found at the first place by its title', ([, search]) => {
    const missed = [...catalogue.services].filter(
      ([slug, { title }]) => search.find(title).services[0]?.service.slug !== slug,
    )
    // Two titles may say the same in other words.
    if (missed.length > catalogue.services.size * 0.03)
      expect(missed.map(([, { title }]) => title)).toEqual([])
  })

  test.for([...catalogue.offices.values()].map(({ name }) => name))(
    'all files %s is found by its name',
    (name) => {
      expect(whole.find(name).others.map(({ title }) => title)).toContain(name)
    },
  )
})
