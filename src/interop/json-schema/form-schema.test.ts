import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { contentRoot } from '../../model/content-root.ts'
import { loadContent } from '../../model/load-content.ts'
import { formSchema } from './form-schema.ts'

const check = new Ajv2020({ validateFormats: false, strict: false }).compile(formSchema())
const content = await loadContent(contentRoot())
if (!content.ok) throw new Error('The content does not load.')

const readForm = async (id: string) =>
  parse(await readFile(`${contentRoot()}/forms/${id}/form.yaml`, 'utf8')) as Record<string, unknown>

test.for([...content.catalogue.forms.keys()])('takes %s as it stands in its file', async (id) => {
  check(await readForm(id))
  expect(check.errors ?? []).toEqual([])
})

describe('refuses what the contract refuses', async () => {
  const [id = ''] = content.catalogue.forms.keys()
  const text = { de: 'x' }
  const form = { ...(await readForm(id)), privacy: { purpose: text, legalBasis: text, storage: text } }
  const withField = (field: object) => ({
    ...form,
    steps: [
      {
        id: 'eins',
        title: { de: 'Eins' },
        fields: [{ id: 'a', label: { de: 'A' }, kind: 'text', ...field }],
      },
    ],
  })
  test.for<[name: string, definition: object]>([
    ['a key that is not there', { ...form, titel: { de: 'x' } }],
    ['a missing key', { ...form, title: undefined }],
    ['a kind of field that is not there', withField({ kind: 'auswahl' })],
    ['a misspelt setting', withField({ maxlength: 5 })],
    ['an unknown operator', withField({ when: { gleich: [1, 2] } })],
    ['two operators in one condition', withField({ when: { '==': [1, 2], '!=': [1, 2] } })],
    ['an id with a capital', withField({ id: 'Name' })],
    ['a step without fields', { ...form, steps: [{ id: 'eins', title: { de: 'Eins' }, fields: [] }] }],
  ])('%s', ([, definition]) => {
    expect(v.is(FormDefinition, definition)).toBe(false)
    expect(check(JSON.parse(JSON.stringify(definition)))).toBe(false)
  })

  test('and takes what it takes', () => {
    const definition = withField({ when: { in: [{ var: 'b' }, ['x', 1, null]] } })
    expect(v.is(FormDefinition, definition)).toBe(true)
    expect(check(definition)).toBe(true)
  })
})
