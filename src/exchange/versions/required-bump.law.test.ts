import { env } from 'node:process'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someContext } from '../../../tests/property/generate/context.ts'
import { someDefinition } from '../../../tests/property/generate/definition.ts'
import { someEntries } from '../../../tests/property/generate/entries.ts'
import type { Answers } from '../../../widgets/contract/answers.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Context } from '../../../widgets/engine/context.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../../widgets/engine/walk.ts'
import { requiredBump } from './required-bump.ts'
import { edited } from './testing/some-edit.ts'

/** People who fill in each form. */
const PEOPLE = 20

/** What is wrong with answers in a form, and what is sent. */
function check(definition: FormDefinition, answers: Answers, context: Context) {
  const steps = compileWalk(definition, allKinds)(enterAnswers(answers, definition), context)
  return { issues: issuesOf(steps), answers: answersOf(steps) }
}

/** With questions that may be left out: more answers are right. */
const lenient = (form: FormDefinition): FormDefinition => ({
  ...form,
  steps: form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      'required' in field && field.kind !== 'boolean' ? { ...field, required: false } : field,
    ),
  })),
})

const bumps = { none: 0, patch: 0, minor: 0, major: 0 }
let right = 0

test('answers that were right and are wrong now demand a major version', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const choices = Choices.seeded(seed)
      const some = someDefinition(choices, { steps: 3, fields: 4 })
      const before = choices.chance(70) ? lenient(some) : some
      const parsed = v.safeParse(FormDefinition, edited(choices, before, choices.one([1, 1, 2, 4])))
      if (!parsed.success) return
      const after = parsed.output
      const required = requiredBump(before, after)
      bumps[required.bump] += 1
      if (required.bump === 'major') return
      for (let person = 0; person < PEOPLE; person += 1) {
        const context = someContext(choices)
        const walked = compileWalk(before, allKinds)(someEntries(choices, before).entries, context)
        const first = check(before, answersOf(walked), context)
        if (issuesOf(walked).length > 0 || first.issues.length > 0) continue
        right += 1
        const { issues } = check(after, first.answers, context)
        if (issues.length > 0)
          throw new Error(
            JSON.stringify(
              {
                seed,
                issues,
                required,
                answers: first.answers,
                before: { steps: before.steps, conditions: before.conditions, rules: before.rules },
                after: { steps: after.steps, conditions: after.conditions, rules: after.rules },
              },
              null,
              1,
            ),
          )
      }
    }),
    {
      numRuns: Number(env['RUNS'] ?? 1200),
      seed: Number(env['SEED'] ?? 20261122),
      endOnFailure: true,
    },
  )
  // It was tried on enough.
  expect(right).toBeGreaterThan(1000)
  expect(Math.min(bumps.patch, bumps.minor, bumps.major)).toBeGreaterThan(60)
})
