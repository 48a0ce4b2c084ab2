import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import { Block } from '../../model/block.ts'
import { FormFile } from '../../model/form-file.ts'
import type { Imported, ImportedBlock } from '../imported.ts'
import { type CodeLists, codeListsFrom, noCodeLists } from './genericode/code-list.ts'
import { readGenericode } from './genericode/read-genericode.ts'
import { importXdatenfelder } from './import-xdatenfelder.ts'
import {
  group2,
  group3,
  message2,
  message3,
  schema2,
  schema3,
  select3,
  text2,
  text3,
} from '../../../tests/fixtures/fim/sample-xml.ts'

const fim = 'tests/fixtures/fim'
const federal = readFileSync(join(fim, 'S00000094V1.0_xdf2.xml'), 'utf8')
const federalLists = codeListsFrom(
  readdirSync(fim)
    .filter((file) => file.includes('genericode'))
    .map((file) => {
      const read = readGenericode(readFileSync(join(fim, file), 'utf8'))
      if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
      return read.list
    }),
)

/** A field as it stands in a draft. */
interface Drafted {
  readonly id: string
  readonly kind: string
  readonly fim?: string
  readonly required?: unknown
  readonly fields?: readonly Drafted[]
  readonly [key: string]: unknown
}

function formOf(imported: Imported | ImportedBlock) {
  if (!imported.ok) throw new Error(JSON.stringify(imported.mistakes))
  if ('what' in imported) throw new Error('A block')
  const steps = imported.form['steps'] as readonly {
    readonly id: string
    readonly fields: readonly Drafted[]
  }[]
  const inner = (field: Drafted): Drafted[] => [field, ...(field.fields ?? []).flatMap(inner)]
  const fields = steps.flatMap((step) => step.fields.flatMap(inner))
  return { ...imported, steps, fields, field: (id: string) => fields.find((one) => one.id === id) }
}
const read = (xml: string, lists: CodeLists = noCodeLists) => formOf(importXdatenfelder(xml, lists))

describe('the federal schema S00000094', () => {
  const { form, counts, fields, field, notes, steps } = read(federal, federalLists)
  const asked = fields.filter(({ kind }) => kind !== 'info' && kind !== 'group')

  const placesOf = (id: string) => asked.filter((one) => one.fim === id)

  test('keeps all 44 places at which 29 different fields are asked', () => {
    expect(counts).toEqual({ placements: 44, fields: 29 })
    expect(asked).toHaveLength(44)
    expect(new Set(asked.map((one) => one.fim)).size).toBe(29)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
  })

  test('asks each field as often as the file does', () => {
    const times = (texts: readonly (string | undefined)[]) =>
      Object.fromEntries(
        Object.entries(Object.groupBy(texts, (text) => text ?? '')).map(([id, all]) => [id, all?.length]),
      )
    const placed = [...federal.matchAll(/<xdf:datenfeld>\s*<xdf:identifikation>\s*<xdf:id>(F\d+)/gu)].map(
      ([, id]) => id,
    )
    expect(times(asked.map((one) => one.fim))).toEqual(times(placed))
  })

  test('is a definition that holds together', () => {
    expect(v.safeParse(FormFile, form).success).toBe(true)
    expect(findDefinitionProblems(v.parse(FormDefinition, form))).toEqual([])
  })

  test('has a step for each group at the top, and one for the fields between them', () => {
    expect(steps.map(({ fields: inner }) => inner.filter(({ kind }) => kind !== 'info').length)).toEqual([
      20, 19, 2, 3,
    ])
  })

  test('takes over what must be answered, how long, and by which pattern', () => {
    expect(field('eingetragenerName')).toMatchObject({ kind: 'text', maxLength: 1000, fim: 'F60000319' })
    expect(field('eingetragenerName')).not.toHaveProperty('required')
    expect(field('hausnummer')).toMatchObject({ required: false, maxLength: 11 })
    expect(field('postleitzahl')).toMatchObject({
      minLength: 5,
      pattern: { expression: '(?:[0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}' },
    })
    expect(field('tag')).toMatchObject({ kind: 'integer', min: 1, max: 31 })
    expect(placesOf('F00002483')).toMatchObject([{ kind: 'email' }])
    expect(field('telefonnummer')).toMatchObject({ kind: 'phone' })
    expect(field('tagEntbindung')).toMatchObject({ kind: 'date' })
  })

  test('takes code lists from the files beside it', () => {
    expect(field('person')?.['options']).toEqual([
      { value: '001', label: { de: 'ist schwanger' } },
      { value: '002', label: { de: 'hat geboren / ist stillend' } },
    ])
    expect(field('staat')?.['options']).toHaveLength(197)
    expect(field('frauStehtFolgendem')?.['options']).toHaveLength(9)
  })

  test('asks lines of an address in rows', () => {
    expect(field('anschriftzeileListe')).toMatchObject({
      kind: 'group',
      max: 5,
      fields: [{ id: 'anschriftzeile', fim: 'F60000262' }],
    })
  })

  test('makes conditions of rules in prose, in the group in which each of them stands', () => {
    expect(field('voraussichtlicherEntbindungstermin')?.required).toEqual({
      '==': [{ var: 'person' }, '001'],
    })
    expect(field('tagEntbindung')?.required).toEqual({ '==': [{ var: 'person' }, '002'] })
    expect(field('staat')?.required).toEqual({ '==': [{ var: 'befindetSichAnschrift' }, '002'] })
    expect(field('monat')?.required).toEqual({ '!!': [{ var: 'tag' }] })
    // Ids follow from labels: the places are named by FIM's numbers here.
    const [phone, otherPhone] = placesOf('F60000240')
    const [mail] = placesOf('F60000242')
    expect(placesOf('F00002483')[0]?.required).toEqual({ '!': [{ var: phone?.id }] })
    expect(mail?.required).toEqual({ '!': [{ var: otherPhone?.id }] })
    expect(placesOf('F00002408')[1]?.required).toEqual({ '!!': [{ var: mail?.id }] })
  })

  test('asks for the rest of a free group once something of it has been answered', () => {
    expect(field('strasse')?.required).toBe(false)
    expect(field('ort')?.required).toEqual({
      or: [
        { '!!': [{ var: 'strasse' }] },
        { '!!': [{ var: 'hausnummer' }] },
        { '!!': [{ var: 'postleitzahl' }] },
      ],
    })
  })

  test('lists rules that cannot be taken over with id, place and wording', () => {
    const left = notes.filter(({ at, kind }) => kind === 'todo' && at.startsWith('R'))
    expect(left.map(({ at }) => at)).toEqual(['R00000849', 'R60000020', 'R60000021'])
    expect(left[0]?.what).toContain('gibt es den Wert „009“ nicht')
    expect(left[0]?.what).toContain(
      'Wenn im Datenfeld F00000463 der Wert 009 angegeben wurde, dann soll F00000601 zum Pflichtfeld werden.',
    )
  })

  test('says which code lists are missing, and marks what the author has to fill in', () => {
    const without = read(federal)
    expect(without.field('staat')?.['options']).toEqual([
      { value: 'luecke-1', label: { de: 'LÜCKE: Welche Antwort gibt es zur Auswahl?' } },
      { value: 'luecke-2', label: { de: 'LÜCKE: Welche Antwort gibt es zur Auswahl?' } },
    ])
    expect(
      without.notes
        .filter(({ kind, what }) => kind === 'todo' && what.includes('schluessel:staat'))
        .map(({ at }) => at),
    ).toEqual(['F60000261'])
  })
})

