import { describe, expect, test } from 'vitest'
import type { Field } from '../../widgets/contract/field.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import type { Entries } from '../../widgets/engine/entries.ts'
import { enterAnswers } from '../../widgets/engine/enter-answers.ts'
import { summarise } from '../../widgets/engine/summarise.ts'
import { filesOf, issuesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk, everyItem } from '../../widgets/engine/walk.ts'
import { writeComputed } from '../../widgets/engine/write-computed.ts'
import { anything, ownKeys, strangeKeys } from './generate/anything.ts'
import type { Choices } from './generate/choices.ts'
import { partsOf, someEntries } from './generate/entries.ts'
import { forAnyone, RUNS } from './generate/some-form.ts'

describe('the engine never throws', () => {
  test('whatever was entered into whatever form', { timeout: 120_000 }, () => {
    let written = 0
    forAnyone(({ definition, context }, choices) => {
      const { entries } = someEntries(choices, definition)
      const steps = compileWalk(definition, allKinds)(spoilt(choices, entries, definition), context)
      const issues = issuesOf(steps)
      const answers = answersOf(steps)
      for (const item of everyItem(steps.flatMap(({ items }) => items))) {
        if (item.is === 'computed' && item.value !== undefined) writeComputed(item.value, item.field, context)
        if (item.is !== 'question' || item.reading.kind !== 'answer') continue
        expect(typeof item.kind.write(item.reading.answer, item.field, context)).toBe('string')
        written += 1
      }
      const release = { definition, places: context.places } as unknown as FormRelease
      const sections = summarise(release, answers, context.language)
      const again = compileWalk(definition, allKinds)(enterAnswers(answers, definition), context)
      for (const value of [issues, sections, filesOf(steps), answersOf(again)]) JSON.stringify(value)
    })
    expect(written).toBeGreaterThan(RUNS / 2)
  })
})

/** Entries in which some are anything at all: an old draft, another version of the form, somebody at the console. */
function spoilt(choices: Choices, entries: Entries, { steps }: FormDefinition): Entries {
  const ids = (fields: readonly Field[]): string[] =>
    fields.flatMap((field) => [
      field.id,
      ...ids(partsOf(field) ?? (field.kind === 'group' ? field.fields : [])),
    ])
  const all = ids(steps.flatMap(({ fields }) => fields))
  const keys = [...all, ...strangeKeys]
  const strange = choices.list(
    0,
    4,
    () => [choices.one(choices.chance(80) ? all : keys), anything(choices, keys)] as const,
  )
  return ownKeys([...Object.entries(entries), ...strange]) as Entries
}
