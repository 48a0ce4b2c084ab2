import { env } from 'node:process'
import fc from 'fast-check'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Context } from '../../../widgets/engine/context.ts'
import { Choices } from './choices.ts'
import { someContext } from './context.ts'
import { someDefinition } from './definition.ts'

/** A form, and for each of many people the choices they make while filling it in. */
export interface SomeForm {
  readonly definition: FormDefinition
  readonly context: Context
  readonly people: readonly (readonly number[])[]
}

/** People who fill in one form: compiling it is what costs time. */
const PEOPLE = 25
/** Forms in one run of a promise. */
export const FORMS = 400
/** How often a promise is tried in one run: 10,000 times. */
export const RUNS = FORMS * PEOPLE

const numbers = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(0xffff), { minLength: most / 2, maxLength: most, size: 'max' })

/** Any form, with people who fill it in. Shrinks to fewer and simpler fields. */
export const someForm: fc.Arbitrary<SomeForm> = fc
  .record({
    form: numbers(240),
    day: numbers(4),
    // Only the form is made smaller: with so many people, one of them breaks the smaller one, too.
    people: fc.noShrink(fc.array(numbers(80), { minLength: PEOPLE, maxLength: PEOPLE, size: 'max' })),
  })
  .map(({ form, day, people }) => ({
    definition: someDefinition(Choices.from(form)),
    context: someContext(Choices.from(day)),
    people,
  }))

/** The same forms on every run; `SEED=7 npm run unit` tries others. */
const seed = Number(env.SEED ?? 20261122)

/** Making a counter-example smaller may take long: after this it is small enough. */
const patience = { interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true } as const

/** Tries a promise for each person with each form. @throws Error with the smallest form and choices that break it. */
export function forAnyone(promise: (form: SomeForm, choices: Choices) => void): void {
  fc.assert(
    fc.property(someForm, (form) => {
      for (const person of form.people) promise(form, Choices.from(person))
    }),
    { numRuns: FORMS, seed, reporter, ...patience },
  )
}

/** As `forAnyone`, for promises that take time. */
export const forAnyoneInTime = (
  promise: (form: SomeForm, choices: Choices) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(someForm, async (form) => {
      for (const person of form.people) await promise(form, Choices.from(person))
    }),
    { numRuns: FORMS, seed, reporter, ...patience },
  )

/** fast-check's own report prints all of the path through the shrinking: pages of numbers. */
function reporter({ failed, seed: from, counterexample, errorInstance }: fc.RunDetails<[SomeForm]>): void {
  if (!failed) return
  const [form] = counterexample ?? []
  const { steps, conditions, rules } = form?.definition ?? {}
  const shown = JSON.stringify({ steps, conditions, rules, context: form?.context })
  throw new Error(`Broken, seed ${from}, form ${shown}`, { cause: errorInstance })
}
