import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someEntries } from '../../../tests/property/generate/entries.ts'
import { someForm } from '../../../tests/property/generate/some-form.ts'
import type { Field } from '../../contract/field.ts'
import type { FormDefinition } from '../../contract/form-definition.ts'
import { allKinds } from '../all-kinds.ts'
import { type Entries, rowsIn } from '../entries.ts'
import { issuesOf } from '../validate.ts'
import { compileWalk, type WalkedStep } from '../walk.ts'
import { contextOn } from './candidates.ts'
import { inspect } from './inspect.ts'

const runs = { numRuns: 400 }

/** Tries a promise with forms of which no id stands for two fields. */
const forForms = (promise: (form: typeof someForm extends fc.Arbitrary<infer T> ? T : never) => void) => {
  fc.assert(
    fc.property(someForm, (form) => {
      const ids = form.definition.steps.flatMap(({ fields }) => fields.map(({ id }) => id))
      fc.pre(new Set(ids).size === ids.length)
      promise(form)
    }),
    runs,
  )
}

describe('a form in which nothing is found', () => {
  test('compiles, and takes whatever is entered', { timeout: 60_000 }, () => {
    let found = 0
    forForms(({ definition, context, people }) => {
      if (inspect(definition).problems.length > 0) return
      found += 1
      const walk = compileWalk(definition, allKinds)
      for (const person of people) {
        const { entries } = someEntries(Choices.from(person), definition)
        expect(() => issuesOf(walk(entries, context))).not.toThrow()
      }
    })
    expect(found).toBeGreaterThan(5)
  })
})

describe('a step', () => {
  test(
    'that is not found to be dead is come to with the entries that were found',
    { timeout: 60_000 },
    () => {
      const counts = { conditional: 0, decided: 0 }
      forForms(({ definition }) => {
        const { problems, witnesses } = inspect(definition)
        const named = new Set(problems.map(({ key }) => key))
        const walk = compileWalk(definition, allKinds)
        for (const [index, { id, when }] of definition.steps.entries()) {
          const witness = witnesses.get(`steps.${index}`)
          if (witness) {
            const steps = walk(witness.entries, contextOn(witness.today, ['nordheim', 'suedheim']))
            expect(steps.map(({ step }) => step.id)).toContain(id)
          }
          if (when === undefined) expect(witness).toBeDefined()
          // What depends on a mistake elsewhere is not judged.
          if (when === undefined || problems.some(({ reason }) => !isVerdict(reason))) continue
          counts.conditional += 1
          if (witness || named.has(`steps.${index}.when`) || named.has(`conditions.${String(when)}`))
            counts.decided += 1
        }
      })
      expect(counts.conditional).toBeGreaterThan(3)
      expect(counts.decided / counts.conditional).toBeGreaterThan(0.5)
    },
  )
})

describe('a verdict', () => {
  test('is never refuted, whatever is entered', { timeout: 60_000 }, () => {
    let judged = 0
    forForms(({ definition, context, people }) => {
      const verdicts = inspect(definition).problems.filter(({ reason }) => isVerdict(reason))
      if (verdicts.length === 0) return
      judged += verdicts.length
      const walk = compileWalk(definition, allKinds)
      for (const person of people) {
        const { entries } = someEntries(Choices.from(person), definition)
        const steps = walk(
          withinLimits(
            definition.steps.flatMap(({ fields }) => fields),
            entries,
          ),
          context,
        )
        const shown = shownIn(definition, steps)
        for (const { key, reason } of verdicts) {
          const place = key.replace(/\.when$/u, '')
          if (isDead(reason)) expect(shown.has(place), `${key}: ${reason}`).toBe(false)
          const step = /^steps\.\d+/u.exec(key)?.[0] ?? ''
          const isAlways = /^steps\.\d+\.fields\.\d+\.when$/u.test(key) && reason.includes('immer zu')
          if (isAlways && shown.has(step)) expect(shown.has(place), `${key}: ${reason}`).toBe(true)
        }
      }
    })
    expect(judged).toBeGreaterThan(100)
  })
})

const isDead = (reason: string) =>
  /^Dies\S+ \S+ (?:kommt nie vor|wird nie ge\S+|wird nie berechnet):/u.test(reason)
const isVerdict = (reason: string) =>
  isDead(reason) || /(?:trifft immer zu|trifft nie zu|nie Pflicht|nie angeboten)/u.test(reason)

/** Keys of the steps and of the form's own fields that are on the way. */
function shownIn({ steps }: FormDefinition, walked: readonly WalkedStep[]): Set<string> {
  const shown = new Set<string>()
  for (const { step, items } of walked) {
    const key = `steps.${steps.indexOf(step)}`
    shown.add(key)
    for (const { field } of items)
      shown.add(`${key}.fields.${step.fields.findIndex(({ id }) => id === field.id)}`)
  }
  return shown
}

/** Entries with no more rows than a group takes: with more of them nobody gets on. */
function withinLimits(fields: readonly Field[], entries: Entries): Entries {
  const limited = { ...entries }
  for (const field of fields) {
    if (field.kind !== 'group' || !Object.hasOwn(entries, field.id)) continue
    limited[field.id] = rowsIn(entries[field.id])
      .slice(0, field.max)
      .map((row) => withinLimits(field.fields, row))
  }
  return limited
}
