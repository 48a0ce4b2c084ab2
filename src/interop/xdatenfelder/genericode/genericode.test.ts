import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schema3, text3 } from '../../../../tests/fixtures/fim/sample-xml.ts'
import { importXdatenfelder } from '../import-xdatenfelder.ts'
import { codeListsFrom } from './code-list.ts'
import { readGenericode } from './read-genericode.ts'
import { writeGenericode } from './write-genericode.ts'

const states = readFileSync('tests/fixtures/fim/C60000020_genericode.xml', 'utf8')

test('reads a real list: its name, its keys and all of its rows', () => {
  const read = readGenericode(states)
  expect(read).toMatchObject({
    ok: true,
    list: {
      uri: 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat',
      version: '2021-02-19',
      codeColumn: 'schluessel-staat',
      nameColumn: 'suchbegriff',
    },
  })
  expect(read.ok && read.list.rows.length).toBe(197)
})

test('reads what it writes', () => {
  const codes = [
    { code: 'a', name: 'Erste <Antwort> & mehr' },
    { code: 'b', name: 'Zweite' },
  ]
  const read = readGenericode(writeGenericode({ title: 'Art', uri: 'urn:x', version: '1.0.0', codes }))
  expect(read.ok && read.list.rows.map((row) => ({ code: row.get('code'), name: row.get('name') }))).toEqual(
    codes,
  )
})

test('a field says itself which columns it takes', () => {
  const read = readGenericode(states)
  if (!read.ok) throw new Error('The list is not read')
  const nodes = `<xdf:feldart><code>select</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp>
<xdf:codelisteReferenz><xdf:canonicalIdentification>${read.list.uri}</xdf:canonicalIdentification></xdf:codelisteReferenz>
<xdf:codeKey>iso-2</xdf:codeKey><xdf:nameKey>staatsname-voll</xdf:nameKey>`
  const imported = importXdatenfelder(
    schema3(text3('F60000000261', 'Staat', nodes)),
    codeListsFrom([read.list]),
  )
  expect(JSON.stringify(imported)).toContain('{"value":"de","label":{"de":"die Bundesrepublik Deutschland"}}')
})

test.for<[what: string, xml: string, element: string]>([
  ['another format', '<a/>', 'a'],
  ['a list without rows', states.replace(/<gc:SimpleCodeList>[^]*<\/gc:SimpleCodeList>/u, ''), 'CodeList'],
  [
    'a list without a name',
    states.replace(/<gc:CanonicalUri>[^<]*<\/gc:CanonicalUri>/u, ''),
    'Identification',
  ],
  [
    'a key without its column',
    states.replace('<gc:ColumnRef Ref="schluessel-staat"/>', '<gc:ColumnRef Ref="x"/>'),
    'ColumnSet',
  ],
])('%s is refused', ([, xml, element]) => {
  expect(readGenericode(xml)).toMatchObject({ ok: false, mistakes: [{ element }] })
})

test('a list is found by its name and its version; without a version, any will do', () => {
  const list = (uri: string, version: string) => ({
    uri,
    version,
    codeColumn: 'a',
    nameColumn: 'b',
    rows: [],
  })
  const find = codeListsFrom([list('urn:x', '1'), list('urn:y', '1'), list('urn:y', '2')])
  expect(find('urn:y', '1')).toEqual(list('urn:y', '1'))
  expect(find('urn:y', '2')).toEqual(list('urn:y', '2'))
  expect(find('urn:y', '')).toEqual(list('urn:y', '1'))
  expect(find('urn:y', '3')).toBeUndefined()
  expect(find('urn:z', '1')).toBeUndefined()
})
