import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Field } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { Choices } from '../../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../../tests/property/generate/definition.ts'
import { type KnownQuestion, knownQuestions, questionsInRow } from '../known-question.ts'
import { formsForTests } from './forms-for-tests.ts'
import { questionsForNamed } from './questions-for-named.ts'
import { isWhole, toRule } from './to-rule.ts'
import { toSentence } from './to-sentence.ts'

const forms = formsForTests()

/** A condition and the questions it can speak of. */
interface Place {
  readonly rule: Rule
  readonly questions: readonly KnownQuestion[]
}

/** Every rule of a form that decides something. */
function conditionsOf(definition: FormDefinition): readonly Place[] {
  const questions = knownQuestions(definition)
  const ofField = (field: Field, seen: readonly KnownQuestion[]): readonly Place[] => [
    ...ruleIn(field.when, seen),
    ...('required' in field ? ruleIn(field.required, seen) : []),
    ...('options' in field ? field.options.flatMap((option) => ruleIn(option.when, seen)) : []),
    ...(field.kind === 'group'
      ? field.fields.flatMap((inner) => ofField(inner, questionsInRow(seen, field.id)))
      : []),
  ]
  return [
    ...Object.entries(definition.conditions).map(([name, rule]) => ({
      rule,
      questions: questionsForNamed(definition, questions, name),
    })),
    ...definition.rules.flatMap(({ holds }) => ruleIn(holds, questions)),
    ...definition.steps.flatMap((step) => [
      ...ruleIn(step.when, questions),
      ...step.fields.flatMap((field) => ofField(field, questions)),
    ]),
  ]
}

const ruleIn = (rule: unknown, questions: readonly KnownQuestion[]): readonly Place[] =>
  typeof rule === 'object' && rule !== null ? [{ rule: rule as Rule, questions }] : []

const all = forms.flatMap(conditionsOf)

describe('the conditions of all forms', () => {
  test('are written back as they were read', () => {
    expect(all.length).toBeGreaterThan(1000)
    for (const { rule, questions } of all) expect(toRule(toSentence(rule, questions))).toEqual(rule)
  })

  test('are rows that are complete, but for the few that calculate', () => {
    const inWords = all.filter(({ rule, questions }) => {
      const sentence = toSentence(rule, questions)
      if (sentence.is === 'rows') expect(isWhole(sentence.list, questions)).toBe(true)
      return sentence.is !== 'rows'
    })
    expect(
      inWords.map(({ rule }) => JSON.stringify(rule)).filter((rule) => !/"(?:[+-]|if)":/u.test(rule)),
    ).toEqual([])
    expect(inWords.length).toBeLessThan(all.length / 100)
  })
})

test('whatever the rule, it is written back as it was read, and what is shown as rows is complete', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 300 }), (numbers) => {
      for (const { rule, questions } of conditionsOf(someDefinition(Choices.from(numbers)))) {
        const sentence = toSentence(rule, questions)
        expect(toRule(sentence)).toEqual(rule)
        if (sentence.is === 'rows') expect(isWhole(sentence.list, questions)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test.for<[what: string, rule: Rule]>([
  ['a comparison that its kind does not have', { '<': [{ var: 'art' }, 'aus'] }],
  ['a question that is not there', { '==': [{ var: 'weg' }, 'aus'] }],
  ['a value that its kind cannot have', { '==': [{ var: 'art' }, 3] }],
  ['a question with something to fall back on', { '==': [{ var: ['art', 'aus'] }, 'aus'] }],
  ['a calculation', { '>': [{ '+': [{ var: 'minuten' }, 1] }, 3] }],
  ['brackets in brackets in brackets in brackets', nest({ '==': [{ var: 'art' }, 'aus'] }, 4)],
  ['an empty bracket', { and: [] }],
  ['two operators', { '==': [{ var: 'art' }, 'aus'], '!=': [{ var: 'art' }, 'aus'] }],
  ['brackets without end', nest({ '==': [{ var: 'art' }, 'aus'] }, 20_000)],
])('keeps %s in words', ([, rule]) => {
  const fields = [
    { id: 'art', kind: 'choice', options: [{ value: 'aus' }, { value: 'spaet' }] },
    { id: 'minuten', kind: 'integer' },
  ]
  const sentence = toSentence(rule, knownQuestions({ steps: [{ fields }] }))
  expect(sentence.is).toBe('words')
  expect(toRule(sentence)).toBe(rule)
})

function nest(rule: Rule, times: number): Rule {
  let nested = rule
  for (let index = 0; index < times; index += 1) nested = { or: [nested, rule] }
  return nested
}
