import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('text of a stranger cannot steer the terminal or disguise itself', () => {
  expect(printable('rot\u001B[31m\u0007 \u009B2J \u202Etxt.exe\r')).toBe(
    'rot\uFFFD[31m\uFFFD \uFFFD2J \uFFFDtxt.exe\uFFFD',
  )
  expect(printable('Müller-Lüdenscheidt\nZeile 2 – „gut“ 👍')).toBe('Müller-Lüdenscheidt\nZeile 2 – „gut“ 👍')
})
