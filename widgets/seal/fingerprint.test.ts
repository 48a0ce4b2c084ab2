import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A thumbprint whose first ten bits are these; the rest are zeros. */
const thumbprint = (bits: number) =>
  `${alphabet.charAt(bits >> 4)}${alphabet.charAt((bits & 15) << 2)}${'A'.repeat(41)}`

const all = Array.from({ length: 1024 }, (_, bits) => fingerprint(thumbprint(bits))[0] ?? '')
const beginnings = [...new Set(all.map((_, bits) => all[bits & ~31] ?? ''))].map((word) => word.slice(0, -5))
const endings = all.slice(0, 32).map((word) => word.slice('Ahorn'.length))

test('is six words, the same ones for ever', () => {
  expect(fingerprint('A'.repeat(43))).toEqual(Array.from({ length: 6 }, () => 'Ahornanker'))
  expect(fingerprint(`${'_'.repeat(42)}8`)).toEqual(Array.from({ length: 6 }, () => 'Zimtzaun'))
  expect(fingerprint('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')).toEqual([
    ...['Feuerturm', 'Tannenkrone', 'Rubinkrone', 'Ingwerspiegel', 'Marmororgel', 'Vogelbrunnen'],
  ])
})

test('every ten bits have a word of their own, and none begins another', () => {
  expect(new Set(all).size).toBe(1024)
  const sorted = all.toSorted()
  for (const [at, word] of sorted.entries()) expect(sorted[at + 1]?.startsWith(word) ?? false).toBe(false)
})

test('every bit of the first 60 changes a word, and only that one', () => {
  const before = fingerprint('A'.repeat(43))
  for (let bit = 0; bit < 60; bit += 1) {
    const letter = alphabet.charAt(1 << (5 - (bit % 6)))
    const at = Math.floor(bit / 6)
    const changed = fingerprint(`${'A'.repeat(at)}${letter}${'A'.repeat(42 - at)}`)
    const differing = changed.flatMap((word, index) => (word === before[index] ? [] : [index]))
    expect(differing).toEqual([Math.floor(bit / 10)])
  }
})

test.for<[name: string, parts: readonly string[]]>([
  ['beginnings', beginnings],
  ['endings', endings],
])('no two %s are mistaken for each other on the phone', ([, parts]) => {
  expect(parts).toHaveLength(32)
  for (const [at, one] of parts.entries()) {
    expect(one).toMatch(/^[A-Za-z]{4,9}$/u)
    for (const other of parts.slice(at + 1)) {
      const [a, b] = [one.toLowerCase(), other.toLowerCase()]
      expect(a.slice(0, 3), `${one}, ${other}`).not.toBe(b.slice(0, 3))
      expect(distance(a, b), `${one}, ${other}`).toBeGreaterThanOrEqual(3)
    }
  }
})

test('nothing else has words', () => {
  expect(() => fingerprint('')).toThrow(RangeError)
  expect(() => fingerprint('zu kurz')).toThrow(RangeError)
})

/** Letters to add, drop or change to get from one word to the other. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
