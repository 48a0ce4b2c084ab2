import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ContentError } from '../../src/model/content-problem.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { figuresOf, judge, openForEvaluation } from '../../src/search/evaluate.ts'
import { readQueries } from '../../src/search/read-queries.ts'

/**
 * What the search found when this was last raised: of queries that people wrote who saw only the titles of services. These
 * may rise, and must not fall.
 */
const floor = { 'success@1': 0.925, 'success@3': 0.975, mrr: 0.95, bytesPerQuery: 105_000 }

/** Milliseconds: several hundred searches on a busy machine. */
const patience = 60_000

const content = await loadContent(contentRoot())
if (!content.ok) throw new ContentError(content.problems)
const { catalogue } = content
const { queries, problems } = readQueries(
  await readFile(join(contentRoot(), 'search/queries.tsv'), 'utf8'),
  new Set(catalogue.services.keys()),
)

test('every query names a service that there is, and every service is asked for', () => {
  expect(problems).toEqual([])
  const asked = new Set(queries.flatMap(({ slugs }) => slugs))
  expect([...catalogue.services.keys()].filter((slug) => !asked.has(slug))).toEqual([])
})

test('citizens find what they mean no worse than before', { timeout: patience }, () => {
  const judged = judge(queries, openForEvaluation(buildIndex(catalogue)))
  const figures = figuresOf(judged)
  for (const name of ['success@1', 'success@3', 'mrr'] as const)
    expect(figures[name], name).toBeGreaterThanOrEqual(floor[name])
  expect(figures.bytesPerQuery).toBeLessThanOrEqual(floor.bytesPerQuery)
})

test('every service is found first by its own title', { timeout: patience }, () => {
  const titles = [...catalogue.services].map(([slug, { title }], line) => ({
    query: title,
    slugs: [slug],
    line,
  }))
  const judged = judge(titles, openForEvaluation(buildIndex(catalogue)))
  expect(judged.filter(({ place }) => place !== 1).map(({ query, shown }) => [query, shown])).toEqual([])
})

/** One mistake of each kind in a word: a letter left out, two swapped, one too many, a wrong one. */
const mistyped = (word: string, at: number): readonly string[] => [
  word.slice(0, at) + word.slice(at + 1),
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  `${word.slice(0, at)}e${word.slice(at)}`,
  `${word.slice(0, at)}n${word.slice(at + 1)}`,
]

test('a typing mistake in a long word of its title hides no service', { timeout: patience }, () => {
  const search = openForEvaluation(buildIndex(catalogue))
  const isFound = (query: string, slug: string) =>
    judge([{ query, slugs: [slug], line: 1 }], search).every(({ place = Infinity }) => place <= 3)
  const words = [...catalogue.services].flatMap(([slug, { title }]) => {
    const [longest = ''] = (title.match(/\p{L}+/gu) ?? []).toSorted((one, other) => other.length - one.length)
    return longest.length >= 8 && isFound(longest, slug) ? [{ slug, word: longest }] : []
  })
  expect(words.length).toBeGreaterThan(100)
  const tries = words.flatMap(({ slug, word }) =>
    mistyped(word, Math.floor(word.length / 2)).map((query) => ({ slug, query })),
  )
  const lost = tries.filter(({ slug, query }) => !isFound(query, slug))
  expect(lost.length / tries.length, lost.map(({ query }) => query).join(', ')).toBeLessThanOrEqual(0.03)
})
