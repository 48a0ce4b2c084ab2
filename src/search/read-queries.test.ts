import { expect, test } from 'vitest'
import { readQueries } from './read-queries.ts'

const services = new Set(['wohngeld', 'hund-anmelden'])

test('a query comes with the services that answer it, and its line', () => {
  const text = '# Anfragen\n\nMiete zu teuer\twohngeld\r\n  Dackel \twohngeld , hund-anmelden\n'
  expect(readQueries(text, services)).toEqual({
    queries: [
      { query: 'Miete zu teuer', slugs: ['wohngeld'], line: 3 },
      { query: 'Dackel', slugs: ['wohngeld', 'hund-anmelden'], line: 4 },
    ],
    problems: [],
  })
})

const missing = 'Hier fehlt die Anfrage, das Tabzeichen oder die Leistung.'
test.for<[name: string, line: string, reason: string]>([
  ['without a tab', 'Miete wohngeld', missing],
  ['without a service', 'Miete\t ', missing],
  ['without a query', '\twohngeld', missing],
  ['with an unknown service', 'Katze\tkatze', 'Eine Leistung „katze“ gibt es nicht.'],
  ['with two', 'Tiere\tkatze,hund-anmelden,maus', 'Eine Leistung „katze“, „maus“ gibt es nicht.'],
])('a line %s is a problem, and the others are read', ([, line, reason]) => {
  expect(readQueries(`Miete\twohngeld\n${line}\nHund\thund-anmelden`, services)).toMatchObject({
    queries: [{ line: 1 }, { line: 3 }],
    problems: [{ line: 2, reason }],
  })
})

test('nothing is read from nothing', () => {
  expect(readQueries('', services)).toEqual({ queries: [], problems: [] })
})
