import { expect, test } from 'vitest'
import { isNear } from './is-near.ts'

test.for<[query: string, text: string, near: boolean]>([
  ['Umtausch', 'Führerschein umtauschen', true],
  ['fuehrerschein', 'Führerschein umtauschen', true],
  ['Fürerschein', 'für den Führerschein', false],
  ['GEZ', 'wird gezahlt', false],
  ['Auto', 'alle Autos', true],
  ['xyz', 'Auto anmelden', false],
  ['Elterngeld beantragen', 'Elterngeld: Antrag', true],
])('%s in "%s": %s', ([query, text, near]) => {
  expect(isNear(query, text)).toBe(near)
})
