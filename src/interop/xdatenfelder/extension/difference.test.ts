import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDifference, differenceBetween } from './difference.ts'

/** JSON as files have it: no undefined, no negative zero. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

test('what is done to one value makes it the other, also after a way through JSON', () => {
  fc.assert(
    fc.property(json, json, (from, to) => {
      const difference = differenceBetween(from, to)
      expect(
        applyDifference(from, difference === undefined ? undefined : JSON.parse(JSON.stringify(difference))),
      ).toEqual(to)
    }),
    { numRuns: 2000 },
  )
})

test('nothing is to be done to equal values', () => {
  expect(differenceBetween({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeUndefined()
})

test('says only what is different, so that another program can change the rest', () => {
  const difference = differenceBetween(
    { label: { de: 'Alt' }, kind: 'text' },
    { label: { de: 'Alt', en: 'Old' }, kind: 'email', id: 'mail' },
  )
  expect(applyDifference({ label: { de: 'Neu' }, kind: 'text' }, difference)).toEqual({
    label: { de: 'Neu', en: 'Old' },
    kind: 'email',
    id: 'mail',
  })
})

test('a key of JavaScript is a key like any other', () => {
  const made = applyDifference({}, JSON.parse('{"~":{"__proto__":{"=":{"polluted":true}}}}'))
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
  expect(Object.keys(made as object)).toEqual(['__proto__'])
})
