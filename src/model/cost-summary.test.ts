import { expect, test } from 'vitest'
import type { Fee, Service } from '../model/service.ts'
import { costSummary } from './cost-summary.ts'

const costs = (...fees: Fee[]) => costSummary({ fees } as unknown as Service)

test('unknown fees are not said to be free', () => {
  expect(costSummary({} as Service)).toBeUndefined()
  expect(costs()).toBeUndefined()
})

test('only zeros are free of charge', () => {
  expect(costs({ what: 'Antrag', cents: 0 })).toEqual({ amount: 'kostenfrei' })
})

test('of several fees the first is named with what it is for', () => {
  expect(costs({ what: 'Umtausch', cents: 2530 }, { what: 'Versand', cents: 510 })).toEqual({
    amount: '25,30\u00a0€',
    detail: 'Umtausch',
  })
})

test('a fee set case by case names its law', () => {
  expect(costs({ what: 'Erlaubnis', frame: 'Kostengesetz' })).toEqual({
    amount: 'je nach Fall',
    detail: 'Kostengesetz',
  })
})
