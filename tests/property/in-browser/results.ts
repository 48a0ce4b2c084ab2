import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Context } from '../../../widgets/engine/context.ts'
import type { Entries } from '../../../widgets/engine/entries.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk, everyItem, type Item } from '../../../widgets/engine/walk.ts'
import { writeComputed } from '../../../widgets/engine/write-computed.ts'

/** A form and what several people entered. */
export interface Filled {
  readonly definition: FormDefinition
  readonly context: Context
  readonly people: readonly Entries[]
}

/**
 * All that the engine says of each person's entries, as JSON: the way, what is wrong, what would be sent, and how it is
 * written for people. Runs in the browser and in Node.
 */
export const resultsOf = (forms: readonly Filled[]): string[] =>
  forms.flatMap(({ definition, context, people }) => {
    const walk = compileWalk(definition, allKinds)
    return people.map((entries) => {
      const steps = walk(entries, context)
      const items = everyItem(steps.flatMap((step) => step.items))
      return JSON.stringify({
        way: items.map((item) => [item.path, 'required' in item && item.required]),
        issues: issuesOf(steps),
        answers: answersOf(steps),
        written: items.flatMap((item) => written(item, context)),
      })
    })
  })

function written(item: Item, context: Context): string[] {
  if (item.is === 'computed')
    return item.value === undefined ? [] : [writeComputed(item.value, item.field, context)]
  return item.is === 'question' && item.reading.kind === 'answer'
    ? [item.kind.write(item.reading.answer, item.field, context)]
    : []
}
