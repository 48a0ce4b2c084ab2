import { expect, test } from 'vitest'
import { excerptPieces } from './excerpt.ts'

test('words found are told from the text around them', () => {
  expect(excerptPieces('Den <mark>Führerschein</mark> umtauschen')).toEqual([
    { text: 'Den ', found: false },
    { text: 'Führerschein', found: true },
    { text: ' umtauschen', found: false },
  ])
})

test('markup in the text stays text', () => {
  expect(excerptPieces('a &lt;b&gt; &amp;amp; c')).toEqual([{ text: 'a <b> &amp; c', found: false }])
})
