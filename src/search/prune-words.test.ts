import { expect, test } from 'vitest'
import { pruneWords } from './prune-words.ts'
import type { Mention, WeighedWord } from './weigh-words.ts'
import { keyOf } from '../../widgets/search/stem.ts'

const mention = (page: number, times: number, level = 1): Mention => ({ page, times, level })
const word = (word: string, ...mentions: Mention[]): WeighedWord => ({ key: keyOf(word), word, mentions })
const hund = word('hund', mention(1, 3, 3))
const steuer = word('steuer', mention(1, 3, 3), mention(2, 3, 3))
const kept = (...words: WeighedWord[]) =>
  pruneWords(words, 20).map(({ word, mentions }) => [word, ...mentions.map(({ page }) => page)])

test('a compound goes whose parts lead to its page', () => {
  expect(kept(hund, steuer, word('hundsteuer', mention(1, 1)))).toEqual([
    ['hund', 1],
    ['steuer', 1, 2],
  ])
})

test('a compound stays that stands there more than once', () => {
  expect(kept(hund, steuer, word('hundsteuer', mention(1, 2)))).toContainEqual(['hundsteuer', 1])
})

test('a compound stays for a page that its parts do not lead to first', () => {
  expect(kept(hund, steuer, word('hundsteuer', mention(1, 1), mention(2, 1)))).toContainEqual([
    'hundsteuer',
    2,
  ])
})

test('a compound stays of which a part is unknown', () => {
  expect(kept(hund, word('hundsteuer', mention(1, 1)))).toContainEqual(['hundsteuer', 1])
})

test('a single situation goes where a word stands for many pages', () => {
  const mentions = [mention(1, 1, 0), mention(2, 2, 0), mention(3, 1, 1), mention(4, 1, 0)]
  expect(kept(word('tier', ...mentions))).toEqual([['tier', 2, 3]])
  expect(kept(word('tier', ...mentions.slice(1)))).toEqual([['tier', 2, 3, 4]])
})

test('a word goes that has nothing left', () => {
  expect(kept(word('tier', ...[1, 2, 3, 4].map((page) => mention(page, 1, 0))))).toEqual([])
})
