import { expect, test } from 'vitest'
import type { SearchablePage } from './searchable.ts'
import { weighWords } from './weigh-words.ts'

const page = (title: string, texts: SearchablePage['texts'], summary = ''): SearchablePage => ({
  title,
  summary,
  texts: { title: [title], summary: [summary], ...texts },
})
const weighed = (pages: readonly SearchablePage[], idle: readonly string[] = []) =>
  new Map(weighWords(pages, new Set(idle)).map(({ word, mentions }) => [word, mentions]))

test('what title and summary say is not kept', () => {
  expect(weighed([page('Hund anmelden', {}, 'Für jeden Hund.')])).toEqual(new Map())
})

test('a mention that makes nothing more certain is not kept', () => {
  expect(weighed([page('Hund zu Hund', { situations: ['Hund'] })])).toEqual(new Map())
})

test('a word of a summary that synonyms name too is kept for being more certain', () => {
  const [mention] =
    weighed([page('Steuer', { synonyms: ['Dackel', 'Dackel'] }, 'Für Dackel.')]).get('dackel') ?? []
  expect(mention).toMatchObject({ page: 0, times: 3 })
})

test.for<[name: string, texts: SearchablePage['texts'], level: number]>([
  ['a situation', { situations: ['Dackel'] }, 0],
  ['an official name', { officialName: ['Dackel'] }, 1],
  ['a synonym', { synonyms: ['Dackel'] }, 1],
  ['a synonym and situations', { synonyms: ['Dackel'], situations: ['Dackel', 'Dackel'] }, 2],
])('%s counts by where it stands', ([, texts, level]) => {
  expect(weighed([page('Steuer', texts)]).get('dackel')?.[0]?.level).toBe(level)
})

test('forms of a word count as one, under the form that is used most', () => {
  const words = weighed([
    page('Eins', { synonyms: ['Welpen', 'Welpen'] }),
    page('Zwei', { synonyms: ['Welpe'], situations: ['WELPEN'] }),
  ])
  expect([...words.keys()]).toEqual(['welpen'])
  expect(words.get('welpen')?.map(({ page, times }) => [page, times])).toEqual([
    [0, 2],
    [1, 2],
  ])
})

test('of forms that are used alike the shortest is shown', () => {
  expect([...weighed([page('Eins', { synonyms: ['Welpen', 'Welpe'] })]).keys()]).toEqual(['welpe'])
})

test('words that say nothing are not kept, whatever their umlauts', () => {
  expect(weighed([page('Eins', { situations: ['für Hunde'] })], ['fuer'])).toEqual(
    new Map([['hunde', [{ page: 0, level: 0, times: 1 }]]]),
  )
})
