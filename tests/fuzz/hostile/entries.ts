import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Entries } from '../../../widgets/engine/entries.ts'
import { ownKeys } from '../../property/generate/anything.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { partsOf, someEntries } from '../../property/generate/entries.ts'
import { hostileKey, hostileValue, spoilt } from './json.ts'
import { exhaustingText } from './pattern.ts'

/** Entries, or answers, that no page of ours has made: wrong types, too many rows, keys of JavaScript's own, deep nesting. */
export function hostileEntries(choices: Choices, definition: FormDefinition): Entries {
  const entries = someEntriesOrNot(choices, definition)
  return (typeof entries === 'object' && entries !== null ? entries : {}) as Entries
}

function someEntriesOrNot(choices: Choices, definition: FormDefinition): unknown {
  const kind = choices.below(4)
  if (kind === 0) return hostileValue(choices)
  const { entries } = someEntries(choices, definition)
  if (kind === 1) return spoilt(choices, entries, choices.between(1, 5))
  const fields = definition.steps.flatMap((step) => step.fields)
  return ownKeys([
    ...Object.entries(entries),
    ...choices.list(0, 4, () => [idOf(choices, fields), hostileEntry(choices, fields)] as const),
  ])
}

/** How long lists are: more rows than any group has, now and then far more. */
const lengths = [1, 2, 5, 12, 60, 60, 1000] as const

function hostileEntry(choices: Choices, fields: readonly Field[]): unknown {
  switch (choices.below(5)) {
    case 0:
      return exhaustingText(choices)
    case 1:
      return Array.from({ length: choices.one(lengths) }, () => hostileValue(choices, 1))
    case 2:
      return Array.from({ length: choices.one(lengths) }, () => ({ [idOf(choices, fields)]: 'x' }))
    default:
      return hostileValue(choices)
  }
}

function idOf(choices: Choices, fields: readonly Field[]): string {
  if (choices.chance(10)) return hostileKey(choices)
  const field = choices.one(fields)
  const inner = partsOf(field) ?? (field.kind === 'group' ? field.fields : undefined)
  return inner && choices.chance(50) ? idOf(choices, inner) : field.id
}
