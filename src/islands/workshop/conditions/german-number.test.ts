import { expect, test } from 'vitest'
import { readNumber, writeNumber } from './german-number.ts'

test.for<[text: string, isMoney: boolean, value: number | undefined]>([
  ['12', false, 12],
  ['-3', false, -3],
  ['1.234,5', false, 1234.5],
  ['1234,5', false, 1234.5],
  ['1.234', false, 1234],
  ['0.5', false, 0.5],
  ['1234.5', false, 1234.5],
  [' 7 ', false, 7],
  ['', false, undefined],
  ['zwölf', false, undefined],
  ['1,2,3', false, undefined],
  ['12.34.5', false, undefined],
  ['1e9', false, undefined],
  ['12,50', true, 1250],
  ['12,50 €', true, 1250],
  ['1.234', true, 123_400],
  ['0,29', true, 29],
  ['0,295', true, undefined],
])('reads %s (money: %s) as %s', ([text, isMoney, value]) => {
  expect(readNumber(text, isMoney)).toBe(value)
})

test.for<[value: number, isMoney: boolean, text: string]>([
  [1234.5, false, '1.234,5'],
  [0.1, false, '0,1'],
  [-3, false, '-3'],
  [1250, true, '12,50'],
  [123_400, true, '1.234,00'],
])('writes %s (money: %s) as %s, and reads it back', ([value, isMoney, text]) => {
  expect(writeNumber(value, isMoney)).toBe(text)
  expect(readNumber(text, isMoney)).toBe(value)
})
