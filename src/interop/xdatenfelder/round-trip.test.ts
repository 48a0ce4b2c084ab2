import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../tests/property/generate/definition.ts'
import { contentRoot } from '../../model/content-root.ts'
import { loadContent } from '../../model/load-content.ts'
import { exportXdatenfelder } from './export-xdatenfelder.ts'
import { codeListsFrom } from './genericode/code-list.ts'
import { readGenericode } from './genericode/read-genericode.ts'
import { importXdatenfelder } from './import-xdatenfelder.ts'
import type { XdfVersion } from './message.ts'

const moment = '2026-11-22T08:00:00Z'
const fim = 'tests/fixtures/fim'
const versions: readonly XdfVersion[] = [2, 3]

/** What comes back when a form has been written and read. */
function thereAndBack(definition: FormDefinition, version: XdfVersion): FormDefinition {
  const imported = importXdatenfelder(exportXdatenfelder(definition, version, moment))
  if (!imported.ok) throw new Error(JSON.stringify(imported.mistakes))
  if ('what' in imported) throw new Error('A schema came back as a block')
  return v.parse(FormDefinition, imported.form)
}

const lists = readdirSync(fim)
  .filter((file) => file.includes('genericode'))
  .flatMap((file) => {
    const read = readGenericode(readFileSync(join(fim, file), 'utf8'))
    return read.ok ? [read.list] : []
  })

let forms: readonly FormDefinition[] = []
beforeAll(async () => {
  const content = await loadContent(contentRoot())
  forms = [...(content.ok ? content.catalogue : content.readable).forms.values()]
}, 120_000)

describe.for(versions)('export and import in version %s are the identity', (version) => {
  test('for every form of the county', () => {
    expect(forms.length).toBeGreaterThan(40)
    for (const form of forms) expect(thereAndBack(form, version), form.id).toEqual(form)
  }, 120_000)

  test('for the draft of the federal schema', () => {
    const imported = importXdatenfelder(
      readFileSync(join(fim, 'S00000094V1.0_xdf2.xml'), 'utf8'),
      codeListsFrom(lists),
    )
    const draft = v.parse(FormDefinition, imported.ok && 'form' in imported && imported.form)
    expect(thereAndBack(draft, version)).toEqual(draft)
  }, 30_000)

  test('for any definition at all', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const definition = someDefinition(Choices.seeded(seed))
      expect(thereAndBack(definition, version), `seed ${seed}`).toEqual(definition)
    }
  }, 120_000)

  test('for texts that are hard to write in XML', () => {
    const strange = [
      'a <b> & "c" \'d\' ]]> e',
      'erste\r\nzweite\rdritte\n\nvierte',
      'Steuer\u0000zeichen \u0001\u001f \u007f\u0085 \uFFFE \uD800 Ende',
      'Angaben für Amtswerk, die XDatenfelder nicht kennt (bitte nicht ändern): {"as":"step"}',
      '§ 1; § 2;; Art. 3 ',
      'Grüße 🎈 e\u0301 \u202E \u2028 x',
      '\u0000',
      '{"amtswerk":{"key":"when","rule":true}}',
    ]
    for (const text of strange) {
      const words = { de: text.trim(), en: text.trim() }
      const definition = v.parse(FormDefinition, {
        ...someDefinition(Choices.seeded(1)),
        title: words,
        summary: words,
        legalBasis: [{ title: text, url: 'https://example.org/?a=1&b="2"' }],
        provenance: { author: text, licence: text },
        conditions: { ja: { '==': [text, text] } },
        rules: [{ id: 'regel', holds: { '==': [text, 1] }, fields: ['a'], message: words }],
        steps: [
          {
            id: 'eins',
            title: words,
            intro: words,
            because: words,
            fields: [
              {
                id: 'a',
                kind: 'text',
                label: words,
                hint: words,
                because: words,
                default: text,
                when: { '==': [text, 2] },
              },
              { id: 'b', kind: 'info', label: words, text: words },
              {
                id: 'c',
                kind: 'choice',
                label: words,
                options: ['x', 'y'].map((value) => ({ value, label: words, hint: words })),
              },
              {
                id: 'd',
                kind: 'group',
                label: words,
                item: words,
                fields: [{ id: 'e', kind: 'date', label: words }],
              },
              { id: 'f', kind: 'text', label: words, pattern: { expression: ' a', message: words } },
            ],
          },
        ],
      })
      expect(thereAndBack(definition, version), text).toEqual(definition)
    }
  })
})
