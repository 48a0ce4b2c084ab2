import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { blocksByName } from '../../model/block.ts'
import { expandForm } from '../../model/expand-form.ts'
import { loadContent } from '../../model/load-content.ts'
import { compileWalk } from '../../../widgets/engine/walk.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import { newForm } from './new-form.ts'
import { previewable } from './previewable.ts'

const content = await loadContent('content')
const readable = content.ok ? content.catalogue : content.readable
const blocks = blocksByName(readable.blocks)
const expanded = (form: unknown): unknown => expandForm(form, blocks).data
const read = async (id: string): Promise<unknown> =>
  parse(await readFile(`content/forms/${id}/form.yaml`, 'utf8'))

test('a form that is whole is shown as it is', async () => {
  for (const id of ['schulbus-meldung', 'wohngeld']) {
    const shown = previewable(expanded(await read(id)))
    expect(shown?.isPatched).toBe(false)
    expect(shown?.definition).toEqual(readable.forms.get(id))
  }
})

test('a form with its first question is shown, with dots where texts are missing', () => {
  const form = parse(newForm('Hund anmelden', 'Amt')) as { steps: { fields: unknown[] }[] }
  expect(previewable(expanded(form))).toBeUndefined()
  form.steps[0]?.fields.push({ id: 'frage1', kind: 'text', label: { de: '' } })
  const shown = previewable(expanded(form))
  expect(shown?.isPatched).toBe(true)
  expect(shown?.definition.steps[0]?.title.de).toBe('…')
  expect(shown?.definition.steps[0]?.fields[0]?.label.de).toBe('…')
})

test('whatever is wrong in a form, what is shown can be walked', async () => {
  const whole = (await read('schulbus-meldung')) as object
  const junk = fc.oneof(
    fc.constant(''),
    fc.constant(null),
    fc.integer(),
    fc.string(),
    fc.constant({}),
    fc.constant([]),
    fc.constant({ var: 'x' }),
  )
  const paths: (string | number)[][] = []
  const collect = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path)
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        collect(inner, [...path, Array.isArray(value) ? Number(key) : key])
  }
  collect(whole, [])
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths), junk), { minLength: 1, maxLength: 5 }),
      (breaks) => {
        const form = structuredClone(whole) as Record<string, unknown>
        for (const [path, value] of breaks) {
          let around: unknown = form
          for (const part of path.slice(0, -1))
            around = (around as Record<string | number, unknown> | null)?.[part]
          const key = path.at(-1)
          if (typeof around === 'object' && around !== null && key !== undefined)
            (around as Record<string | number, unknown>)[key] = value
        }
        const shown = previewable(expanded(form))
        if (!shown) return
        expect(findDefinitionProblems(shown.definition)).toEqual([])
        expect(() => compileWalk(shown.definition, allKinds)).not.toThrow()
      },
    ),
    { numRuns: 60, seed: 9 },
  )
})

test('what is not translated yet is shown in German', async () => {
  const form = (await read('kita-gebuehren-uebernahme')) as { languages: string[] }
  const shown = previewable(expanded({ ...form, languages: ['de', 'de-simple'] }))
  expect(shown?.isPatched).toBe(true)
  expect(shown?.definition.steps.length).toBe(readable.forms.get('kita-gebuehren-uebernahme')?.steps.length)
  expect(shown?.definition.title['de-simple']).toBe(shown?.definition.title.de)
})
