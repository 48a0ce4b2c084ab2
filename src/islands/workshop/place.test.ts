import { expect, test } from 'vitest'
import { applyToData } from '../../exchange/yaml/apply-to-data.ts'
import type { Path } from '../../exchange/yaml/edit.ts'
import { moveTo, nextPlace, placeOfKey } from './place.ts'
import { valueAt } from './value-at.ts'

const field = (id: string) => ({ id, kind: 'text', label: { de: id } })
const form = {
  steps: [
    { id: 'eins', fields: [field('a'), field('b'), { ...field('g'), kind: 'group', fields: [field('x')] }] },
    { id: 'zwei', fields: [field('c')] },
  ],
}
const ids = (data: unknown): string =>
  JSON.stringify(
    (data as typeof form).steps.map(({ fields }) =>
      fields.map((each) => ('fields' in each ? [each.id, each.fields.map(({ id }) => id)] : each.id)),
    ),
  ).replaceAll('"', '')

test.for<[name: string, from: Path, list: Path, index: number, after: string | undefined]>([
  ['down in a list', ['steps', 0, 'fields', 0], ['steps', 0, 'fields'], 2, '[[b,a,[g,[x]]],[c]]'],
  ['up in a list', ['steps', 0, 'fields', 1], ['steps', 0, 'fields'], 0, '[[b,a,[g,[x]]],[c]]'],
  ['to where it is', ['steps', 0, 'fields', 1], ['steps', 0, 'fields'], 2, undefined],
  ['into another step', ['steps', 0, 'fields', 0], ['steps', 1, 'fields'], 1, '[[b,[g,[x]]],[c,a]]'],
  [
    'into a group behind it',
    ['steps', 0, 'fields', 0],
    ['steps', 0, 'fields', 2, 'fields'],
    1,
    '[[b,[g,[x,a]]],[c]]',
  ],
  [
    'out of a group',
    ['steps', 0, 'fields', 2, 'fields', 0],
    ['steps', 0, 'fields'],
    0,
    '[[x,a,b,[g,[]]],[c]]',
  ],
  ['a group into itself', ['steps', 0, 'fields', 2], ['steps', 0, 'fields', 2, 'fields'], 0, undefined],
])('moves %s and knows where it is then', ([, from, list, index, after]) => {
  const moved = moveTo(from, list, index)
  if (!moved) {
    expect(after).toBeUndefined()
    return
  }
  const data = applyToData(form, [moved.edit])
  expect(ids(data)).toBe(after)
  expect(valueAt(data, moved.to)).toEqual(valueAt(form, from))
})

test('goes on from the end of one step into the next, and back', () => {
  const down = nextPlace(form, ['steps', 0, 'fields', 2], 1)
  expect(down?.to).toEqual(['steps', 1, 'fields', 0])
  const up = nextPlace(form, ['steps', 1, 'fields', 0], -1)
  expect(up?.to).toEqual(['steps', 0, 'fields', 3])
  expect(nextPlace(form, ['steps', 1, 'fields', 0], 1)).toBeUndefined()
})

test.for<[key: string, at: string, path: Path]>([
  ['steps.0.fields.2.fields.0.label.de', 'field', ['steps', 0, 'fields', 2, 'fields', 0]],
  ['steps.0.fields.1 (Baustein person@1).label.de', 'field', ['steps', 0, 'fields', 1]],
  ['steps.1.title.de', 'step', ['steps', 1]],
  ['steps.7.title.de', 'form', []],
  ['conditions.x', 'rules', []],
  ['privacy.purpose', 'form', []],
])('leads from „%s“ to the %s', ([key, at, path]) => {
  const { place } = placeOfKey(form, key)
  expect(place.at).toBe(at)
  expect('path' in place ? place.path : []).toEqual(path)
})
