import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../tests/property/generate/definition.ts'
import { contentRoot } from '../../model/content-root.ts'
import { loadContent } from '../../model/load-content.ts'
import { at } from '../versions/testing/at.ts'
import { edited } from '../versions/testing/some-edit.ts'
import { applyOverlay } from './apply-overlay.ts'
import { Operation } from './operation.ts'
import { overlayBetween } from './overlay-between.ts'

const content = await loadContent(contentRoot())
const sources = content.ok ? content.catalogue.formSources : content.readable.formSources
const forms = [...sources.values()].map(({ data }) => data)

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function expectLaw(before: unknown, after: unknown): readonly Operation[] {
  const operations = overlayBetween(before, after)
  const { data, conflicts } = applyOverlay(before, operations)
  expect(data).toEqual(after)
  expect(conflicts).toEqual([])
  // As it comes back from a file.
  expect(v.parse(v.array(Operation), plain(operations))).toEqual(operations)
  return operations
}

/** Whether an operation is about nothing larger than a value, a question, a step. */
function isFine(operation: Operation): boolean {
  if (operation.do !== 'set' || operation.condition !== undefined) return true
  const { step, key = '', was } = operation
  if (step === undefined) return !['', 'steps', 'conditions'].includes(key)
  // A question of another kind has no list in common with the one before.
  return key !== '' && (was === undefined || !['fields', 'options'].includes(key))
}

describe('what is between two forms, put on the first, gives the second', () => {
  test('for every form of the county and any edits', { timeout: 120_000 }, () => {
    expect(forms.length).toBeGreaterThan(70)
    for (const [seed, form] of forms.entries())
      for (let round = 0; round < 4; round += 1)
        expectLaw(form, plain(edited(Choices.seeded(seed * 100 + round), form, 12)))
  })

  test('for one form and another', { timeout: 60_000 }, () => {
    for (const [index, form] of forms.entries()) expectLaw(form, forms[(index + 1) % forms.length])
  })

  test('for random forms, and every operation is about one thing', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choices = Choices.seeded(seed)
        const before = plain(someDefinition(choices))
        const operations = expectLaw(before, plain(edited(choices, before, 8)))
        expect(operations.filter((operation) => !isFine(operation))).toEqual([])
      }),
      { numRuns: 1500, seed: 20261122 },
    )
  })

  test('for anything at all', { timeout: 60_000 }, () => {
    const item = fc.oneof(
      fc.anything({ withNullPrototype: false, maxDepth: 3 }),
      fc.dictionary(fc.string(), fc.jsonValue()),
    )
    const list = fc.array(
      fc.record(
        {
          id: fc.constantFrom('a', 'b', 'c', 'a.b', '', 7, '__proto__'),
          fields: fc.array(
            fc.record({ id: fc.constantFrom('x', 'y', 'z', 'constructor'), label: fc.jsonValue() }),
            { maxLength: 3 },
          ),
          options: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    )
    const form = fc.oneof(
      item,
      fc.record(
        {
          steps: list,
          rules: list,
          conditions: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(form, form, (one, other) => {
        const [before, after] = [JSON.stringify(one), JSON.stringify(other)]
        if (before === undefined || after === undefined) return
        const [a, b] = [JSON.parse(before) as unknown, JSON.parse(after) as unknown]
        const { data, conflicts } = applyOverlay(a, overlayBetween(a, b))
        expect(JSON.parse(JSON.stringify(data))).toEqual(b)
        expect(conflicts).toEqual([])
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      }),
      { numRuns: 3000, seed: 20261122 },
    )
  })

  test('for data that is nested to use up the stack', () => {
    const deep = (end: string): unknown => JSON.parse(`${'{"a":'.repeat(5000)}"${end}"${'}'.repeat(5000)}`)
    const operations = overlayBetween({ steps: deep('x') }, { steps: deep('y') })
    expect(() => applyOverlay({ steps: deep('x') }, operations)).not.toThrow()
  })
})

describe('it says no more than what changed', () => {
  const form = () =>
    plain(sources.get('schulbus-meldung')?.data) as {
      steps: { id: string; fields: Record<string, unknown>[] }[]
      [key: string]: unknown
    }

  test('a text in one language is one operation', () => {
    const after = form()
    at(at(after.steps, 0).fields, 2)['label'] = { de: 'Buslinie', en: 'Line' }
    expect(overlayBetween(form(), after)).toEqual([
      { do: 'set', step: 'stoerung', field: 'linie', key: 'label.de', value: 'Buslinie', was: 'Linie' },
    ])
  })

  test('a question that moves to another step is moved, not written anew', () => {
    const after = form()
    at(after.steps, 1).fields.unshift(...at(after.steps, 0).fields.splice(2, 1))
    expect(overlayBetween(form(), after)).toEqual([
      {
        do: 'move',
        step: 'stoerung',
        field: 'linie',
        to: 'rueckmeldung',
        after: null,
        was: { step: 'stoerung', after: 'minuten' },
      },
    ])
  })

  test('a question put to the front moves alone', () => {
    const after = form()
    at(after.steps, 0).fields.unshift(...at(after.steps, 0).fields.splice(-1))
    expect(overlayBetween(form(), after)).toHaveLength(1)
  })

  test('a limit counted from today is one value', () => {
    const after = form()
    at(at(after.steps, 0).fields, 5)['max'] = { months: 1 }
    expect(overlayBetween(form(), after)).toEqual([
      { do: 'set', step: 'stoerung', field: 'datum', key: 'max', value: { months: 1 }, was: { days: 0 } },
    ])
  })

  test('nothing is between equal forms, whatever the order of their keys', () => {
    expect(overlayBetween(form(), Object.fromEntries(Object.entries(form()).reverse()))).toEqual([])
  })
})
