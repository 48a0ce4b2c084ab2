import { describe, expect, test } from 'vitest'
import { everyKind, everyKindRelease } from '../../../tests/contract/plain-form-release.ts'
import { loadContent } from '../../model/load-content.ts'
import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { formRelease } from '../../model/form-release.ts'
import { paperForm } from './paper-form.ts'

const about = {
  date: '22. November 2026',
  site: 'https://www.musterland.example',
  sampleNotice: 'Nur ein Muster.',
}
const paper = paperForm(everyKindRelease(), about).toString()
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
const text = textOf(paper)

/** Every field, those of rows, too. */
const fieldsOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.kind === 'group' ? [field, ...fieldsOf(field.fields)] : [field]))
const allFields = (definition: FormDefinition): Field[] =>
  definition.steps.flatMap(({ fields }) => fieldsOf(fields))

describe('the form on paper', () => {
  test('asks every question, with its number', () => {
    for (const { label } of allFields(everyKind)) expect(text).toContain(label.de)
    expect(text).toContain('1.2 Art des Antrags')
    expect(text).toContain('3.3 Ich bin einverstanden.')
  })

  test('says where to send it, whom to ask, and which version it is', () => {
    expect(text).toContain('Landratsamt Musterland Musteramt Musterstraße 1 86998 Musterstadt')
    expect(text).toContain('089 99998-510')
    expect(text).toContain('Version 1.2.0, Stand 22. November 2026')
    expect(text).toContain('https://www.musterland.example/datenschutz/')
    expect(text).toContain('Nur ein Muster.')
    expect(text).toContain('Mustergesetz')
  })

  test('says every condition in words', () => {
    expect(text).toMatch(/Nur ausfüllen, wenn gilt: 1\.2 Art des Antrags ist Lang ?\./u)
    expect(text).toMatch(/Nur möglich, wenn gilt: 1\.5 Gemeinde ist Musterstadt ?\./u)
  })

  test('has room to write, a box to cross for each option, and blocks for rows', () => {
    const boxes = (label: string) => {
      const question = paper.split(`${label}</p>`)[1]?.split('pp-label')[0] ?? ''
      return question.match(/<i><\/i>/gu)?.length ?? 0
    }
    expect(boxes('Aktenzeichen')).toBe(6)
    expect(boxes('IBAN')).toBe(22)
    expect(boxes('Begründung <span class="pp-optional">(freiwillig)</span>')).toBe(0)
    expect(paper.match(/Familie \d/gu)).toEqual(['Familie 1', 'Familie 2', 'Familie 3'])
    expect(text).toContain('Weitere Angaben zu „Familien“ schreiben Sie bitte auf ein zusätzliches Blatt.')
    expect(paper).not.toMatch(/[☐☑□]/u)
  })

  test('is signed where something is agreed to, and only there', () => {
    expect(text).toContain('Ort und Datum')
    const steps = everyKind.steps.slice(0, 1) as FormDefinition['steps']
    const unsigned = everyKindRelease({ definition: { ...everyKind, steps } })
    expect(textOf(paperForm(unsigned, about).toString())).not.toContain('Ort und Datum')
  })

  test('has no control and no script, and makes no markup of the form’s text', () => {
    const title = { de: '<script>alert(1)</script>' }
    const hostile = paperForm(everyKindRelease({ definition: { ...everyKind, title } }), about).toString()
    expect(hostile).not.toMatch(/<(?:script|input|button|form|select|textarea)/u)
  })
})

const content = await loadContent('content')
if (!content.ok) throw new Error('The content does not load.')
const { catalogue } = content

test.for([...catalogue.forms])(
  'no word on the paper of %s is one that only programs know',
  ([, definition]) => {
    const written = textOf(paperForm(formRelease(catalogue, definition, true), about).toString())
    const names = [
      ...Object.keys(definition.conditions),
      ...allFields(definition).map(({ id }) => id),
      ...definition.steps.map(({ id }) => id),
    ].filter((name) => /[a-z][A-Z]|-/u.test(name))
    for (const name of names) expect(written).not.toContain(name)
    expect(written).not.toMatch(/undefined|\[object|NaN|null|JavaScript|„"|\bvar\b/u)
    for (const { label } of allFields(definition)) expect(written).toContain(label.de)
  },
)
