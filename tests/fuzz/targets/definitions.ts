import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { describeCondition } from '../../../widgets/engine/describe-condition.ts'
import { parseMarkdown } from '../../../widgets/engine/markdown.ts'
import { checkPattern } from '../../../widgets/engine/pattern/check-pattern.ts'
import { summarise } from '../../../widgets/engine/summarise.ts'
import { filesOf, issuesOf } from '../../../widgets/engine/validate.ts'
import { answersOf, compileWalk, everyItem, type Walk } from '../../../widgets/engine/walk.ts'
import { writeComputed } from '../../../widgets/engine/write-computed.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { someContext } from '../../property/generate/context.ts'
import { passGate } from '../gate.ts'
import { hostileDefinition } from '../hostile/definition.ts'
import { hostileEntries } from '../hostile/entries.ts'
import { repaired } from '../hostile/repair.ts'
import { releaseOf } from '../kit.ts'
import { isUnknownName, orRefused } from '../outcomes.ts'
import type { Target } from '../target.ts'

/** Definitions that somebody hands over: first to the gate, then to the engine, with entries as bad as they. */
export const definitions: Target = {
  name: 'definition',
  share: 45,
  run: async (choices) => {
    const outcome = passGate(hostileDefinition(choices))
    if (outcome.is === 'no-definition') return
    const accepted = outcome.is === 'accepted' ? outcome.definition : repaired(outcome.definition)
    if (accepted) fillIn(choices, accepted, compileWalk(accepted, allKinds))
    if (outcome.is === 'accepted') return
    // Nobody publishes these. Were they to come nevertheless, the engine says what it does not know, or copes. Only a
    // pattern that is refused can keep a browser busy for ever: that is what `check` is for.
    const harmless = withoutRefusedPatterns(outcome.definition)
    const walk = await orRefused(() => compileWalk(harmless, allKinds), isUnknownName)
    if (walk) fillIn(choices, harmless, walk)
  },
}

/** Everything the engine does with entries. */
function fillIn(choices: Choices, definition: FormDefinition, walk: Walk): void {
  const context = someContext(choices)
  for (let person = 0; person < 2; person += 1) {
    const steps = walk(hostileEntries(choices, definition), context)
    const answers = answersOf(steps)
    JSON.stringify([issuesOf(steps), answers, filesOf(steps)])
    summarise(releaseOf(definition), answers, context.language)
    for (const item of everyItem(steps.flatMap(({ items }) => items))) {
      parseMarkdown(item.field.label.de)
      if (item.is === 'computed' && item.value !== undefined) writeComputed(item.value, item.field, context)
      if (item.is === 'question' && item.reading.kind === 'answer')
        item.kind.write(item.reading.answer, item.field, context)
    }
  }
  for (const { fields } of definition.steps)
    for (const { when } of fields) if (when !== undefined) describeCondition(definition, when)
}

function withoutRefusedPatterns(definition: FormDefinition): FormDefinition {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([name, inner]) =>
            name !== 'pattern' || checkPattern((inner as { expression: string }).expression).ok,
        )
        .map(([name, inner]) => [name, clean(inner)]),
    )
  }
  return clean(definition) as FormDefinition
}
