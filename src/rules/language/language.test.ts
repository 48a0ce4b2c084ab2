import { describe, expect, test } from 'vitest'
import { avoidedWords } from './avoided-words.ts'
import { doubleNegatives } from './double-negatives.ts'
import { nounChains } from './noun-chains.ts'

const texts = (text: string) => [{ file: 'a.mdx', key: 'title', text, role: 'page' }]
const words = [
  { avoid: 'Antragsteller*', instead: 'Sie', kind: 'jargon' },
  { avoid: 'obig*', instead: 'dieser', kind: 'jargon' },
  { avoid: 'ggf.', instead: 'wenn nötig', kind: 'jargon' },
  { avoid: 'im Rahmen', instead: 'bei', kind: 'amtsstil' },
] as const

describe('words to avoid', () => {
  test.for<[text: string, found: string[]]>([
    ['Die Antragstellerin wohnt hier.', ['Antragstellerin']],
    ['Das wissen die Verobigten.', []],
    ['Im obigen Feld steht ggf. nichts.', ['obigen', 'ggf.']],
    ['Das Gesetz sagt „Antragsteller“.', []],
    ['Im Rahmen der Prüfung', []],
  ])('%s', ([text, found]) => {
    const reasons = avoidedWords(texts(text), [...words], 'jargon').map(({ reason }) => reason)
    expect(reasons).toEqual(found.map((word) => `„${word}“ schreiben nur Ämter.`))
  })

  test('of either kind, each with what to write instead', () => {
    expect(avoidedWords(texts('im rahmen der Prüfung'), [...words], 'amtsstil')).toEqual([
      { file: 'a.mdx', key: 'title', reason: '„im rahmen“ schreiben nur Ämter.', suggestion: 'bei' },
    ])
  })
})

describe('two noes in one', () => {
  test.for<[text: string, isWrong: boolean]>([
    ['Sind Sie nicht unverheiratet?', true],
    ['Niemand darf kein Formular abgeben.', true],
    ['Kommen Sie nicht ohne Termin.', true],
    ['Ohne Termin können wir Sie nicht beraten.', false],
    ['Das ist nicht nötig, und niemand verlangt es.', false],
    ['Wir haben keine Unterlagen.', false],
    ['Unsere Stelle ist nicht besetzt.', false],
  ])('%s %s', ([text, isWrong]) => {
    expect(doubleNegatives(texts(text)).length > 0).toBe(isWrong)
  })
})

test('a chain of nouns is named with its nouns, everyday words and names are none', () => {
  expect(
    nounChains(texts('Die Beantragung der Verlängerung setzt die Zuverlässigkeit voraus.'))[0]?.reason,
  ).toContain('Beantragung, Verlängerung, Zuverlässigkeit')
  expect(nounChains(texts('Die Wohnung und die Zeitung. Eine Leistung für die Rechnung.'))).toEqual([])
  expect(nounChains(texts('Nach „Verordnung über die Zulassung zur Beförderung“.'))).toEqual([])
})
