import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { Dictionary, type Entry } from './dictionary.ts'
import { editDistance } from './edit-distance.ts'
import { keyOf } from './stem.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'k', 'm', 'o', 'z', '1'),
  minLength: 3,
  maxLength: 9,
})
const check = (promise: (asked: string, entries: Entry[], dictionary: Dictionary) => void) =>
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), word, (words, asked) => {
      const dictionary = someDictionary(Object.fromEntries(words.map((word) => [`${word}q`, [1]])))
      const all = new Set(words.flatMap((word) => dictionary.entry(`${word}q`) ?? []))
      promise(asked, [...all], dictionary)
    }),
    { seed: 20261122, numRuns: 500 },
  )
const keys = (entries: Iterable<Entry>) => Array.from(entries, ({ key }) => key).toSorted()

test('every word that holds another is found, and no other', () => {
  check((asked, all, dictionary) => {
    const key = keyOf(asked)
    const holding = all.filter((entry) => entry.key.includes(key) && entry.key.length > key.length + 1)
    expect(keys(dictionary.containing(asked))).toEqual(keys(holding))
  })
})

test('every word of three letters or more with the fewest mistakes is found, and no other', () => {
  check((asked, all, dictionary) => {
    const longEnough = all.filter(({ key }) => key.length >= 3)
    const distance = ({ key }: Entry) => editDistance(keyOf(asked), key, 9)
    const fewest = Math.min(2, ...longEnough.map(distance))
    const { entries } = dictionary.nearest(asked, 2)
    expect(keys(entries)).toEqual(keys(longEnough.filter((entry) => distance(entry) === fewest)))
  })
})

test('forms of a word are one entry, that of the first is shown, and the more certain mention counts', () => {
  const words = [
    { word: 'Hund', pages: [1, 2], levels: [0, 4] },
    { word: 'hunde', pages: [1, 3], levels: [3, 0] },
  ]
  const entry = new Dictionary(words, [], 20).entry('hundes')
  expect(entry?.word).toBe('Hund')
  expect(entry?.pages).toEqual(
    new Map([
      [1, 0.75],
      [2, 0.9],
      [3, 0.3],
    ]),
  )
})

test('a word that stands for few pages tells more than one that stands for many', () => {
  const dictionary = someDictionary({ hund: [1], antrag: [1, 2, 3, 4] })
  expect(dictionary.entry('hund')?.rarity).toBeGreaterThan(dictionary.entry('antrag')?.rarity ?? 0)
})

test('a word that says nothing is no entry, though its forms may be', () => {
  const dictionary = someDictionary({ anmelden: [1], anmeldung: [2] }, '', 'anmelden')
  expect(dictionary.isIdle('anmelden')).toBe(true)
  expect([...(dictionary.entry('anmeldung')?.pages.keys() ?? [])]).toEqual([2])
})

test('a word of everyday life is known in any form, and near ones are understood', () => {
  const dictionary = someDictionary({ auto: [1] }, 'schlitten>auto wagen')
  expect(dictionary.isKnown('schlittens')).toBe(true)
  expect(dictionary.meanings('schlitten')).toEqual(['auto', 'wagen'])
  expect([...dictionary.meaningsNear('schliten')]).toEqual([])
  expect([...dictionary.meaningsNear('schlitzen')]).toEqual(['auto', 'wagen'])
})
