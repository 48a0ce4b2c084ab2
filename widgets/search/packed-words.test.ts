import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IndexedWord, packWords, unpackWords } from './packed-words.ts'

const letters = fc.constantFrom(...'aaabcdeinrstäöüß0189é')
const pages = fc.uniqueArray(fc.tuple(fc.nat(20_000), fc.nat(4)), {
  selector: ([page]) => page,
  maxLength: 30,
})
const someWords: fc.Arbitrary<IndexedWord[]> = fc
  .uniqueArray(
    fc.record({
      word: fc.string({ unit: letters, minLength: 1, maxLength: 40, size: 'max' }),
      mentions: pages,
    }),
    { selector: ({ word }) => word, maxLength: 30 },
  )
  .map((words) =>
    words
      .map(({ word, mentions }) => {
        const ascending = mentions.toSorted(([one], [other]) => one - other)
        return { word, pages: ascending.map(([page]) => page), levels: ascending.map(([, level]) => level) }
      })
      .toSorted((one, other) => (one.word < other.word ? -1 : 1)),
  )
const check = (promise: (words: IndexedWord[]) => void) =>
  fc.assert(fc.property(someWords, promise), { seed: 20261122, numRuns: 300 })

test('what is unpacked is what was packed', () => {
  check((words) => {
    expect(unpackWords(packWords(words))).toEqual(words)
  })
})

test('JSON writes every letter of it in one', () => {
  check((words) => {
    for (const text of Object.values(packWords(words)))
      expect(JSON.stringify(text)).toHaveLength(text.length + 2)
  })
})

test('every distance between two pages comes back', () => {
  const word = (page: number): IndexedWord => ({ word: 'wort', pages: [3, 3 + page], levels: [0, 4] })
  const distances = Array.from({ length: 2100 }, (_, index) => index + 1)
  expect(distances.filter((page) => unpackWords(packWords([word(page)]))[0]?.pages[1] !== 3 + page)).toEqual(
    [],
  )
})

test('a letter that words share is written once, and neighbouring pages take one digit each', () => {
  const packed = packWords([
    { word: 'führerschein', pages: [0, 1, 2], levels: [4, 0, 2] },
    { word: 'führerscheine', pages: [44], levels: [1] },
  ])
  expect(packed.words).toBe('AführerscheinMe')
  expect(packed.levels).toBe('4021')
  expect(packed.pages).toHaveLength(3 + 1 + 2 + 1)
})

test('words longer than the letters that can be shared come back', () => {
  const long = 'donaudampfschifffahrtsgesellschaft'
  const words = [`${long}a`, `${long}b`].map((word) => ({ word, pages: [1], levels: [0] }))
  expect(unpackWords(packWords(words))).toEqual(words)
})

test('no words are no words', () => {
  expect(packWords([])).toEqual({ words: '', pages: '', levels: '' })
  expect(unpackWords(packWords([]))).toEqual([])
})
