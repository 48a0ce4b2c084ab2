import { expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { splitCompound } from './split-compound.ts'

const dictionary = someDictionary(
  {
    auto: [1],
    abmelden: [1, 2],
    führerschein: [3],
    verlust: [3, 4],
    geburt: [5],
    urkunde: [5, 6],
    hund: [7],
    steuer: [7, 8],
    tonne: [10],
    tag: [9],
  },
  'karre>auto;bus>auto',
  'online beantragen',
)

test.for<[name: string, word: string, parts: readonly string[]]>([
  ['two words that are known', 'fuehrerscheinverlust', ['fuehrerschein', 'verlust']],
  ['words with an s between', 'geburtsurkunde', ['geburts', 'urkunde']],
  ['words with an e between', 'hundesteuer', ['hunde', 'steuer']],
  ['words typed without spaces, those that say nothing left out', 'autoabmeldenonline', ['auto', 'abmelden']],
  ['a word of everyday life', 'karreabmelden', ['karre', 'abmelden']],
  ['the longest known beginning, and the rest', 'hundespielplatz', ['hundes', 'pielplatz']],
  ['the longest known end', 'restmuelltonne', ['tonne']],
  ['no word that is known itself and does not come apart', 'fuehrerschein', []],
  ['no word of which no part is known', 'kxyzwq', []],
  ['no short word', 'tag', []],
  ['nothing', '', []],
])('%s', ([, word, parts]) => {
  expect(splitCompound(word, dictionary)).toEqual(parts)
})

test('an everyday word of three letters is no part', () => {
  expect(splitCompound('busverlust', dictionary)).toEqual(['verlust'])
})

test('the fewest parts win', () => {
  const both = someDictionary({ hund: [1], steuer: [2], hundesteuer: [3], bescheid: [4] })
  expect(splitCompound('hundesteuerbescheid', both)).toEqual(['hundesteuer', 'bescheid'])
})
