import { expect, test } from 'vitest'
import { drawTable } from './table.ts'

test('words stand to the left, figures to the right', () => {
  expect(
    drawTable(
      ['Seite', 'kB'],
      [
        ['Startseite', '9,1'],
        ['Suche', '104,0'],
      ],
    ),
  ).toBe(
    ['  Seite          kB', '  ──────────  ─────', '  Startseite    9,1', '  Suche       104,0'].join('\n'),
  )
})
