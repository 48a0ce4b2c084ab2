import * as v from 'valibot'
import { explainIssue, issueKey } from '../../src/model/explain-issue.ts'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../widgets/engine/find-definition-problems.ts'

/** What became of a definition that somebody handed over. Only an accepted one is ever published. */
export type GateOutcome =
  | { readonly is: 'accepted'; readonly definition: FormDefinition }
  /** The contract takes it, but `check` finds problems. */
  | { readonly is: 'refused'; readonly definition: FormDefinition }
  | { readonly is: 'no-definition' }

/** The two checks that a definition goes through before it is published, with every sentence that they say about it. */
export function passGate(value: unknown): GateOutcome {
  const parsed = v.safeParse(FormDefinition, value)
  if (!parsed.success) {
    for (const issue of parsed.issues) mustBeText(issueKey(issue), explainIssue(issue))
    return { is: 'no-definition' }
  }
  const problems = findDefinitionProblems(parsed.output)
  for (const { key, reason } of problems) mustBeText(key, reason)
  return { is: problems.length === 0 ? 'accepted' : 'refused', definition: parsed.output }
}

function mustBeText(...texts: unknown[]): void {
  if (!texts.every((text) => typeof text === 'string'))
    throw new TypeError('A problem is said without words.')
}
