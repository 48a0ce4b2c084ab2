import fc from 'fast-check'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { createSearch, type Reading } from '../../widgets/search/search.ts'

const loaded = await loadContent(contentRoot())
if (!loaded.ok) throw new Error('The content has problems: npm run check')
const { services } = loaded.catalogue
const { index, rarer, single } = buildIndex(loaded.catalogue)
const search = createSearch(index)
search.widen(rarer)
search.widen(single)

const titles = [...services.values()].map(({ title }) => title)
const word = fc.constantFrom(...titles.flatMap((title) => title.split(' ')))
/** Half letters, too. */
const anyUnit = fc.oneof(
  fc.nat(0x17f).map((code) => String.fromCharCode(code)),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x1f300, max: 0x1faff }).map((code) => String.fromCodePoint(code)),
)
const typed = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 60 }),
  fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 8 })
    .map((all) => all.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 5 }).map((all) => all.join('')),
)
/** What nobody types by chance. */
const strange: readonly (readonly [name: string, typed: string])[] = [
  ['a word of 500 letters', 'ä'.repeat(500)],
  ['500 letters of known words', 'auto'.repeat(125)],
  ['500 letters of participles', 'ge'.repeat(250)],
  ['80 words', 'Wohngeld '.repeat(80)],
  ['punctuation', '§§ … !?.,;:-–—()[]{}"\'`´/\\|<>'],
  ['hyphens', '-a-b--c-'.repeat(20)],
  ['emoji', '🐶🏠 👨‍👩‍👧‍👦 🇩🇪'],
  ['marks alone', '\u0308\u0301 \u0308'],
  ['letters from right to left', 'رخصة القيادة \u202Eשלום'],
  ['names of properties', '__proto__ constructor toString hasOwnProperty'],
  ['half a letter', 'Hund\uD83D \uDE00'],
  ['lines', 'Hund\n\tanmelden\r\n\0'],
]

/** Everything that holds for whatever is found. */
function expectSound(query: string, reading: Reading): void {
  const found = search.find(query, reading)
  const scores = found.services.map(({ score }) => score)
  expect(found.query).toBe(query)
  expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true)
  expect(found.services.every(({ coverage }) => coverage >= 0 && coverage <= 1)).toBe(true)
  const slugs = found.services.map(({ service }) => service.slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(found.others.length).toBeLessThanOrEqual(3)
}

function expectSoundSuggestions(query: string): void {
  const suggested = search.suggest(query).map(({ path }) => path)
  expect(suggested.length).toBeLessThanOrEqual(6)
  expect(new Set(suggested).size).toBe(suggested.length)
}

describe('whatever is typed, what is found is in order', () => {
  test('any text, and titles with something in between', () => {
    const seed = Number(env.SEED ?? 20261122)
    fc.assert(
      fc.property(typed, fc.constantFrom('understood', 'typed'), (query, reading) => {
        expectSound(query, reading)
        expectSoundSuggestions(query)
      }),
      { seed, numRuns: 250, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    )
  })

  test.for(strange)('%s', ([, query]) => {
    expectSound(query, 'understood')
    expectSound(query, 'typed')
    expectSoundSuggestions(query)
  })
})

/** Other forms of the words of a title, as people write them without a thought. */
const inflected = (title: string): string =>
  title.replaceAll(/\p{L}{4,}/gu, (word) => {
    if (word.endsWith('ung')) return `${word}en`
    if (word.endsWith('eln') || word.endsWith('ern')) return `${word.slice(0, -1)}t`
    if (word.endsWith('en')) return `${word.slice(0, -2)}t`
    if (word.endsWith('e')) return `${word}n`
    return `${word}${/[sxzßt]$/u.test(word) ? 'es' : 's'}`
  })
const replaced = (title: string, letters: Readonly<Record<string, string>>): string =>
  title.replaceAll(/[äöüßÄÖÜ]/gu, (letter) => letters[letter] ?? letter)

describe('a service stays among the first three for its title', () => {
  test.for<[name: string, change: (title: string) => string]>([
    ['as it is', (title) => title],
    ['in other forms', inflected],
    ['without dots', (title) => replaced(title, { ä: 'a', ö: 'o', ü: 'u', ß: 's', Ä: 'A', Ö: 'O', Ü: 'U' })],
    [
      'with dots spelt out',
      (title) => replaced(title, { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }),
    ],
    ['with composed dots', (title) => title.normalize('NFD')],
    ['in capitals', (title) => title.toUpperCase()],
    ['in small letters', (title) => title.toLowerCase()],
    ['in the opposite order', (title) => title.split(' ').toReversed().join(' ')],
  ])('%s', ([, change]) => {
    const lost = [...services].filter(([slug, { title }]) => {
      const found = search.find(change(title)).services.slice(0, 3)
      return found.every(({ service }) => service.slug !== slug)
    })
    if (lost.length > services.size * 0.05) expect(lost.map(([, { title }]) => change(title))).toEqual([])
  })
})
