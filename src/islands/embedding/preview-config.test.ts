import { describe, expect, test } from 'vitest'
import { noChoice } from './choice.ts'
import { someFacts } from './facts-for-tests.ts'
import { previewHash, previewOf, readPreview } from './preview-config.ts'
import { countyTheme } from './theme.ts'

const form = { ...noChoice, form: 'hund-anmelden' }
const read = (config: unknown) => readPreview(`#${encodeURIComponent(JSON.stringify(config))}`)

describe('the preview', () => {
  test('is read from the address as it was written', () => {
    const theme = { ...countyTheme, colours: { action: '#003366' }, font: "'Open Sans', serif" }
    const config = previewOf({ ...form, theme, level: 3 }, someFacts)
    expect(readPreview(previewHash(config))).toEqual(config)
  })

  test('of a form can be looked at only, and leaves the history alone', () => {
    expect(previewOf({ ...form, hasWorker: true }, someFacts).attributes).toEqual([
      ['form', 'hund-anmelden'],
      ['trust', 'haupt reserve'],
      ['disabled', true],
      ['history', 'off'],
    ])
  })

  test('of a frame names the form', () => {
    expect(previewOf({ ...form, isFramed: true }, someFacts).frame).toBe('hund-anmelden')
  })

  test.for(['', '#', '#inhalt', '#%', '#null', '#%7B%7D', '#%7B%22tag%22%3A%22script%22%7D'])(
    'an address that somebody made up shows nothing: %s',
    (hash) => {
      expect(readPreview(hash)).toBeUndefined()
    },
  )

  test('an address sets nothing that runs, or leads elsewhere', () => {
    const attributes = [
      ['onclick', 'alert(1)'],
      ['county', 'https://evil.example/'],
      ['backend', '{}'],
      ['worker', '/x.js'],
      ['form', 'hund-anmelden'],
    ]
    const properties = [
      ['background', 'red'],
      ['--amt-color-action', 'url(https://evil.example/)'],
      ['--amt-radius', '0'],
    ]
    expect(read({ tag: 'amt-form', attributes, properties, frame: '../x', fallback: 1 })).toEqual({
      tag: 'amt-form',
      attributes: [['form', 'hund-anmelden']],
      properties: [['--amt-radius', '0']],
      fallback: '',
    })
  })
})