describe('groups and fields', () => {
  test.for<[string, string]>([
    [
      '2.0',
      message2('datenfeldgruppe', group2('G60000088', 'Anschrift', text2('F60000243', 'Straße'), '0:1')),
    ],
    [
      '3.0',
      message3('datenfeldgruppe', group3('G60000000088', 'Anschrift', text3('F60000000243', 'Straße'))),
    ],
  ])('become building blocks (%s)', ([, xml]) => {
    const imported = importXdatenfelder(xml)
    if (!imported.ok || !('what' in imported)) throw new Error(JSON.stringify(imported))
    expect(v.parse(Block, imported.block)).toMatchObject({
      id: 'anschrift',
      title: 'Anschrift',
      fields: [{ id: 'strasse', kind: 'text' }],
    })
    expect(imported.counts).toEqual({ placements: 1, fields: 1 })
  })

  test('a single field is a block of one', () => {
    const imported = importXdatenfelder(message2('datenfeld', text2('F60000227', 'Familienname')))
    expect(imported).toMatchObject({
      ok: true,
      what: 'block',
      block: { id: 'familienname', fields: [{ fim: 'F60000227' }] },
    })
  })

  test('a schema without fields is an empty draft that says so', () => {
    const { form, notes } = read(schema2(''))
    expect(v.safeParse(FormFile, form).success).toBe(true)
    expect(JSON.stringify(form['steps'])).toContain('LÜCKE:')
    expect(notes.some(({ kind, what }) => kind === 'todo' && what.includes('keine Felder'))).toBe(true)
  })
})

test.for<[anzahl: string, wanted: Readonly<Record<string, unknown>>]>([
  ['1:1', { kind: 'text' }],
  ['0:1', { kind: 'text', required: false }],
  ['1:*', { kind: 'group', min: 1, max: 50 }],
  ['0:*', { kind: 'group', min: 0, max: 50 }],
  ['0:3', { kind: 'group', min: 0, max: 3 }],
  ['2:5', { kind: 'group', min: 2, max: 5 }],
])('the number %s of a field', ([anzahl, wanted]) => {
  const [field] = read(schema2(text2('F60000262', 'Zeile', anzahl))).fields
  expect(field).toMatchObject(wanted)
  expect(field?.kind === 'text' && field.required).toBe(
    wanted['required'] ?? (wanted['kind'] === 'text' ? undefined : false),
  )
})

