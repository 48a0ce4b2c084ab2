import { expect, test } from 'vitest'
import { exampleIn } from './example-in-hint.ts'

test.for([
  ['Die Nummer steht vorne am Bus, zum Beispiel 7312.', '7312'],
  ['Beschreiben Sie den Ort, zum Beispiel „vor der Kirche“.', 'vor der Kirche'],
  ['Zum Beispiel HRB 12345 oder VR 678.', 'HRB 12345'],
  ['Sieben Zeichen, zum Beispiel A1B2C3D. Sie muss gelten.', 'A1B2C3D'],
] as const)('the example of a hint is found: %s', ([hint, example]) => {
  expect(exampleIn({ de: hint })[0]).toBe(example)
})

test.for(['Eine Schätzung reicht.', ''])('a hint without an example gives none: %s', (hint) => {
  expect(exampleIn({ de: hint })).toEqual([])
})
