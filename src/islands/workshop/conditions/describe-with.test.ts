import { expect, test } from 'vitest'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import { describeCondition } from '../../../../widgets/engine/describe-condition.ts'
import { knownQuestions } from '../known-question.ts'
import { describeWith } from './describe-with.ts'
import { formsForTests } from './forms-for-tests.ts'

const forms = formsForTests()

test('says the conditions of every form as the engine does', () => {
  for (const form of forms) {
    const describe = describeWith(knownQuestions(form), form.conditions)
    for (const name of Object.keys(form.conditions))
      // A computed amount is said in euro here; the engine says it in cents.
      if (!JSON.stringify(form.conditions[name]).includes('"summe'))
        expect(describe(name)).toBe(describeCondition(form, name))
  }
})

test('never lets a label end the words that stand out', () => {
  const questions = knownQuestions({
    steps: [{ fields: [{ id: 'a', kind: 'boolean', label: { de: 'Preis* je\nStück' } }] }],
  })
  expect(describeWith(questions)({ '==': [{ var: 'a' }, true] })).toBe('*Preis∗ je Stück* ist *Ja*')
})

test('has words for what is nested too deeply, and for names of prototypes', () => {
  let rule: Rule = true
  for (let index = 0; index < 100_000; index += 1) rule = { '!': rule }
  expect(describeWith([])(rule)).toContain('nicht in Worte fassen')
  expect(describeWith([], {})('toString')).toBe('die Bedingung „toString“ gilt')
})
