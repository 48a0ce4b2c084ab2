import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxCharacters, readJson } from './read-json.ts'

describe('readJson', () => {
  test.for<[text: string, line: number, reason: RegExp]>([
    ['', 1, /leer/u],
    ['{\n  "a": 1,\n}', 3, /steht „\}“, erwartet wird ein Name/u],
    ['{\n\n  a: 1}', 3, /steht „a“, erwartet wird ein Name/u],
    ['[1\n2]', 2, /steht „2“, erwartet wird „\]“/u],
    ['{"a" 1}', 1, /erwartet wird „:“/u],
    ['{"a": tru}', 1, /erwartet wird ein Wert/u],
    ['{"a": "\n"}', 1, /Zeichen, das mit/u],
    ['{"a": "b', 1, /endet die Datei/u],
    ['{} x', 1, /erwartet wird das Ende der Datei/u],
    [`${'['.repeat(5000)}`, 1, /zu tief/u],
  ])('%j is refused with its line', ([text, line, reason]) => {
    const read = readJson(text)
    expect(read).toMatchObject({ ok: false, mistakes: [{ line }] })
    expect(read.ok ? '' : read.mistakes[0].reason).toMatch(reason)
  })

  test('more than 10 MB are refused unread', () => {
    expect(readJson(' '.repeat(maxCharacters + 1))).toMatchObject({ ok: false })
  })

  test('is JSON.parse, also for names that pollute', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readJson(text)
        expect(read.ok && read.document.value).toEqual(JSON.parse(text))
      }),
    )
    const read = readJson('{"__proto__": {"isAdmin": true}, "a": 1}')
    const value = read.ok ? (read.document.value as object) : {}
    expect(Object.keys(value)).toEqual(['__proto__', 'a'])
    expect('isAdmin' in value).toBe(false)
  })

  test('knows the line of every object and names keys that stand twice', () => {
    const read = readJson('{\n  "a": {\n},\n  "a": [\n]}')
    if (!read.ok) throw new Error('refused')
    const { document } = read
    expect(document.lineOf((document.value as { a: unknown }).a)).toBe(4)
    expect(document.doubled).toEqual([{ key: 'a', line: 4 }])
  })
})
