import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Choices } from '../../../../tests/property/generate/choices.ts'
import {
  group2,
  message2,
  schema2,
  schema3,
  select3,
  text2,
  text3,
} from '../../../../tests/fixtures/fim/sample-xml.ts'
import { importXdatenfelder } from '../import-xdatenfelder.ts'

const federal = readFileSync('tests/fixtures/fim/S00000094V1.0_xdf2.xml', 'utf8')
const whole2 = schema2(text2('F60000227', 'Familienname'))
const whole3 = schema3(text3('F60000000227', 'Familienname'))

/** Line, from 1, of the first place where a file has a text. */
const lineOf = (xml: string, text: string): number => xml.slice(0, xml.indexOf(text)).split('\n').length

/** Puts something else in place of the first such text. */
function instead(xml: string, text: string, other: string): string {
  if (!xml.includes(text)) throw new Error(`Not in the file: ${text}`)
  return xml.replace(text, () => other)
}

interface Broken {
  readonly what: string
  readonly xml: string
  /** How the element named in the mistake ends. */
  readonly element: string
  readonly line: number
  readonly says: string
}

/** A file with one text put for another; the mistake is at the line of `at`. */
const broken = (
  what: string,
  xml: string,
  text: string,
  other: string,
  element: string,
  says: string,
  at = other,
): Broken => {
  const changed = instead(xml, text, other)
  return { what, xml: changed, element, line: lineOf(changed, at), says }
}

