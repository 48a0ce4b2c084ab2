import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

test('95 of 100 figures do not exceed the 95th percentile', () => {
  const figures = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(figures, 50), percentile(figures, 95), percentile(figures, 100)]).toEqual([50, 95, 100])
})

test('one figure is every percentile; none has none', () => {
  expect(percentile([7], 5)).toBe(7)
  expect(percentile([], 50)).toBeNaN()
})
