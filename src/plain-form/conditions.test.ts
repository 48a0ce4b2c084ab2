import { describe, expect, test } from 'vitest'
import type { Condition } from '../../widgets/contract/condition.ts'
import type { GroupField } from '../../widgets/contract/field.ts'
import { everyKind, everyKindRelease } from '../../tests/contract/plain-form-release.ts'
import { sayConditions } from './internal/conditions.ts'
import { numbersOf } from './internal/numbers.ts'
import { partsOf } from './internal/parts.ts'

const say = sayConditions(everyKindRelease(), numbersOf(everyKind))
const fields = everyKind.steps.flatMap((step) => step.fields)
const families = fields.find(({ id }) => id === 'familien') as GroupField
const address = fields.find(({ id }) => id === 'anschrift') as Parameters<typeof partsOf>[0]

/** The sentence with its names in brackets. */
const sentence = (condition: Condition, around: Parameters<typeof say>[1] = []): string =>
  say(condition, around)
    .join('')
    .replaceAll(/<em>(.*?)<\/em>/gu, '[$1]')

describe('conditions for citizens', () => {
  test.for<[name: string, condition: Condition, words: string]>([
    ['a named one, by the question’s number', 'bedingungMitNamen', '[1.2 Art des Antrags] ist [Lang]'],
    ['a municipality by its name', 'wohntHier', '[1.5 Gemeinde] ist [Musterstadt]'],
    ['a part of a question, and a state by its name', 'wohntFern', '[1.6 Anschrift: Staat] ist [Frankreich]'],
    ['a yes', { '==': [{ var: 'eilig' }, true] }, '[2.13 Ist es eilig?] ist [Ja]'],
  ])('says %s', ([, condition, words]) => {
    expect(sentence(condition)).toBe(words)
  })

  test('says what stands in the same row without a number', () => {
    expect(sentence({ '==': [{ var: 'hatKinder' }, true] }, families.fields)).toBe('[Kinder?] ist [Ja]')
  })

  test('says what stands in the same question of several parts', () => {
    expect(sentence({ '==': [{ var: 'country' }, 'DE'] }, partsOf(address))).toBe('[Staat] ist [Deutschland]')
  })
})