const id2 = '<xdf:id>F60000227</xdf:id>'
const files: readonly Broken[] = [
  broken(
    'a missing id',
    whole2,
    id2,
    '',
    'datenfeld/identifikation/id',
    'fehlt „id“',
    '<xdf:version>1.0</xdf:version></xdf:identifikation>\n<xdf:name>Familienname',
  ),
  broken('an empty id', whole2, id2, '<xdf:id></xdf:id>', 'identifikation/id', 'ist leer'),
  broken('an id of blanks', whole2, id2, '<xdf:id>  </xdf:id>', 'identifikation/id', 'ist leer'),
  broken(
    'a doubled id',
    whole2,
    id2,
    `${id2}\n${id2.replace('227', '228')}`,
    'identifikation/id',
    'steht doppelt',
    '<xdf:id>F60000228',
  ),
  broken(
    'a missing name',
    whole2,
    '<xdf:name>Familienname</xdf:name>',
    '',
    'datenfeld/name',
    'fehlt „name“',
    '<xdf:datenfeld>',
  ),
  broken(
    'a doubled name',
    whole2,
    '<xdf:name>Familienname</xdf:name>',
    '<xdf:name>Familienname</xdf:name><xdf:name>Noch einer</xdf:name>',
    'datenfeld/name',
    'steht doppelt',
  ),
  broken(
    'an empty name',
    whole2,
    '<xdf:name>Familienname</xdf:name>',
    '<xdf:name/>',
    'datenfeld/name',
    'ist leer',
  ),
  broken(
    'a missing status',
    whole2,
    '<xdf:status><code>aktiv</code></xdf:status>',
    '',
    'stammdatenschema/status',
    'fehlt „status“',
    '<xdf:stammdatenschema>',
  ),
  broken(
    'a status that is in no list',
    whole2,
    '<code>aktiv</code>',
    '<code>gold</code>',
    'status/code',
    'Erlaubt: inVorbereitung, aktiv, inaktiv',
  ),
  broken(
    'a status without a code',
    whole2,
    '<xdf:status><code>aktiv</code></xdf:status>',
    '<xdf:status/>',
    'status/code',
    'fehlt „code“',
  ),
  broken(
    'two codes',
    whole2,
    '<code>aktiv</code>',
    '<code>aktiv</code><code>inaktiv</code>',
    'status/code',
    'steht doppelt',
  ),
  broken(
    'a missing kind of field',
    whole2,
    '<xdf:feldart><code>input</code></xdf:feldart>',
    '',
    'datenfeld/feldart',
    'fehlt „feldart“',
    '<xdf:datenfeld>',
  ),
  broken(
    'a kind of field of the other version',
    whole2,
    '<code>input</code>',
    '<code>locked</code>',
    'feldart/code',
    'Erlaubt: input, select, label',
  ),
  broken(
    'a type that is in no list',
    whole3,
    '<code>text</code>',
    '<code>string</code>',
    'datentyp/code',
    '„string“',
  ),
  broken(
    'a release status that is in no list',
    whole3,
    '<code>6</code>',
    '<code>10</code>',
    'freigabestatus/code',
    '„10“',
  ),
  broken(
    'a missing prefill',
    whole3,
    '<xdf:vorbefuellung><code>keine</code></xdf:vorbefuellung>',
    '',
    'datenfeld/vorbefuellung',
    'fehlt „vorbefuellung“',
    '<xdf:datenfeld>',
  ),
  broken(
    'no moment of the last change',
    whole3,
    '<xdf:letzteAenderung>2026-11-22T08:00:00Z</xdf:letzteAenderung>',
    '',
    'stammdatenschema/letzteAenderung',
    'fehlt',
    '<xdf:stammdatenschema>',
  ),
  broken(
    'a moment that is none',
    whole3,
    '<xdf:letzteAenderung>2026-11-22T08:00:00Z',
    '<xdf:letzteAenderung>gestern',
    'letzteAenderung',
    'erwartet wird ein Zeitpunkt',
  ),
  broken(
    'an unexpected node',
    whole2,
    id2,
    `${id2}<xdf:unbekannt>1</xdf:unbekannt>`,
    'identifikation/unbekannt',
    'nicht vorgesehen',
  ),
  broken(
    'a node with a name of JavaScript',
    whole2,
    id2,
    `${id2}<xdf:constructor>1</xdf:constructor>`,
    'identifikation/constructor',
    'nicht vorgesehen',
  ),
  broken(
    'text between nodes',
    whole2,
    '<xdf:datenfeld>',
    '<xdf:datenfeld>Hallo',
    'enthaelt/datenfeld',
    'steht Text',
  ),
  broken(
    'a node in a text',
    whole2,
    '<xdf:name>Familienname',
    '<xdf:name><xdf:b>Familienname</xdf:b>',
    'name/b',
    'steht nur Text',
  ),
  broken(
    'a node in a foreign namespace',
    whole2,
    id2,
    '<id xmlns="urn:fremd">F1</id>',
    'identifikation/id',
    'Namensraum „urn:fremd“',
  ),
  broken(
    'no header',
    whole2,
    /<xdf:header>.*<\/xdf:header>/u.exec(whole2)?.[0] ?? '',
    '',
    'header',
    'fehlt „header“',
    '<xdf:xdatenfelder',
  ),
  broken(
    'no number of times',
    whole2,
    '<xdf:anzahl>1:1</xdf:anzahl>',
    '',
    'struktur/anzahl',
    'fehlt „anzahl“',
    '<xdf:struktur>',
  ),
  broken(
    'a number of times that is none',
    whole2,
    '<xdf:anzahl>1:1',
    '<xdf:anzahl>viele',
    'struktur/anzahl',
    'erwartet wird eine Anzahl',
  ),
  broken(
    'a number of times that allows nothing',
    whole2,
    '<xdf:anzahl>1:1',
    '<xdf:anzahl>3:2',
    'struktur/anzahl',
    'lässt nichts zu',
  ),
  broken(
    'nothing where a field is announced',
    schema2(text2('F1', 'Feld')),
    /<xdf:datenfeld>[^]*<\/xdf:datenfeld>/u.exec(schema2(text2('F1', 'Feld')))?.[0] ?? '',
    '',
    'struktur/enthaelt',
    'fehlt „datenfeld“ oder „datenfeldgruppe“',
    '<xdf:enthaelt>',
  ),
  broken(
    'a value twice in a list',
    schema3(select3('F1', 'Wahl', { a: 'A', b: 'B' })),
    '<xdf:code>b</xdf:code>',
    '<xdf:code>a</xdf:code>\n',
    'wert/code',
    'steht doppelt',
    '<xdf:wert><xdf:code>a',
  ),
  broken(
    'an unknown namespace',
    whole2,
    'xdatenfelder_2"',
    'xdatenfelder_9"',
    'stammdatenschema.0102',
    'ist unbekannt',
    '<xdf:xdatenfelder',
  ),
  broken(
    'a code list without its schema',
    '<CodeList>\n</CodeList>',
    '<CodeList>',
    '<CodeList xmlns="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">',
    'CodeList',
    'übernehmen Sie das Schema',
    '<CodeList',
  ),
  broken('no namespace', '<a>\n</a>', '<a>', '<a>', 'a', 'keinen Namensraum'),
  broken(
    'an unknown message',
    whole2.replaceAll('stammdatenschema.0102', 'regel.0105'),
    'regel.0105',
    'regel.0105',
    'regel.0105',
    'keine Nachricht mit Feldern',
  ),
  broken(
    'a description of a document',
    whole2.replaceAll('stammdatenschema.0102', 'dokumentsteckbrief.0101'),
    'x',
    'x',
    'dokumentsteckbrief.0101',
    'enthält aber keine Felder',
    '<xdf:xdatenfelder',
  ),
  broken(
    'an element that is not closed',
    whole2,
    '</xdf:datenfeld>',
    '',
    'xdf:enthaelt',
    'offen ist aber noch „xdf:datenfeld“',
    '</xdf:enthaelt>',
  ),
  { what: 'a file that stops', xml: '<a>\n<b>\n', element: 'b', line: 2, says: 'nicht geschlossen' },
  broken('two roots', '<a/>\n<b/>', '<b/>', '<b/>', 'b', 'mehr als ein äußerstes'),
  broken('text behind the end', '<a/>\nx', 'x', 'x', 'Datei', 'noch Text', '\nx'),
  { what: 'no XML', xml: '{"a":1}', element: 'Datei', line: 1, says: 'kein XML' },
  { what: 'nothing', xml: ' \n ', element: 'Datei', line: 1, says: 'leer' },
  broken('an attribute without quotes', whole2, '<xdf:status>', '<xdf:status a=1>', 'a', 'Attribut'),
  broken('an attribute twice', whole2, '<xdf:status>', '<xdf:status a="1" a="2">', 'a', 'Attribut'),
  broken(
    'a tag that does not end',
    whole2,
    '<xdf:status>',
    '<xdf:status',
    'stammdatenschema',
    'fehlt das schließende',
  ),
  broken(
    'a lone ampersand',
    whole2,
    'Familienname</xdf:name>',
    'A & B</xdf:name>',
    'name',
    'unbekanntes Kürzel',
    'A & B',
  ),
  broken(
    'an unknown entity',
    whole2,
    'Familienname</xdf:name>',
    '&passwort;</xdf:name>',
    'name',
    'unbekanntes Kürzel',
    '&passwort;',
  ),
  broken(
    'a control character',
    whole2,
    'Familienname</xdf:name>',
    '\u0001</xdf:name>',
    'Datei',
    'nicht erlaubt',
    '\u0001',
  ),
  broken(
    'a document type',
    whole2,
    '<xdf:xdatenfelder',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<xdf:xdatenfelder',
    'Datei',
    'Dokumenttyp',
    '<!DOCTYPE',
  ),
  broken(
    'entities that swell',
    whole2,
    '<xdf:xdatenfelder',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<xdf:xdatenfelder',
    'Datei',
    'Dokumenttyp',
    '<!DOCTYPE',
  ),
  broken(
    'a document type further down',
    whole2,
    '<xdf:status>',
    '<!DOCTYPE x>\n<xdf:status>',
    'stammdatenschema',
    'Dokumenttyp',
    '<!DOCTYPE',
  ),
  {
    what: 'elements too deep',
    xml: '<a>'.repeat(100) + '</a>'.repeat(100),
    element: 'a',
    line: 1,
    says: 'zu tief',
  },
  { what: 'a comment that does not end', xml: '<a>\n<!-- x', element: 'a', line: 2, says: 'endet nirgends' },
]

