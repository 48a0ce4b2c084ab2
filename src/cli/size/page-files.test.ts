import { expect, test } from 'vitest'
import { measure } from './measure.ts'
import { moduleFiles } from './module-files.ts'
import { pageFiles } from './page-files.ts'

const files: Readonly<Record<string, string>> = {
  'formulare/x/index.html': `<!DOCTYPE html>
    <link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg">
    <link rel="modulepreload" href="/widgets/v1/amt-form.js">
    <link rel="preload" href="/_astro/f.woff2" as="font">
    <script type="module" src="/widgets/v1/amt-form.js"></script>
    <script type="module" src="https://elsewhere.example/x.js"></script>
    <astro-island component-url="/_astro/island.js" renderer-url="/_astro/client.js"></astro-island>`,
  '_astro/a.css': '@font-face{src:url("/_astro/f.woff2")}@font-face{src:url(/_astro/g.woff2)}',
  '_astro/island.js': 'import "./shared.js"',
  '_astro/client.js': 'export * from "./shared.js"',
  '_astro/shared.js': 'export const a = 1',
  'widgets/v1/amt-form.js': 'import{a}from"./chunks/now.js";a(()=>import(`./chunks/later.js`))',
  'widgets/v1/chunks/now.js': 'export {b as a} from "../base.js"',
  'widgets/v1/chunks/later.js': 'import "./now.js"; import("/widgets/v1/chunks/last.js")',
  'widgets/v1/chunks/last.js': 'export const nothing = "import(\'./no.js\')"',
  'widgets/v1/base.js': 'export const b = 1',
}
const read = (path: string): string => {
  const text = files[path]
  if (text === undefined) throw new Error(`${path} is not there`)
  return text
}

test('a page loads its style sheets, its scripts and what these import at once', () => {
  expect(pageFiles('formulare/x/index.html', read)).toEqual({
    files: [
      'formulare/x/index.html',
      '_astro/a.css',
      'widgets/v1/amt-form.js',
      'widgets/v1/chunks/now.js',
      'widgets/v1/base.js',
      '_astro/island.js',
      '_astro/shared.js',
      '_astro/client.js',
    ],
    fonts: ['_astro/f.woff2', '_astro/g.woff2'],
  })
})

test('a module needs some files at once and may fetch others later', () => {
  const now = ['widgets/v1/amt-form.js', 'widgets/v1/chunks/now.js', 'widgets/v1/base.js']
  expect(moduleFiles('widgets/v1/amt-form.js', read, 'now')).toEqual(now)
  expect(moduleFiles('widgets/v1/amt-form.js', read, 'ever')).toEqual([
    ...now,
    'widgets/v1/chunks/later.js',
    'widgets/v1/chunks/last.js',
  ])
})

test('an entry is over budget by a single byte', () => {
  const bytes = () => new TextEncoder().encode('x'.repeat(1000))
  const { brotli } = measure('page', ['a', 'b'], null, bytes)
  expect(brotli).toBeLessThan(100)
  expect(measure('page', ['a', 'b'], brotli, bytes).ok).toBe(true)
  expect(measure('page', ['a', 'b'], brotli - 1, bytes).ok).toBe(false)
})
