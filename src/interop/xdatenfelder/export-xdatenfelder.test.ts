import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { exportXdatenfelder } from './export-xdatenfelder.ts'
import { importXdatenfelder } from './import-xdatenfelder.ts'
import { readMessage } from './read/read-message.ts'

const moment = '2026-11-22T08:00:00Z'
const local = (de: string) => ({ de })
const form = v.parse(FormDefinition, {
  id: 'hund-anmelden',
  version: '2.1.3',
  title: { de: 'Hund anmelden', en: 'Register a dog' },
  summary: local('Melden Sie Ihren Hund an.'),
  audience: ['citizen'],
  languages: ['de', 'en'],
  legalBasis: [{ title: '§ 1 Satzung', url: 'https://example.org/satzung' }],
  privacy: { purpose: local('Steuer'), legalBasis: local('Satzung'), storage: local('Zehn Jahre') },
  duration: 3,
  trustLevel: 'none',
  conditions: { mitChip: { '==': [{ var: 'chip' }, true] } },
  steps: [
    {
      id: 'halterin',
      title: local('Wer sind Sie?'),
      fields: [
        { id: 'person', kind: 'person', label: local('Person'), with: { email: 'optional' } },
        { id: 'mail', kind: 'email', label: local('E-Mail'), fim: 'F60000242', required: false },
      ],
    },
    {
      id: 'hunde',
      title: local('Welche Hunde?'),
      fields: [
        { id: 'chip', kind: 'boolean', label: local('Hat er einen Chip?') },
        {
          id: 'nummer',
          kind: 'text',
          label: local('Nummer'),
          when: 'mitChip',
          required: { '!!': [{ var: 'mail' }] },
        },
        {
          id: 'hund',
          kind: 'group',
          label: local('Hunde'),
          item: local('Hund'),
          min: 1,
          max: 4,
          fields: [
            {
              id: 'rasse',
              kind: 'choice',
              label: local('Rasse'),
              options: [
                { value: 'pudel', label: local('Pudel') },
                { value: 'anders', label: local('Andere') },
              ],
            },
          ],
        },
        {
          id: 'betrag',
          kind: 'computed',
          label: local('Steuer'),
          value: { '*': [{ count: [{ var: 'hund' }] }, 5000] },
          as: 'money',
        },
      ],
    },
  ],
  rules: [
    {
      id: 'kein-spitz',
      holds: { '!=': [{ var: 'nummer' }, '0'] },
      fields: ['nummer'],
      message: local('Null ist keine Nummer.'),
    },
  ],
  next: [local('Sie bekommen eine Marke.')],
  provenance: { author: 'Landkreis Sonnenau', licence: 'EUPL-1.2' },
})

const formOf = (xml: string) => {
  const imported = importXdatenfelder(xml)
  if (!imported.ok || 'what' in imported) throw new Error(JSON.stringify(imported))
  return v.parse(FormDefinition, imported.form)
}

describe.for([2, 3] as const)('an exported form in version %s', (version) => {
  const xml = exportXdatenfelder(form, version, moment)

  test('is a file that a strict reader takes', () => {
    expect(readMessage(xml)).toMatchObject({ ok: true, message: { version, content: { type: 'schema' } } })
  })

  test('names harmonised fields with the version they have, and gives all others numbers that are nobody’s', () => {
    const named = [...xml.matchAll(/<xdf:id>([FGRSC]\d+)<\/xdf:id>\s*(?:<xdf:version>([\d.]+))?/gu)].map(
      ([, id, given]) => [id, given],
    )
    expect(named).toContainEqual(version === 2 ? ['F60000242', '1.1'] : ['F60000000242', '1.1.0'])
    expect(named.every(([id]) => /^[A-Z](?:60|99)/u.test(String(id)))).toBe(true)
    expect(new Set(named.map(([id]) => String(id).length))).toEqual(new Set([version === 2 ? 9 : 12]))
  })

  test('says conditions and computed values in German sentences', () => {
    expect(xml).toContain('„Nummer“ wird nur gefragt, wenn gilt: „Hat er einen Chip?“ ist „Ja“.')
    expect(xml).toContain('„Nummer“ ist Pflicht, wenn gilt: „E-Mail“ ist ausgefüllt.')
    expect(xml).toContain('Berechnet wird: „Steuer“ ist')
    expect(xml).toContain('Sonst: Null ist keine Nummer.')
  })

  test('has persons as groups and rows as groups with their number', () => {
    expect(xml).toContain('<xdf:anzahl>1:4</xdf:anzahl>')
    expect(xml).toContain('<xdf:bezeichnungEingabe>Familienname</xdf:bezeichnungEingabe>')
  })

  test('keeps what somebody changes in an editor of FIM, and all of the rest', () => {
    const edited = xml.replace(
      '<xdf:bezeichnungEingabe>Nummer</xdf:bezeichnungEingabe>',
      '<xdf:bezeichnungEingabe>Nummer des Chips</xdf:bezeichnungEingabe>',
    )
    const back = formOf(edited)
    const [, hunde] = back.steps
    expect(hunde?.fields[1]).toEqual({ ...form.steps[1]?.fields[1], label: { de: 'Nummer des Chips' } })
    expect(back.steps[0]).toEqual(form.steps[0])
    expect(back.rules).toEqual(form.rules)
  })

  test('is written the same each time', () => {
    expect(exportXdatenfelder(form, version, moment)).toBe(xml)
    expect(exportXdatenfelder(formOf(xml), version, moment)).toBe(xml)
  })

  test.for<[what: string, text: string, other: string]>([
    ['is damaged', '{"as":"step"', '{"as":"step'],
    ['says what no form may say', '"id":{"=":"hunde"}', '"id":{"=":"HUNDE !"}'],
    ['is as deep as a well', '"id":{"=":"hunde"}', `"id":{"=":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['names a prototype', '"id":{"=":"hunde"}', '"__proto__":{"=":{"polluted":1}}'],
  ])('an extension that %s is refused and does no harm', ([, text, other]) => {
    expect(xml).toContain(text)
    expect(importXdatenfelder(xml.replace(text, other))).toMatchObject({ ok: false })
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
  })
})
