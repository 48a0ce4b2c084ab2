import { expect, test } from 'vitest'
import { plainPattern } from './plain-pattern.ts'

test.for<[given: string, plain: string | undefined]>([
  ['[0-9]{5}', '[0-9]{5}'],
  ['^[0-9]{5}$', '[0-9]{5}'],
  ['([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}', '(?:[0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}'],
  ['\\(A\\)[(]', '\\(A\\)[(]'],
  ['(a+)+b', undefined],
  ['(?=x)y', undefined],
  ['[', undefined],
  ['', undefined],
])('%s', ([given, plain]) => {
  expect(plainPattern(given)).toBe(plain)
})
