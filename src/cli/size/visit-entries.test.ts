import { expect, test } from 'vitest'
import { firstVisit } from './first-visit.ts'
import { measure } from './measure.ts'
import { visitEntries } from './visit-entries.ts'

const page = (text: string, head = '') => `<!DOCTYPE html>
  <link rel="canonical" href="https://county.example/leistungen/x/"><link rel="alternate" hreflang="en" href="/en/x/">
  <link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
  <link rel="preload" href="/_astro/core.woff2" as="font"><link rel="manifest" href="/site.webmanifest">
  <script type="application/ld+json">{"url": "/no.js"}</script><script type="module" src="/_astro/a.js"></script>${head}
  <img src="/plan.png" alt=""><img src="https://elsewhere.example/x.png" alt=""><p>${text}</p>`
const files: Readonly<Record<string, string>> = {
  'leistungen/light/index.html': page('short', '<script type="module" src="/_astro/b.js"></script>'),
  'leistungen/heavy/index.html': page(
    'Sehr viel Text, der sich nicht wiederholt: 8f14e45fceea167a5a36dedd4bea2543',
  ),
  '_astro/a.css': '@font-face{src:url(/_astro/core.woff2)}@font-face{src:url(/_astro/rare.woff2)}',
  '_astro/a.js': 'import "./shared.js"; import("./later.js")',
  '_astro/b.js': 'export const b = 1',
  '_astro/shared.js': 'export const a = 1',
  '_astro/later.js': '',
  '_astro/core.woff2': 'core',
  'favicon.svg': '<svg/>',
  'site.webmanifest': '{}',
  'plan.png': 'plan',
}
const read = (path: string): string => {
  const text = files[path]
  if (text === undefined) throw new Error(`${path} is not there`)
  return text
}
const bytes = (path: string) => new TextEncoder().encode(read(path))
const pages = ['leistungen/light/index.html', 'leistungen/heavy/index.html']

test('a first visit fetches what the page names, and of the fonts those that it asks for itself', () => {
  const heavy = 'leistungen/heavy/index.html'
  expect(firstVisit(heavy, read)).toEqual({
    shown: [heavy, '_astro/a.css'],
    scripts: ['_astro/a.js', '_astro/shared.js'],
    everything: [
      heavy,
      '_astro/a.css',
      '_astro/a.js',
      '_astro/shared.js',
      'favicon.svg',
      '_astro/core.woff2',
      'site.webmanifest',
      'plan.png',
    ],
  })
})

test('of each sum the heaviest page counts', () => {
  const entries = visitEntries('page', pages, { shown: 10_000, scripts: null, everything: null }, bytes)
  expect(entries.map(({ entry, page: where }) => [entry, where])).toEqual([
    ['page: HTML and CSS', 'leistungen/heavy/index.html'],
    ['page: JavaScript', 'leistungen/light/index.html'],
    ['page: everything on first visit', expect.any(String)],
  ])
  const [shown] = entries
  expect(shown).toMatchObject(measure('page: HTML and CSS', shown?.files ?? [], 10_000, bytes))
})

test('one page over budget is enough', () => {
  const none = { shown: null, scripts: null, everything: null }
  const [shown] = visitEntries('page', pages, none, bytes)
  const heaviest = shown?.brotli ?? 0
  expect(visitEntries('page', pages, { ...none, shown: heaviest }, bytes)[0]?.ok).toBe(true)
  expect(visitEntries('page', pages, { ...none, shown: heaviest - 1 }, bytes)[0]?.ok).toBe(false)
})

test('a site without such pages has no such entries', () => {
  expect(visitEntries('page', [], { shown: 1, scripts: 1, everything: 1 }, bytes)).toEqual([])
})
