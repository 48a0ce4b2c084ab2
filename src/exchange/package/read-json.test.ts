import { expect, test } from 'vitest'
import { isHarmless, readStrangersJson } from './read-json.ts'

test('JSON is read as it is', () => {
  const data = { id: 'muster', list: [1, 'zwei', null, { drei: true }], text: 'Klammern [[[ und "Anführung"' }
  expect(readStrangersJson(JSON.stringify(data))).toEqual(data)
})

test.for<[what: string, text: string]>([
  ['is none', '{'],
  ['has a name of the language', '{"a":[{"__proto__":{"x":1}}]}'],
  ['has the name of a constructor', '{"constructor":1}'],
  ['is nested too deeply', '['.repeat(61) + ']'.repeat(61)],
  ['is nested without end', '{"a":'.repeat(200_000)],
])('nothing is read of a text that %s', ([, text]) => {
  expect(readStrangersJson(text)).toBeUndefined()
})

test('data that go round in circles are not harmless', () => {
  const circle: Record<string, unknown> = {}
  circle['itself'] = circle
  expect(isHarmless(circle)).toBe(false)
})
