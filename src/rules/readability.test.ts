import { expect, test } from 'vitest'
import { readabilityOf, sentencesOf, syllablesOf } from './readability.ts'

test.for<[word: string, syllables: number]>([
  ['Amt', 1],
  ['Antrag', 2],
  ['Gebühren', 3],
  ['Bescheid', 2],
  ['Quelle', 2],
  ['Familie', 3],
  ['Familien', 4],
  ['Information', 5],
  ['Haus', 1],
  ['Häuser', 2],
  ['Kfz', 1],
])('%s has %i syllables', ([word, syllables]) => {
  expect(syllablesOf(word)).toBe(syllables)
})

test.for<[text: string, sentences: number]>([
  ['Sie bekommen z. B. einen Brief. Danach kommen Sie vorbei.', 2],
  ['Der Antrag gilt bis 19. Januar 2033. Danach nicht mehr.', 2],
  ['Erste Zeile\nZweite Zeile', 2],
  ['Was kostet das? Nichts!', 2],
  ['Das steht in § 5 Abs. 2 Nr. 3 des Gesetzes.', 1],
  ['', 0],
])('"%s" has %i sentences', ([text, sentences]) => {
  expect(sentencesOf(text)).toHaveLength(sentences)
})

test('a plain text is easier than one of an office', () => {
  const plain = readabilityOf('Sie ziehen um. Dann melden Sie sich bei uns. Das geht auch am Telefon.')
  const hard = readabilityOf(
    'Die Inanspruchnahme der Bezuschussung setzt die Vorlage der Einkommensnachweise sämtlicher Haushaltsangehöriger voraus.',
  )
  expect(plain?.flesch).toBeGreaterThan(80)
  expect(hard?.flesch).toBeLessThan(20)
  expect(hard?.grade).toBeGreaterThan(plain?.grade ?? 99)
})

test('the figures are Amstad’s', () => {
  // 6 words, 2 sentences, 7 syllables: 180 − 3 − 58.5 · 7/6
  expect(readabilityOf('Der Hund bellt. Die Katze rennt.')?.flesch).toBeCloseTo(180 - 3 - (58.5 * 7) / 6, 5)
})

test('without a text there are no figures', () => {
  expect(readabilityOf(' \n ')).toBeUndefined()
})
