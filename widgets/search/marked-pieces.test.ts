import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces } from './marked-pieces.ts'
import { keyOf } from './stem.ts'

const keys = new Set(['wohngeld', 'miete', 'fuehrerschein'].map(keyOf))
const marked = (text: string) =>
  markedPieces(text, keys)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')

test.for<[name: string, text: string, marks: string]>([
  ['the word itself', 'Wohngeld beantragen', '[Wohngeld] beantragen'],
  ['its other forms', 'Zuschuss für Mieten', 'Zuschuss für [Mieten]'],
  ['with umlauts', 'Den Führerschein umtauschen', 'Den [Führerschein] umtauschen'],
  ['with combining marks', 'Fu\u0308hrerschein', '[Fu\u0308hrerschein]'],
  ['part of what a hyphen joins', 'Wohngeld-Antrag', '[Wohngeld]-Antrag'],
  ['two in a row', 'Wohngeld, Miete', '[Wohngeld], [Miete]'],
  ['no part of a word', 'Wohngeldstelle', 'Wohngeldstelle'],
  ['nothing', '', ''],
])('marks %s', ([, text, marks]) => {
  expect(marked(text)).toBe(marks)
})

test('what is not found comes in as few pieces as possible', () => {
  expect(markedPieces('Hier steht nichts davon.', keys)).toHaveLength(1)
})

test('the pieces of any text joined give it back', () => {
  const anyText = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes))
  const word = fc.constantFrom('Wohngeld', 'Miete', '-', ' ', '😀', '\u0308')
  fc.assert(
    fc.property(fc.array(fc.oneof(word, anyText), { maxLength: 8 }), (parts) => {
      const pieces = markedPieces(parts.join(''), keys)
      expect(pieces.map(({ text }) => text).join('')).toBe(parts.join(''))
      expect(pieces.every(({ text }) => text !== '')).toBe(true)
    }),
    { seed: 20261122, numRuns: 300 },
  )
})
