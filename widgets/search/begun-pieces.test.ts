import { expect, test } from 'vitest'
import { begunPieces } from './begun-pieces.ts'

test.for<[typed: string, marked: string]>([
  ['führ', '[Führ]erschein verloren'],
  ['verl führ', '[Führ]erschein [verl]oren'],
  ['schein', 'Führerschein verloren'],
  ['Führerschein', '[Führerschein] verloren'],
  ['  ', 'Führerschein verloren'],
])('“%s” marks %s', ([typed, marked]) => {
  const pieces = begunPieces('Führerschein verloren', typed)
  expect(pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')).toBe(marked)
})
