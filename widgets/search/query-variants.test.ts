import { expect, test } from 'vitest'
import { someDictionary } from '../../tests/fixtures/search-index.ts'
import { queryVariants } from './query-variants.ts'
import { askedWords, rankPages } from './rank.ts'

const dictionary = someDictionary(
  { auto: [1, 2, 3], abmelden: [1], Wohngeld: [4] },
  'karre>auto',
  'ich will beantragen',
)
function variants(query: string) {
  const asked = askedWords(query, dictionary)
  return queryVariants(asked, rankPages(asked, dictionary)[0]?.readings ?? [])
}

test.for<[name: string, query: string, expected: readonly string[]]>([
  ['is said once where it is understood as it stands', 'Wohngeld', ['wohngeld']],
  ['begins with what tells most', 'Auto abmelden', ['abmelden', 'auto']],
  ['is said as it was understood', 'Wohnegld', ['wohngeld']],
  ['is said in the words of the pages', 'Karre abmelden', ['abmelden', 'auto']],
  ['loses words that say nothing', 'ich will Wohngeld beantragen', ['wohngeld']],
  ['loses unknown words beside known ones', 'Wohngeld qqqqqqqq', ['wohngeld']],
  ['keeps unknown words where there are no others', 'qqqqqqqq xyxyxyxy', ['qqqqqqqq', 'xyxyxyxy']],
  ['has no words where nothing was typed', '', []],
])('a query %s', ([, query, expected]) => {
  expect(variants(query)).toEqual(expected)
})
