import { findDefinitionProblems } from '../../../../widgets/engine/find-definition-problems.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { applyOverlay } from '../../../exchange/overlay/apply-overlay.ts'
import type { Conflict } from '../../../exchange/overlay/conflict.ts'
import type { Operation } from '../../../exchange/overlay/operation.ts'
import { rebase } from '../../../exchange/overlay/rebase.ts'
import { compareVersions } from '../../../exchange/versions/compare-versions.ts'
import { definitionOf } from './local-form.ts'

/** How conflicts are to be decided: all alike, or by the numbers under which they were shown. */
export interface Decision {
  readonly all?: 'mine' | 'theirs' | undefined
  readonly mine: readonly number[]
  readonly theirs: readonly number[]
}

/** The county's changes on a new version, or why not yet. */
export type CarriedOver =
  | { readonly ok: true; readonly operations: readonly Operation[]; readonly decided: readonly Conflict[] }
  /** All conflicts, in the order of their numbers, and which of them are still open. */
  | { readonly ok: false; readonly conflicts: readonly Conflict[]; readonly open: readonly number[] }
  /** The form would not be right any more. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** Takes the county's changes of a form over to a new upstream version. Nothing is dropped that nobody has decided to drop. */
export function carryOver(
  operations: readonly Operation[],
  before: unknown,
  after: unknown,
  decision: Decision,
): CarriedOver {
  // The county's own count of versions is no difference of opinion with upstream.
  const [versions, others] = [operations.filter(isVersion), operations.filter((one) => !isVersion(one))]
  const { conflicts } = rebase(others, before, after)
  const choices: Record<number, 'mine' | 'theirs'> = {}
  const open: number[] = []
  conflicts.forEach(({ index }, place) => {
    const number = place + 1
    const choice = decision.mine.includes(number)
      ? 'mine'
      : decision.theirs.includes(number)
        ? 'theirs'
        : decision.all
    if (choice === undefined) open.push(number)
    // Several conflicts of one change are decided together; who wants to keep a part keeps it.
    else if (choices[index] !== 'mine') choices[index] = choice
  })
  if (open.length > 0) return { ok: false, conflicts, open }
  const carried = rebase(others, before, after, choices)
  const kept = [...carried.operations, ...versions.flatMap((one) => stillAhead(one, after))]
  const definition = definitionOf(applyOverlay(after, kept).data)
  const problems = problemsOf(definition)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, operations: kept, decided: conflicts }
}

const problemsOf = (definition: FormDefinition | undefined): string[] =>
  definition
    ? findDefinitionProblems(definition).map(({ key, reason }) => `${key}: ${reason}`)
    : ['Mit Ihren Änderungen hat das Formular nicht mehr die verlangte Form.']

/** The change that gives a form the county's own version. */
export const isVersion = (operation: Operation): boolean =>
  operation.do === 'set' &&
  operation.key === 'version' &&
  [operation.step, operation.field, operation.option, operation.condition, operation.rule].every(
    (name) => name === undefined,
  )

/** An own version that upstream has overtaken is given up. */
function stillAhead(operation: Operation, upstream: unknown): Operation[] {
  const { version } = upstream as { readonly version?: unknown }
  if (operation.do !== 'set' || typeof operation.value !== 'string' || typeof version !== 'string') return []
  return compareVersions(operation.value, version) > 0 ? [{ ...operation, was: version }] : []
}
