import type { CompositeField } from '../../contract/field.ts'
import type { FormDefinition } from '../../contract/form-definition.ts'
import { allKinds } from '../all-kinds.ts'
import type { Context } from '../context.ts'
import { type Entries, type Entry, own } from '../entries.ts'
import type { Question } from '../kinds.ts'
import { answersOf, compileWalk } from '../walk.ts'
import { type Candidate, candidatesFor, isCovered } from './candidates.ts'
import type { AskedAt } from './closure.ts'
import type { Domain } from './domains.ts'
import { partsOf } from './outline.ts'

/** Most combinations of parts that are tried. */
const most = 300

/** Answers to a question of several parts, as the engine reads them: left empty, and each way the parts asked about can be. */
export function compositeCandidates(
  field: CompositeField,
  asked: readonly AskedAt[],
  context: Context,
): Domain {
  const read = readerOf(field, context)
  const parts = partsOf(field) as readonly Question[]
  const byPart = Map.groupBy(asked, ({ rest }) => rest[0] ?? '')
  const named = parts.filter(({ id }) => byPart.has(id))
  // Something else that makes the question begun.
  const [filler] = parts
    .filter((part) => !byPart.has(part.id) && !('when' in part) && !('default' in part && part.default))
    .flatMap((part) =>
      candidatesFor(part, [], context)
        .slice(0, 1)
        .map(({ entry }) => ({ [part.id]: entry as Entry })),
    )
  let areAll = filler !== undefined
  let combinations: Record<string, Entry>[] = [filler ?? {}]
  for (const part of named) {
    const uses = byPart.get(part.id) ?? []
    const compared = uses.flatMap((use) => (use.compared ? [use.compared] : []))
    const candidates = candidatesFor(part, compared, context)
    if (!isCovered(part, uses, candidates)) areAll = false
    combinations = combinations.flatMap((before) =>
      candidates.map(({ entry }) => ({ ...before, [part.id]: entry as Entry })),
    )
    if (combinations.length > most) {
      combinations = combinations.slice(0, most)
      areAll = false
    }
  }
  const found = [...combinations, {}].map((entry): Candidate => ({ entry, answer: read(entry) }))
  return { candidates: found, areAll }
}

/** Reads a question on its own. */
function readerOf(field: CompositeField, context: Context) {
  const alone = { ...field, when: undefined, required: true }
  const walk = compileWalk(
    { conditions: {}, rules: [], steps: [{ id: 'allein', fields: [alone] }] } as unknown as FormDefinition,
    allKinds,
  )
  return (entry: Entries) => own(answersOf(walk({ [field.id]: entry }, context)), field.id)
}
