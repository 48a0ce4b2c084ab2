import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.for<[name: string, one: string, other: string, distance: number]>([
  ['the same word', 'wohngeld', 'wohngeld', 0],
  ['a letter left out', 'wohngeld', 'wohngld', 1],
  ['a letter added', 'wohngeld', 'wohnggeld', 1],
  ['a letter changed', 'wohngeld', 'wohngelt', 1],
  ['two letters swapped', 'wohngeld', 'whongeld', 1],
  ['the first letters swapped', 'hund', 'uhnd', 1],
  ['two mistakes apart', 'fuehrerschein', 'feuhrershein', 2],
  ['three letters in a circle', 'abc', 'bca', 2],
  ['swapped letters with one between, which is not undone twice', 'ca', 'abc', 3],
  ['nothing and a word', '', 'abc', 3],
  ['nothing and nothing', '', '', 0],
])('%s', ([, one, other, distance]) => {
  expect(editDistance(one, other, 9)).toBe(distance)
})

test.for<[most: number, distance: number]>([
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 3],
  [9, 3],
])('with %i mistakes at most, three are %i', ([most, distance]) => {
  expect(editDistance('kitten', 'sitting', most)).toBe(distance)
})

/** Short words of few letters: they are often close to each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 })
const most = fc.nat(5)
const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>) =>
  fc.assert(property, { seed: 20261122, numRuns: 2000 })

/** The definition, without a bound and without a shortcut. */
function reference(one: string, other: string): number {
  const known = new Map<string, number>()
  const upTo = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const id = `${i} ${j}`
    const before = known.get(id)
    if (before !== undefined) return before
    const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    const steps = Math.min(
      upTo(i - 1, j) + 1,
      upTo(i, j - 1) + 1,
      upTo(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
      isSwapped ? upTo(i - 2, j - 2) + 1 : Infinity,
    )
    known.set(id, steps)
    return steps
  }
  return upTo(one.length, other.length)
}

describe('for any two words', () => {
  test('it is what the definition gives, or one more than was asked for', () => {
    check(
      fc.property(word, word, most, (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(reference(one, other), most + 1))
      }),
    )
  })

  test('it does not matter which comes first', () => {
    check(
      fc.property(word, word, most, (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(editDistance(other, one, most))
      }),
    )
  })

  test('it is nothing only between the same', () => {
    check(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 9) === 0).toBe(one === other)
      }),
    )
  })

  test('neighbours that are swapped are one mistake', () => {
    check(
      fc.property(word, word, (before, after) => {
        expect(editDistance(`${before}xy${after}`, `${before}yx${after}`, 3)).toBe(1)
      }),
    )
  })
})