describe('a broken file is refused with element and line:', () => {
  test.for(files.map((file) => [file.what, file] as const))('%s', ([, { xml, element, line, says }]) => {
    const imported = importXdatenfelder(xml)
    if (imported.ok) throw new Error('It was taken')
    const [first] = imported.mistakes
    expect(first.element).toContain(element)
    expect(first.reason).toContain(says)
    expect(first.line).toBe(line)
  })

  test('more than 10 MB', () => {
    expect(importXdatenfelder(`<a>${'x'.repeat(10_000_001)}</a>`)).toMatchObject({
      ok: false,
      mistakes: [{ reason: expect.stringContaining('10 MB') as string }],
    })
  })

  test('names every mistake, in the order of the file', () => {
    const twice = whole2.replaceAll('<code>aktiv</code>', '<code>neu</code>')
    const imported = importXdatenfelder(twice)
    const lines = imported.ok ? [] : imported.mistakes.map(({ line }) => line)
    expect(lines).toHaveLength(2)
    expect(lines).toEqual(lines.toSorted((one, other) => Number(one) - Number(other)))
  })
})

test('files as they are meant are taken, also with comments, CDATA and another prefix', () => {
  const others = [
    whole2,
    whole3,
    whole2.replaceAll(/\bxdf\b/gu, 'x2'),
    instead(
      whole2,
      '<xdf:name>Familienname',
      '<!-- ein <Kommentar> --><xdf:name><![CDATA[Familien<name> & mehr]]>',
    ),
    `\uFEFF${whole2}`,
    message2('datenfeldgruppe', group2('G1', 'Gruppe', '')),
    federal,
  ]
  for (const xml of others) expect(importXdatenfelder(xml)).toMatchObject({ ok: true })
})

test('no damage to a file makes the reader fail: it takes it, or says where', () => {
  const pieces = [
    '<',
    '>',
    '&',
    '"',
    '</xdf:datenfeld>',
    '<xdf:regel>',
    '<![CDATA[',
    '<!--',
    '\u0000',
    '__proto__',
    '999999:*',
    'label',
    '',
  ]
  for (let seed = 0; seed < 60; seed += 1) {
    const choices = Choices.seeded(seed)
    let xml = seed % 2 === 0 ? federal.slice(0, 30_000 + choices.below(150_000)) : whole3
    for (let times = choices.between(1, 4); times > 0; times -= 1) {
      const at = choices.below(xml.length)
      xml = xml.slice(0, at) + choices.one(pieces) + xml.slice(at + choices.below(12))
    }
    const imported = importXdatenfelder(xml)
    if (imported.ok) continue
    for (const { element, reason } of imported.mistakes) {
      expect(element).not.toBe('')
      expect(reason).toMatch(/[.:?]$/u)
    }
  }
})
