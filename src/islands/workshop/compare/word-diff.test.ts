import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

/** `[-gone-]{+new+}` */
const shown = (was: string, now: string): string =>
  wordDiff(was, now)
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.for<[was: string, now: string, shown: string]>([
  ['Linie', 'Buslinie', '[-Linie-]{+Buslinie+}'],
  ['Wie heißen Sie?', 'Wie heißen Sie heute?', 'Wie heißen Sie{+ heute+}?'],
  [
    'Bitte geben Sie den Tag an.',
    'Bitte nennen Sie den Tag.',
    'Bitte [-geben-]{+nennen+} Sie den Tag[- an-].',
  ],
  ['der rote große Bus', 'der blaue kleine Bus', 'der [-rote große-]{+blaue kleine+} Bus'],
  ['zu spät, gar nicht da oder voll', 'zu spät oder voll', 'zu spät[-, gar nicht da-] oder voll'],
  ['', 'neu', '{+neu+}'],
  ['gleich', 'gleich', 'gleich'],
])('marks what changed from „%s“ to „%s“', ([was, now, expected]) => {
  expect(shown(was, now)).toBe(expected)
})

test('is both texts, whatever they are', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('der', 'Bus', ' ', '  ', ',', '\n', 'ß', '😀', '\uD800', '\u0301'))
      .map((words) => words.join('')),
  )
  fc.assert(
    fc.property(text, text, (was, now) => {
      const pieces = wordDiff(was, now)
      const without = (kind: string) =>
        pieces
          .filter(({ is }) => is !== kind)
          .map((piece) => piece.text)
          .join('')
      expect(without('new')).toBe(was)
      expect(without('gone')).toBe(now)
    }),
  )
})

test('takes texts that are too long to compare as replaced where they differ', () => {
  const [was, now] = [1, 2].map((start) =>
    Array.from({ length: 3000 }, (_, index) => String(start + 2 * index)).join(' '),
  ) as [string, string]
  expect(wordDiff(`Gleich ${was}`, `Gleich ${now}`).map(({ is }) => is)).toEqual(['same', 'gone', 'new'])
})
