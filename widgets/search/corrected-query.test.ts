import { expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { correctedQuery } from './corrected-query.ts'
import { askedWords, rankPages } from './rank.ts'

const dictionary = someDictionary(
  {
    Wohngeld: [1],
    Länder: [5],
    namen: [6],
    ändern: [6],
    namensänderung: [7],
    sperrmüll: [2],
    führerschein: [3],
    verlust: [3],
    'E-Kennzeichen': [4],
    schulbusses: [8],
  },
  'lappen>fuehrerschein',
  'beantragen',
)
const corrected = (query: string) =>
  correctedQuery(query, rankPages(askedWords(query, dictionary), dictionary)[0]?.readings ?? [])

test.for<[name: string, query: string, meant: string | undefined]>([
  ['a mistyped word is spelt right', 'wohnegld', 'Wohngeld'],
  ['one that sounds alike, too', 'wohnkeld', 'Wohngeld'],
  ['a double letter left out is put in', 'spermüll', 'sperrmüll'],
  ['the capital stays as it was typed', 'Spermüll', 'Sperrmüll'],
  ['words around it stay', 'Wohnegld bitte beantragen', 'Wohngeld bitte beantragen'],
  ['words typed apart become one', 'wohn geld beantragen', 'Wohngeld beantragen'],
  ['signs go', '„Wohnegld“?', 'Wohngeld'],
  ['what is spelt right stays', 'Wohngeld beantragen', undefined],
  ['small letters are right', 'wohngeld', undefined],
  ['an umlaut spelt out is right', 'Fuehrerschein', undefined],
  ['another form is right', 'Führerscheine', undefined],
  ['a word whose genitive doubles its last letter is right', 'Schulbus', undefined],
  ['one without the umlaut of the plural, too', 'Land', undefined],
  ['two words that each are one stay two', 'Namen ändern', undefined],
  ['a word of everyday life is right', 'Lappen', undefined],
  ['a compound is right', 'Führerscheinverlust', undefined],
  ['with a hyphen nothing is said', 'Wohnegld-Antrag', undefined],
  ['nothing found, nothing said', 'qqqqqqqq', undefined],
  ['nothing typed, nothing said', '', undefined],
])('%s', ([, query, meant]) => {
  expect(corrected(query)).toBe(meant)
})
