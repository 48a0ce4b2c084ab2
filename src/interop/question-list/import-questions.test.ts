import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fieldsOf, notesOf, taken } from '../../../tests/fixtures/foreign-forms/fields-of.ts'
import { faultsOf } from '../../../tests/fixtures/foreign-forms/sound.ts'
import { importQuestions } from './import-questions.ts'

const folder = new URL('../../../tests/fixtures/foreign-forms/questions/', import.meta.url)

test.for(['hundesteuer.txt', 'wohngeld.txt', 'sperrmuell.tsv'])(
  '%s becomes what was read and found right',
  async (name) => {
    const form = taken(importQuestions(await readFile(new URL(name, folder), 'utf8')))
    expect(faultsOf(form)).toEqual([])
    await expect(stringify({ form: form.form, notes: form.notes })).toMatchFileSnapshot(
      `${folder.pathname}__expected__/${name}.yaml`,
    )
  },
)

describe('one line', () => {
  test.for<[line: string, field: object]>([
    ['1. Vorname', { kind: 'text', charset: 'name', label: { de: 'Vorname' } }],
    ['a) Geburtsdatum', { kind: 'date', max: { days: 0 } }],
    ['- Geboren am', { kind: 'date' }],
    ['• E-Mail-Adresse', { kind: 'email' }],
    ['Telefonnummer: ________', { kind: 'phone', label: { de: 'Telefonnummer' } }],
    ['IBAN', { kind: 'iban' }],
    ['Anschrift', { kind: 'address' }],
    ['Kfz-Kennzeichen', { kind: 'licence-plate' }],
    ['Aktenzeichen', { kind: 'text' }],
    ['Steuer-ID', { kind: 'tax-id' }],
    ['Anzahl der Kinder', { kind: 'integer' }],
    ['Monatliche Miete in Euro', { kind: 'money' }],
    ['Begründung', { kind: 'textarea' }],
    ['Nachweis hochladen', { kind: 'file' }],
    ['Uhrzeit', { kind: 'time' }],
    ['Gemeinde', { kind: 'place' }],
    ['Vor- und Nachname', { kind: 'person' }],
    ['Ort*', { required: true, label: { de: 'Ort' } }],
    ['Ort (Pflicht)', { required: true, label: { de: 'Ort' } }],
    ['Ort (freiwillig)', { required: false, label: { de: 'Ort' } }],
    ['Einverstanden: ja / nein', { kind: 'boolean' }],
    [
      'Familienstand: ledig, verheiratet',
      { kind: 'choice', options: [{ value: 'ledig' }, { value: 'verheiratet' }] },
    ],
    ['Haben Sie einen Hund?', { kind: 'boolean' }],
    ['Farbe\n- [ ] rot\n- [ ] blau\nWelche Arten?\n☐ A\n☐ B', { kind: 'choices' }],
    ['Farbe\no rot\no blau', { kind: 'choice' }],
  ])('%j', ([line, expected]) => {
    const result = importQuestions(line)
    const { required = true, ...field } = fieldsOf(result)[0] ?? {}
    expect({ required, ...field }).toMatchObject(expected)
    expect(faultsOf(taken(result))).toEqual([])
    expect(notesOf(result).join()).toMatch(/geraten|Pflicht/u)
  })
})

test('a list without a question is refused', () => {
  for (const text of ['', ' \n ', '---\n***', 'x'.repeat(300_000)])
    expect(importQuestions(text)).toMatchObject({ ok: false, mistakes: [{ line: 1 }] })
})

test.for(['3. Gefährlich: ja / nein', '3. Rasse'])(
  'the last numbered question before the next heading is a question: %s',
  (last) => {
    const imported = importQuestions(
      `Ihr Hund:\n1. Name\n2. Geboren am\n${last}\nSie:\n- E-Mail (freiwillig)`,
    )
    if (!imported.ok) throw new Error('The list cannot be read.')
    const steps = imported.form['steps'] as readonly { readonly fields: readonly unknown[] }[]
    expect(steps.map(({ fields }) => fields.length)).toEqual([3, 1])
  },
)
