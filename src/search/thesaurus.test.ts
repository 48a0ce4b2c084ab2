import { expect, test } from 'vitest'
import { keyOf } from '../../widgets/search/stem.ts'
import { goodService } from '../../tests/fixtures/service.ts'
import { readThesaurus, suggestSynonyms } from './thesaurus.ts'

const file = [
  'UTF-8',
  'miete|2',
  '-|Mietpreis|Mietzins (fachspr.)|Wohnung',
  '-|Erdmiete',
  'zuschuss|1',
  '-|Beihilfe|Zulage (ugs.)',
  '',
].join('\n')

test('a word has the words of all its meanings, without the notes', () => {
  expect(readThesaurus(file).get('miete')).toEqual(['Mietpreis', 'Mietzins', 'Wohnung', 'Erdmiete'])
})

test('only words are suggested that no page knows', () => {
  const service = { ...goodService, title: 'Zuschuss zur Miete', synonyms: ['Mietbeihilfe'] }
  const known = new Set(['wohnung', 'beihilfe'].map(keyOf))
  expect(suggestSynonyms(service, readThesaurus(file), known)).toEqual([
    { word: 'zuschuss', others: ['Zulage'] },
    { word: 'miete', others: ['Mietpreis', 'Mietzins', 'Erdmiete'] },
  ])
})
