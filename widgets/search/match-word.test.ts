import { describe, expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { type Match, matchBeginning, matchLiterally, matchWord } from './match-word.ts'

const dictionary = someDictionary(
  {
    wohngeld: [1],
    führerschein: [2],
    sterbeurkunde: [3],
    urkunde: [4],
    urkundenstelle: [5],
    fischereischein: [6],
    verlust: [7],
    mahd: [8],
    schwerbehindertenausweis: [9],
  },
  'lappen schlitten>fuehrerschein;knete kohle>wohngeld',
  'beantragen',
)
const shown = (matches: readonly Match[]) => matches.map(({ entry, way }) => `${entry.word} ${way}`)
const weightOf = (matches: readonly Match[], word: string) =>
  Math.max(0, ...matches.filter(({ entry }) => entry.word === word).map(({ weight }) => weight))

describe('a word', () => {
  test.for<[name: string, word: string, match: string, weight: number]>([
    ['is itself', 'wohngeld', 'wohngeld same', 1],
    ['is itself in another form', 'wohngelder', 'wohngeld same', 1],
    ['sounds like one', 'wohnkeld', 'wohngeld sound', 0.85],
    ['is long and has one mistake', 'fuehrerschwin', 'führerschein typo', 0.85],
    ['has two mistakes', 'feuhrerschain', 'führerschein typo', 0.55],
    ['is mistyped at its first letter', 'rohngeld', 'wohngeld typo', 0.85 * 0.7],
    ['belongs to everyday life', 'kohle', 'wohngeld everyday', 0.75],
    ['is mistyped and belongs to everyday life', 'schlitzen', 'führerschein everyday', 0.6],
    ['is a compound', 'fuehrerscheinverlust', 'verlust part', 0.8],
    ['is a compound with a word of everyday life', 'lappenverlust', 'führerschein everyday', 0.8 * 0.75],
    ['ends a compound', 'urkunde', 'sterbeurkunde compound', 0.6],
    ['begins a compound', 'urkunde', 'urkundenstelle compound', 0.6],
    ['stands within a compound', 'behindert', 'schwerbehindertenausweis compound', 0.4],
  ])('%s', ([, word, match, weight]) => {
    const matches = matchWord(word, dictionary)
    expect(shown(matches)).toContain(match)
    expect(weightOf(matches, match.split(' ')[0] ?? '')).toBeCloseTo(weight)
  })

  test.for<[name: string, word: string]>([
    ['nobody knows means nothing', 'qqqqqq'],
    ['of three letters is no mistake', 'mad'],
    ['with three mistakes is another', 'fuhrscheem'],
    ['that says nothing means nothing', 'beantragen'],
    ['without letters means nothing', ''],
  ])('%s', ([, word]) => {
    expect(matchWord(word, dictionary)).toEqual([])
  })

  test('that is known is no mistake for another', () => {
    expect(shown(matchWord('verlust', dictionary))).toEqual(['verlust same'])
  })

  test('comes once for each entry and part', () => {
    const ids = matchWord('sterbeurkunde', dictionary).map(({ entry, part }) => `${entry.key} ${part}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('with parts tells which part led where', () => {
    const parts = matchWord('fuehrerscheinverlust', dictionary).filter(({ way }) => way === 'part')
    expect(parts.map(({ entry, part }) => [entry.word, part])).toEqual([
      ['führerschein', 0],
      ['verlust', 1],
    ])
  })
})

describe('a word taken as it stands', () => {
  test('is itself and what it is part of', () => {
    expect(shown(matchLiterally('urkunde', dictionary))).toEqual([
      'urkunde same',
      'sterbeurkunde compound',
      'urkundenstelle compound',
    ])
  })

  test.for(['wohnkeld', 'rohngeld', 'kohle', 'fuehrerscheinverlust'])('means no other: %s', (word) => {
    expect(matchLiterally(word, dictionary)).toEqual([])
  })
})

describe('a word that is still being typed', () => {
  test.for<[typed: string, word: string]>([
    ['f', 'führerschein'],
    ['füh', 'führerschein'],
    ['fuh', 'führerschein'],
    ['urkunden', 'urkunde'],
    ['wohngelde', 'wohngeld'],
  ])('%s may become %s', ([typed, word]) => {
    const matches = matchBeginning(typed.replaceAll('ü', 'ue'), dictionary)
    expect(matches.map(({ entry }) => entry.word)).toContain(word)
  })

  test('does not become what only holds it', () => {
    expect(shown(matchBeginning('geld', dictionary))).not.toContain('wohngeld same')
  })
})
