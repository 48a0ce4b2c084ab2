import { describe, expect, test } from 'vitest'
import { contrastsOf, countyTheme, readColour, readFont, type Theme, themeProperties } from './theme.ts'

const theme = (colours: Theme['colours']): Theme => ({ ...countyTheme, colours })

describe('contrast', () => {
  test('is not spoken of where nothing is changed', () => {
    expect(contrastsOf(countyTheme)).toEqual([])
  })

  test('is that of the new colour on what stands behind it, and of what stands on it', () => {
    expect(contrastsOf(theme({ action: '#ffff00' }))).toMatchObject([
      { colour: 'action', on: 'background', isEnough: false },
      { colour: 'on-action', on: 'action', isEnough: false },
    ])
  })

  test('of a background is that of every text on it', () => {
    const found = contrastsOf(theme({ background: '#000000' }))
    expect(found.map(({ colour, isEnough }) => [colour, isEnough])).toEqual([
      ['action', false],
      ['text', false],
      ['text-muted', false],
    ])
  })

  test.for([
    ['#767676', true],
    ['#777777', false],
  ] as const)('of %s on white is enough: %s', ([text, isEnough]) => {
    expect(contrastsOf(theme({ text }))).toMatchObject([{ isEnough }])
  })
})

test.for([
  ['#036', '#003366'],
  ['003366', '#003366'],
  [' #ABCDEF ', '#abcdef'],
  ['rot', undefined],
  ['#12345', undefined],
  ['#003366;}', undefined],
] as const)('the colour %s is %s', ([typed, colour]) => {
  expect(readColour(typed)).toBe(colour)
})

test('a font cannot end the declaration or the attribute', () => {
  expect(readFont('"Open Sans", sans-serif')).toBe("'Open Sans', sans-serif")
  expect(readFont('x; } body { display: none } <b>')).toBe('x  body  display none  b')
})

test('only what was changed becomes a property', () => {
  expect(themeProperties({ ...theme({ text: '#111111' }), radius: '0' })).toEqual([
    ['--amt-color-text', '#111111'],
    ['--amt-radius', '0'],
  ])
})
