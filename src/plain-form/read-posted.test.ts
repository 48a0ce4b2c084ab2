import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyKind as definition, minimalPost } from '../../tests/contract/plain-form-release.ts'
import { maxEntryLength, type Posted, type PostedFile } from './posted.ts'
import { readPosted } from './read-posted.ts'

const today = '2026-11-22'

/** A posted form; a list is several controls of one name. */
const posted = (
  values: Readonly<Record<string, string | PostedFile | readonly (string | PostedFile)[]>>,
): Posted =>
  new Map(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]))

const pdf = (name: string): PostedFile => ({ name, bytes: new TextEncoder().encode('%PDF-1.7\n') })
const noFile: PostedFile = { name: '', bytes: new Uint8Array() }
const read = (values: Parameters<typeof posted>[0]) => readPosted(definition, posted(values), today)

describe('readPosted', () => {
  test('reads text, choices, consents, parts and rows under the paths of the questions', () => {
    const { entries } = read({
      ...minimalPost,
      extras: ['zwei', 'eins'],
      'anschrift.street': 'Hauptstraße',
      'familien.0.kinder.1.vorname': 'Mia',
    })
    expect(entries).toMatchObject({
      name: 'Erika Mustermann',
      art: 'kurz',
      einverstanden: true,
      extras: ['zwei', 'eins'],
      anschrift: { street: 'Hauptstraße', town: '' },
      familien: [{ familienname: 'Mustermann', hatKinder: 'no', kinder: [{ vorname: 'Mia' }] }],
    })
  })

  test('takes what was not posted for emptied, so that nothing comes back that somebody took out', () => {
    expect(read({}).entries).toMatchObject({
      name: '',
      extras: [],
      anzahl: '',
      tag: '',
      einverstanden: false,
    })
  })

  test('keeps line breaks as line feeds, and everything else as it was typed', () => {
    expect(read({ grund: ' a\r\nb\rc\n ' }).entries.grund).toBe(' a\nb\nc\n ')
  })

  test('leaves out rows in which nothing was entered, and moves the later ones up', () => {
    const { entries, rows } = read({
      'familien.0.familienname': '',
      'familien.0.hatKinder': 'no',
      'familien.1.familienname': 'Zwei',
      'familien.2.familienname': '  ',
      'familien.3.kinder.4.vorname': 'Vier',
    })
    expect(entries.familien).toMatchObject([{ familienname: 'Zwei' }, { kinder: [{ vorname: 'Vier' }] }])
    expect([...rows]).toContainEqual(['familien', 4])
  })

  test('takes what stands in a row from the start for nothing entered', () => {
    expect(read({ 'familien.0.hatKinder': 'no' }).entries.familien).toEqual([])
    expect(read({ 'familien.0.hatKinder': 'yes' }).entries.familien).toHaveLength(1)
  })

  test('reads no more rows than a group has', () => {
    const values = Object.fromEntries(
      Array.from({ length: 99 }, (_, index) => [`familien.${index}.familienname`, `F${index}`]),
    )
    expect(read(values).entries.familien).toHaveLength(4)
  })

  test('names the group of which more rows are wanted by the place it moves to', () => {
    const values = { 'familien.2.familienname': 'Eins', _more: 'familien.2.kinder' }
    expect(read(values).more).toBe('familien.0.kinder')
    expect(read({ _more: 'name' }).more).toBeUndefined()
  })

  test('shortens what is longer than any answer', () => {
    expect(read({ grund: 'x'.repeat(maxEntryLength + 1) }).entries.grund).toHaveLength(maxEntryLength)
  })

  test('knows a file by its first bytes, and leaves out a control without a file', () => {
    const { entries, bytes, chosen } = read({
      nachweis: [pdf('a.pdf'), { ...pdf('b.exe'), bytes: noFile.bytes }],
    })
    expect(entries.nachweis).toMatchObject([
      { name: 'a.pdf', type: 'application/pdf', size: 9 },
      { name: 'b.exe', type: '', size: 0 },
    ])
    expect(bytes.size).toBe(2)
    expect([...chosen]).toEqual([['nachweis', ['a.pdf', 'b.exe']]])
    expect(read({ nachweis: noFile }).entries.nachweis).toEqual([])
  })

  test('reads one file more than the question takes, so that it is said, and no further one', () => {
    const files = Array.from({ length: 50 }, (_, index) => pdf(`${index}.pdf`))
    expect(read({ nachweis: files }).entries.nachweis).toHaveLength(4)
  })

  test('takes a file where text is asked for, and text where a file is, for nothing', () => {
    expect(read({ name: pdf('a.pdf') }).entries.name).toBe('')
    expect(read({ nachweis: 'a.pdf' }).entries.nachweis).toEqual([])
  })

  test('remembers files that were sent before and not chosen again', () => {
    const before = { '_files.nachweis': ['a.pdf', 'b.pdf'] }
    expect([...read(before).missing]).toEqual([['nachweis', ['a.pdf', 'b.pdf']]])
    expect(read({ ...before, nachweis: pdf('c.pdf') }).missing.size).toBe(0)
    expect(read({ ...before, '_without.nachweis': 'yes' }).missing.size).toBe(0)
  })

  test('keeps a row of which only a file is missing, and moves the file with it', () => {
    const { entries, missing } = read({ '_files.familien.3.kinder.1.foto': 'a.jpg' })
    expect(entries.familien).toHaveLength(1)
    expect([...missing.keys()]).toEqual(['familien.0.kinder.0.foto'])
  })
})

describe('a hostile post', () => {
  test.for([
    '__proto__.x',
    '__proto__',
    'constructor.prototype.x',
    'familien.__proto__.x',
    'familien.0.__proto__.x',
    'familien.-1.familienname',
    'familien.1e1.familienname',
    'familien.00.familienname',
    'familien.0x1.familienname',
    'anschrift.__proto__.street',
    'name.toString',
    'unbekannt',
    '',
    '.',
    'familien.0.kinder.0.vorname.0.vorname.0.vorname.0.vorname',
  ])('changes nothing by a name that is no question’s: %s', (name) => {
    const before = JSON.stringify(read({}).entries)
    expect(JSON.stringify(read({ [name]: 'x' }).entries)).toBe(before)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('of ten thousand unknown names is read in a moment', () => {
    const many: Posted = new Map(
      Array.from({ length: 10_000 }, (_, index) => [
        `familien.${index % 100}.kinder.${index}.x${index}`,
        ['x'],
      ]),
    )
    const start = performance.now()
    expect(readPosted(definition, many, today).entries.familien).toEqual([])
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('never throws and never changes what all objects share, whatever it is', () => {
    const segment = fc.constantFrom(
      'familien',
      '0',
      '1',
      '__proto__',
      'constructor',
      'kinder',
      'foto',
      'name',
      '',
    )
    const name = fc.oneof(
      fc.array(segment, { maxLength: 6 }).map((parts) => parts.join('.')),
      fc.string(),
    )
    const value = fc.oneof(fc.string(), fc.constant(pdf('a.pdf')))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.array(value, { maxLength: 3 }))), (pairs) => {
        const { entries } = readPosted(definition, new Map(pairs), today)
        expect(Object.getPrototypeOf(entries)).toBe(Object.prototype)
        expect(Object.keys(entries).toSorted()).toEqual(
          definition.steps
            .flatMap(({ fields }) => fields)
            .filter(({ kind }) => kind !== 'info' && kind !== 'computed')
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
    )
  })
})
