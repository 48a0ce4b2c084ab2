import { expect, test } from 'vitest'
import { valueAt } from './json-pointer.ts'

// RFC 6901, section 5.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
}

test.for<[pointer: string, value: unknown]>([
  ['', document],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/e^f', 3],
  ['/g|h', 4],
  ['/i\\j', 5],
  ['/k"l', 6],
  ['/ ', 7],
  ['/m~0n', 8],
])('RFC 6901: %j', ([pointer, value]) => {
  expect(valueAt(document, pointer)).toEqual(value)
})

test.for<[pointer: string, document: unknown]>([
  ['/foo/2', document],
  ['/foo/0/x', document],
  ['/constructor', {}],
  ['/__proto__', {}],
  ['/length', 'text'],
  ['/x', null],
  ['/x', undefined],
])('nothing is at %j', ([pointer, within]) => {
  expect(valueAt(within, pointer)).toBeUndefined()
})
