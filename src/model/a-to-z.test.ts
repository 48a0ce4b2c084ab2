import { expect, test } from 'vitest'
import { aToZ } from './a-to-z.ts'
import type { Service } from './service.ts'

const service = (title: string, ...synonyms: string[]) => ({ title, synonyms }) as unknown as Service

test('services stand under their letter, umlauts with their vowel', () => {
  const letters = aToZ(
    new Map([
      ['uebung', service('Übung anmelden')],
      ['abfall', service('Abfall melden')],
    ]),
  )
  expect(letters.map(({ letter }) => letter)).toEqual(['A', 'U'])
})

test('another noun stands under its own letter and leads to the service', () => {
  const letters = aToZ(new Map([['fs', service('Führerschein', 'Lappen', 'rosa Schein', 'Fahrerlaubnis')]]))
  expect(letters.flatMap(({ alternatives }) => alternatives)).toEqual([
    { name: 'Lappen', slug: 'fs', title: 'Führerschein' },
  ])
})
