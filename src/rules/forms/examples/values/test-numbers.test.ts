import { expect, test } from 'vitest'
import { allKinds } from '../../../../../widgets/engine/all-kinds.ts'
import { testIban, testTaxId } from './test-numbers.ts'

const context = { today: '2026-11-22', language: 'de', places: [] } as const
const numbers = [0, 1, 7, 99_999, 123_456_789]

test.for(numbers)('the account %i has right check digits and no bank', (number) => {
  const iban = testIban(number)
  expect(allKinds.iban.read(iban, { kind: 'iban' } as never, context)).toEqual({
    kind: 'answer',
    answer: iban,
  })
  expect(iban.slice(4, 12)).toBe('00000000')
})

test.for(numbers)('the tax id %i has a right check digit and can be nobody’s', (number) => {
  const id = testTaxId(number)
  expect(allKinds['tax-id'].read(id, { kind: 'tax-id' } as never, context)).toEqual({
    kind: 'answer',
    answer: id,
  })
  expect(id.startsWith('99999')).toBe(true)
})
