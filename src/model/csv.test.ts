import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('opens in a German spreadsheet: byte order mark, semicolons, quotes where a cell needs them', () => {
  expect(
    toCsv([
      { a: 'Größe', b: 'eins; zwei' },
      { a: 'sagt "ja"', b: '' },
    ]),
  ).toBe('\uFEFFa;b\r\nGröße;"eins; zwei"\r\n"sagt ""ja""";\r\n')
})

test('holds no formula', () => {
  expect(toCsv([{ a: '=HYPERLINK("x")' }])).toContain(`"'=HYPERLINK(""x"")"`)
})