test.for<[anzahl: string, min: number, max: number]>([
  ['1:*', 1, 50],
  ['0:2', 0, 2],
  ['3:3', 3, 3],
])('a group that is there %s times is asked in rows', ([anzahl, min, max]) => {
  const { field } = read(
    schema2(group2('G1', 'Kind', text2('F60000227', 'Name'), anzahl) + text2('F60000243', 'Straße')),
  )
  expect(field('kind')).toMatchObject({ kind: 'group', min, max, fields: [{ id: 'name' }] })
})

test('rows in rows in rows keep their fields, once, and the author is told', () => {
  const deep = group2(
    'G1',
    'Haus',
    group2('G2', 'Wohnung', group2('G3', 'Zimmer', text2('F1', 'Nummer'), '1:*'), '1:*'),
    '1:*',
  )
  const { counts, fields, notes } = read(schema2(deep))
  expect(counts).toEqual({ placements: 1, fields: 1 })
  expect(fields.filter(({ kind }) => kind === 'text')).toHaveLength(1)
  expect(notes.some(({ at, kind }) => at === 'G3' && kind === 'lost')).toBe(true)
})

test.for<[nodes: string, wanted: Readonly<Record<string, unknown>>]>([
  [
    '<xdf:feldart><code>select</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp>',
    { kind: 'choice' },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>num</code></xdf:datentyp><xdf:praezisierung minValue="0.5"/>',
    { kind: 'decimal', min: 0.5 },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>num_currency</code></xdf:datentyp><xdf:praezisierung minValue="0.05" maxValue="12"/>',
    { kind: 'money', min: 5, max: 1200 },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>bool</code></xdf:datentyp><xdf:inhalt>true</xdf:inhalt>',
    { kind: 'boolean', default: true },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>time</code></xdf:datentyp>',
    { kind: 'time' },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>date</code></xdf:datentyp><xdf:praezisierung minValue="2026-01-01"/>',
    { kind: 'date', min: '2026-01-01' },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>file</code></xdf:datentyp><xdf:maxSize>5000</xdf:maxSize><xdf:mediaType>image/png</xdf:mediaType>',
    { kind: 'file', maxBytes: 5000, accept: ['image/png'] },
  ],
  [
    '<xdf:feldart><code>label</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp><xdf:inhalt>Bitte lesen</xdf:inhalt>',
    { kind: 'info', text: { de: 'Bitte lesen' } },
  ],
  [
    '<xdf:feldart><code>locked</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp><xdf:inhalt>fest</xdf:inhalt>',
    { kind: 'info', text: { de: 'fest' } },
  ],
  [
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp><xdf:praezisierung maxLength="20" pattern="^[0-9]{5}$"/>',
    { kind: 'text', maxLength: 20, pattern: { expression: '[0-9]{5}' } },
  ],
])('%s', ([nodes, wanted]) => {
  const [field] = read(schema3(text3('F60000000001', 'Feld', nodes))).fields
  expect(field).toMatchObject(wanted)
})

test('a hidden field is not asked, and the author is told', () => {
  const hidden = text3(
    'F60000000001',
    'Geheim',
    '<xdf:feldart><code>hidden</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp>',
  )
  const { fields, notes } = read(schema3(hidden + text3('F60000000002', 'Offen')))
  expect(fields.map(({ id }) => id)).toEqual(['offen'])
  expect(notes).toContainEqual(expect.objectContaining({ at: 'F60000000001', kind: 'lost' }))
})

test('values in the file are options, with names that options may have', () => {
  const { fields, notes } = read(schema3(select3('F60000000001', 'Land', { DE: 'Deutschland', a: 'Andere' })))
  expect(fields[0]?.['options']).toEqual([
    { value: 'de', label: { de: 'Deutschland' } },
    { value: 'a', label: { de: 'Andere' } },
  ])
  expect(notes.some(({ what }) => what.includes('DE → de'))).toBe(true)
})

test('a pattern that could be slow is left out, with a note that has it word for word', () => {
  const nodes =
    '<xdf:feldart><code>input</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp><xdf:praezisierung pattern="(a+)+b"/>'
  const { fields, notes } = read(schema3(text3('F60000000001', 'Feld', nodes)))
  expect(fields[0]).not.toHaveProperty('pattern')
  expect(notes.some(({ kind, what }) => kind === 'todo' && what.includes('(a+)+b'))).toBe(true)
})

test('names that mean something to JavaScript do no harm', () => {
  const names = ['__proto__', 'constructor', 'toString']
    .map((name, index) => text3(`F6000000000${index}`, name))
    .join('')
  const { fields } = read(
    schema3(names + select3('F60000000009', 'Wahl', { prototype: 'eins', constructor: 'zwei' })),
  )
  expect(fields).toHaveLength(4)
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
})
