import { describe, expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { matchLiterally } from './match-word.ts'
import { askedWords, begunWords, rankPages } from './rank.ts'

const dictionary = someDictionary(
  {
    wohngeld: [0],
    auto: [1, 2, 3],
    abmelden: [1, 4],
    hund: [4],
    geburtstag: [5],
    bauantrag: [6],
    führerschein: [7],
    verlust: [7, 8],
  },
  'karre>auto',
  'ich will antrag beantragen',
)
const asked = (query: string) => askedWords(query, dictionary)
const ranked = (query: string) => rankPages(asked(query), dictionary)
const words = (query: string) => asked(query).map(({ word, at, span }) => [word, at, span])

describe('a query', () => {
  test('is taken apart without words that say nothing', () => {
    expect(words('Ich will Auto abmelden')).toEqual([
      ['auto', 2, 1],
      ['abmelden', 3, 1],
    ])
  })

  test('has the words that stand together in the dictionary as one, too', () => {
    expect(words('wohn geld')).toEqual([
      ['wohn', 0, 1],
      ['geld', 1, 1],
      ['wohngeld', 0, 2],
    ])
  })

  test.for<[name: string, query: string, joined: [string, number, number]]>([
    ['three', 'woh ng eld', ['wohngeld', 0, 3]],
    ['two with an s between', 'geburt tag', ['geburtstag', 0, 2]],
    ['those that say nothing', 'Bau Antrag', ['bauantrag', 0, 2]],
  ])('joins %s', ([, query, joined]) => {
    expect(words(query)).toContainEqual(joined)
  })

  test('of words that say nothing is taken as it stands', () => {
    expect(words('ich will')).toEqual([
      ['ich', 0, 1],
      ['will', 1, 1],
    ])
    expect(ranked('ich will')).toEqual([])
    expect(ranked('Antrag').map(({ page }) => page)).toEqual([6])
  })

  test('may be read as it was typed', () => {
    expect(askedWords('karre', dictionary, matchLiterally)[0]?.matches).toEqual([])
  })

  test('that is still being typed ends with what its last word may become', () => {
    const begun = begunWords('auto abm', dictionary)
    expect(begun.map(({ word }) => word)).toEqual(['auto', 'abm'])
    expect(begun.at(-1)?.matches.map(({ entry }) => entry.word)).toEqual(['abmelden'])
    expect(begunWords(' ', dictionary)).toEqual([])
  })
})

describe('a page', () => {
  test('with all words comes before one with some', () => {
    const [first, ...others] = ranked('Auto abmelden')
    expect(first?.page).toBe(1)
    expect(first?.coverage).toBe(1)
    expect(others.every(({ coverage }) => coverage < 1)).toBe(true)
  })

  test('with the rarer word comes before one with the other', () => {
    expect(ranked('Auto Hund').map(({ page }) => page)).toEqual([4, 1, 2, 3])
  })

  test('of two alike comes first that is first', () => {
    expect(ranked('auto').map(({ page }) => page)).toEqual([1, 2, 3])
  })

  test('answers less of a query with a word that nobody knows', () => {
    const [known] = ranked('hund')
    const [unknown] = ranked('hund qqqqqqqq')
    expect(known?.coverage).toBe(1)
    expect(unknown?.coverage).toBeLessThan(0.75)
    expect(unknown?.score).toBeLessThan(known?.score ?? 0)
  })

  test('with every part of a compound comes before one with a part', () => {
    expect(ranked('Führerscheinverlust').map(({ page }) => page)).toEqual([7, 8])
  })

  test('says for each word what it was taken for', () => {
    const readings = ranked('Karre abmelden')[0]?.readings ?? []
    expect(readings.map(({ asked, match }) => [asked.word, match.entry.word, match.way])).toEqual([
      ['karre', 'auto', 'everyday'],
      ['abmelden', 'abmelden', 'same'],
    ])
  })
})

test('nothing asked, nothing ranked', () => {
  expect(ranked('')).toEqual([])
  expect(ranked('…!')).toEqual([])
})
