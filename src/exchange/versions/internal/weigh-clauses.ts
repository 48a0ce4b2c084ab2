import type { Address } from '../../overlay/address.ts'
import type { Bump } from '../bump.ts'
import { type Clause, type ClauseId, clauseId, rulesSee } from './clauses.ts'
import type { Field } from '../../../../widgets/contract/field.ts'
import { demands } from './demands.ts'
import { isAskedFor } from './is-asked-for.ts'
import { isSameRule } from './normal-form.ts'
import type { Versions } from './versions-of.ts'

/** What a form asks otherwise than before. */
export interface ClauseChange {
  readonly id: ClauseId
  readonly address: Address
  readonly key: Clause['key']
  readonly was: unknown
  readonly now: unknown
  readonly bump: Exclude<Bump, 'none'>
  /** It reads as before, but the answers it looks at stand elsewhere. */
  readonly isSameRule: boolean
}

/** Every place where a form asks otherwise than before, for certain or possibly. */
export function weighClauses(versions: Versions): readonly ClauseChange[] {
  const { clausesBefore, clausesAfter } = versions
  const changes: ClauseChange[] = []
  for (const [id, was] of clausesBefore) {
    const now = clausesAfter.get(id)
    if (now) changes.push(...changeOf(versions, id, was, now))
  }
  for (const { field, step } of versions.after.top) {
    const old = versions.before.nodes.get(field.id)
    if (!old || old.step.id === step.id) continue
    // In another step it is asked when that is shown.
    const was = clausesBefore.get(clauseId({ step: old.step.id }, 'when'))
    const now = clausesAfter.get(clauseId({ step: step.id }, 'when'))
    const address = { step: step.id, field: field.id }
    if (was && now)
      changes.push(...changeOf(versions, clauseId(address, 'home'), { ...was, address }, { ...now, address }))
  }
  return changes
}

function changeOf(versions: Versions, id: ClauseId, was: Clause, now: Clause): ClauseChange[] {
  const isSame = isSameRule(was.rule, now.rule, now.isTest)
  if (isSame && was.sees === now.sees && !isRuleElsewhere(versions, now.address)) return []
  const { address, key } = now
  return [
    {
      id,
      address,
      key,
      was: was.asked,
      now: now.asked,
      isSameRule: isSame,
      bump: bumpOf(versions, was, now),
    },
  ]
}

/** A rule between answers that is asked of other answers, because one of its questions moved. */
function isRuleElsewhere({ before, after }: Versions, { rule }: Address): boolean {
  if (rule === undefined) return false
  const [one, other] = [before, after].map(
    ({ definition }) => definition.rules.find(({ id }) => id === rule)?.fields ?? [],
  )
  // Other questions are weighed as such.
  return String(one) === String(other) && rulesSee(before, one ?? []) !== rulesSee(after, other ?? [])
}

function bumpOf(versions: Versions, was: Clause, now: Clause): Exclude<Bump, 'none'> {
  const { key, address } = now
  const field = address.field === undefined ? undefined : versions.after.nodes.get(address.field)?.field
  if (field?.kind === 'info') return 'patch'
  // Never, or in fewer cases than always.
  if (key === 'required' && (now.rule === false || was.rule === true)) return 'minor'
  if (key !== 'when' || now.rule !== true) return 'major'
  if (address.option !== undefined) return 'minor'
  const fields = field
    ? [{ ...field, when: undefined } as Field]
    : (versions.after.definition.steps.find(({ id }) => id === address.step)?.fields ?? [])
  return fields.some((one) => demands(versions, one) || answersAtOnce(versions, one)) ? 'major' : 'minor'
}

/** Whether a question that is shown is an answer already, and something depends on it: rows, a computed value, a default. */
const answersAtOnce = (versions: Versions, field: Field): boolean =>
  (field.kind === 'group' ||
    field.kind === 'computed' ||
    ('default' in field && field.default !== undefined)) &&
  isAskedFor(versions, field.id)
