import { expect, test } from 'vitest'
import {
  failedAudits,
  type LighthouseResult,
  middleRun,
  scoreOf,
  scoreWithout,
  transferredBy,
} from './lighthouse-result.ts'

const nothing = { score: 1, auditRefs: [] }
const result = (
  over: Partial<LighthouseResult> & { performance?: number; lcp?: number },
): LighthouseResult => ({
  lighthouseVersion: '13.5.0',
  audits: { 'largest-contentful-paint': { title: 'LCP', score: 1, numericValue: over.lcp ?? 0 } },
  categories: {
    performance: { score: over.performance ?? 1, auditRefs: [] },
    accessibility: nothing,
    'best-practices': nothing,
    seo: nothing,
  },
  ...over,
})

/** A page that keeps out of search engines and has a link without words. */
const hidden = result({
  categories: {
    ...result({}).categories,
    seo: {
      score: (4 * 0 + 1 * 1 + 1 * 0.5) / 6,
      auditRefs: [
        { id: 'link-text', weight: 1 },
        { id: 'is-crawlable', weight: 4 },
        { id: 'document-title', weight: 1 },
        { id: 'canonical', weight: 1 },
        { id: 'structured-data', weight: 0 },
      ],
    },
  },
  audits: {
    'is-crawlable': {
      title: 'Die Seite ist blockiert',
      score: 0,
      details: { items: [{ source: { snippet: '<meta name="robots" content="noindex">' } }] },
    },
    'document-title': { title: 'Titel', score: 1 },
    'link-text': {
      title: 'Links',
      score: 0.5,
      displayValue: '7 Links',
      details: { items: Array.from({ length: 7 }, (_, index) => ({ url: `/${index}` })) },
    },
    canonical: { title: 'Betrifft die Seite nicht', score: null },
    'structured-data': { title: 'Nur ein Hinweis', score: 0 },
  },
})

test('a mark without an audit is the weighted mean of those that count', () => {
  expect(scoreOf(hidden, 'seo')).toBe(25)
  expect(scoreWithout(hidden, 'seo', 'no-such-audit')).toBe(25)
  expect(scoreWithout(hidden, 'seo', 'is-crawlable')).toBe(75)
})

test('a category that Lighthouse could not mark has no mark', () => {
  const broken = result({
    categories: { ...result({}).categories, performance: { score: null, auditRefs: [] } },
  })
  expect(scoreOf(broken, 'performance')).toBeNaN()
})

test('what costs points is told with its places, the dearest first', () => {
  expect(failedAudits(hidden)).toEqual([
    {
      category: 'seo',
      audit: 'is-crawlable',
      title: 'Die Seite ist blockiert',
      score: 0,
      why: ['<meta name="robots" content="noindex">'],
    },
    {
      category: 'seo',
      audit: 'link-text',
      title: 'Links',
      score: 0.5,
      why: ['7 Links', '/0', '/1', '/2', '/3', '/4', 'und 2 weitere'],
    },
  ])
})

test('a category without a loss is not told of; a shift is told with what moved', () => {
  const refs = [
    { id: 'speed-index', weight: 10 },
    { id: 'cumulative-layout-shift', weight: 25 },
  ]
  const audits = {
    'speed-index': { title: 'Tempo', score: 0.99 },
    'cumulative-layout-shift': { title: 'Verschiebung', score: 0.5, displayValue: '0,2' },
    'layout-shifts': {
      title: 'Was sich verschob',
      score: null,
      details: { items: [{ node: { snippet: '<footer>' }, score: 0.2 }] },
    },
  }
  const performance = (score: number) => ({
    ...result({}).categories,
    performance: { score, auditRefs: refs },
  })
  expect(failedAudits(result({ audits, categories: performance(0.999) }))).toEqual([])
  expect(failedAudits(result({ audits, categories: performance(0.64) }))).toMatchObject([
    { audit: 'cumulative-layout-shift', why: ['0,2', '<footer>'] },
    { audit: 'speed-index', why: [] },
  ])
})

test('bytes are counted by kind', () => {
  const items = [
    { resourceType: 'Document', transferSize: 1000 },
    { resourceType: 'Stylesheet', transferSize: 200 },
    { resourceType: 'Stylesheet', transferSize: 30 },
    { resourceType: 'Script', transferSize: 4 },
    { resourceType: 'Font', transferSize: 5 },
    { resourceType: 'Manifest', transferSize: 6 },
    { resourceType: 'Fetch' },
  ]
  const page = result({ audits: { 'network-requests': { title: '', score: null, details: { items } } } })
  expect(transferredBy(page)).toEqual({ html: 1000, css: 230, fonts: 5, js: 4, other: 6, total: 1245 })
})

test('of several runs that in the middle counts, of two the worse', () => {
  const [slow, middling, quick] = [0.9, 0.97, 1].map((performance) => result({ performance }))
  if (!slow || !middling || !quick) throw new Error()
  expect(middleRun([quick, slow, middling])).toBe(middling)
  expect(middleRun([quick, slow])).toBe(slow)
  const [late, soon] = [result({ lcp: 1500 }), result({ lcp: 900 })]
  expect(middleRun([soon, late])).toBe(late)
})
