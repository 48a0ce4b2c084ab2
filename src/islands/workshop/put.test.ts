import { expect, test } from 'vitest'
import { put } from './put.ts'

const form = { title: { de: 'Bus' }, steps: [{ fields: [{ id: 'a', hint: { de: 'x', en: 'y' } }] }] }

test.for<[name: string, path: (string | number)[], value: unknown, edits: readonly object[]]>([
  ['sets what is there', ['title', 'de'], 'Zug', [{ kind: 'set', path: ['title', 'de'], value: 'Zug' }]],
  [
    'makes what is missing around it',
    ['summary', 'de'],
    'So',
    [{ kind: 'set', path: ['summary'], value: { de: 'So' } }],
  ],
  [
    'takes one language away',
    ['steps', 0, 'fields', 0, 'hint', 'en'],
    undefined,
    [{ kind: 'remove', path: ['steps', 0, 'fields', 0, 'hint', 'en'] }],
  ],
  ['takes away what would be empty', ['title', 'de'], undefined, [{ kind: 'remove', path: ['title'] }]],
  ['does nothing where nothing is', ['summary', 'de'], undefined, []],
])('%s', ([, path, value, edits]) => {
  expect(put(form, path, value)).toEqual(edits)
})
