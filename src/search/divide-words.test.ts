import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IndexedWord } from '../../widgets/search/packed-words.ts'
import { divideWords } from './divide-words.ts'
import type { WeighedWord } from './weigh-words.ts'

const someWords: fc.Arbitrary<WeighedWord[]> = fc.uniqueArray(
  fc
    .record({
      word: fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), minLength: 1, maxLength: 6 }),
      mentions: fc.uniqueArray(
        fc.record({ page: fc.nat(30), level: fc.nat(4), times: fc.integer({ min: 1, max: 9 }) }),
        {
          selector: ({ page }) => page,
          minLength: 1,
          maxLength: 8,
        },
      ),
    })
    .map(({ word, mentions }) => ({
      key: word,
      word,
      mentions: mentions.toSorted((one, other) => one.page - other.page),
    })),
  { selector: ({ word }) => word, maxLength: 25 },
)
const check = (promise: (words: WeighedWord[], services: number) => void) =>
  fc.assert(fc.property(someWords, fc.integer({ min: 1, max: 5 }), promise), { seed: 20261122, numRuns: 300 })

const partsOf = (words: readonly WeighedWord[], services: number): readonly (readonly IndexedWord[])[] => {
  const { common, rare, single } = divideWords(words, services)
  return [common, rare, single]
}
const listed = (words: readonly IndexedWord[]): string[] =>
  words.flatMap(({ word, pages, levels }) => pages.map((page, index) => `${word} ${page} ${levels[index]}`))
const isSorted = (words: readonly IndexedWord[]) =>
  words.every(({ word }, index) => index === 0 || (words[index - 1]?.word ?? '') < word)

test('every mention is in one part, and in no other', () => {
  check((words, services) => {
    const all = words.flatMap(({ word, mentions }) =>
      mentions.map(({ page, level }) => `${word} ${page} ${level}`),
    )
    expect(partsOf(words, services).flatMap(listed).toSorted()).toEqual(all.toSorted())
  })
})

test('each part is sorted, has no word twice and none without a page', () => {
  check((words, services) => {
    for (const part of partsOf(words, services)) {
      expect(isSorted(part)).toBe(true)
      expect(part.every(({ pages, levels }) => pages.length > 0 && pages.length === levels.length)).toBe(true)
    }
  })
})

test('no more mentions are common than there is room for', () => {
  check((words, services) => {
    expect(listed(divideWords(words, services).common).length).toBeLessThanOrEqual(services * 5)
  })
})

/** Words of one page each. */
const alike = (names: string, mention: { readonly level: number; readonly times: number }): WeighedWord[] =>
  Array.from(names, (word) => ({ key: word, word, mentions: [{ page: 0, ...mention }] }))
const names = (words: readonly IndexedWord[]) => words.map(({ word }) => word).join('')

test.for<[name: string, telling: { readonly level: number; readonly times: number }]>([
  ['pages say often', { level: 1, times: 9 }],
  ['makes a page certain', { level: 4, times: 2 }],
])('what %s is common, the rest is rare', ([, telling]) => {
  const words = [...alike('klmnopqrst', { level: 1, times: 2 }), ...alike('abyz', telling)]
  const { common, rare } = divideWords(words, 1)
  expect([names(common), names(rare)]).toEqual(['abyz', 'klmnopqrst'])
})

test.for<[name: string, mentions: WeighedWord['mentions'], isSingle: boolean]>([
  ['in one situation of one page', [{ page: 0, level: 0, times: 1 }], true],
  ['twice', [{ page: 0, level: 0, times: 2 }], false],
  ['among the synonyms', [{ page: 0, level: 1, times: 1 }], false],
  ['on two pages', [0, 1].map((page) => ({ page, level: 0, times: 1 })), false],
])('what stands %s: single %s', ([, mentions, isSingle]) => {
  expect(names(divideWords([{ key: 'x', word: 'x', mentions }], 1).single)).toBe(isSingle ? 'x' : '')
})
