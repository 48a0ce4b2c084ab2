import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { spokenForm } from '../compare/words/form-words.ts'
import { tell } from '../compare/words/tell.ts'
import type { Operation } from '../overlay/operation.ts'
import { overlayBetween } from '../overlay/overlay-between.ts'
import { type Bump, bumps } from './bump.ts'
import { clauseId } from './internal/clauses.ts'
import { versionsOf } from './internal/versions-of.ts'
import { weighClauses } from './internal/weigh-clauses.ts'
import { weighOperation } from './internal/weigh-operation.ts'

/** Why a version must go up. */
export interface BumpReason {
  readonly bump: Exclude<Bump, 'none'>
  /** A German sentence. */
  readonly words: string
}

/** How far a version must go up for what changed. */
export interface RequiredBump {
  readonly bump: Bump
  /** At least one for each change, the gravest first. */
  readonly reasons: readonly BumpReason[]
}

/**
 * How far the version of a form must go up. The version itself is not compared.
 *
 * - major: something that was answered is gone, or means something else, or answers that were right may be wrong now. So a new
 *   question that must be answered is major, one that may be left out minor.
 * - minor: more can be asked or answered; who adopted the form need do nothing.
 * - patch: words, order, looks.
 *
 * Where it cannot be proven that nothing became narrower, it counts as narrower: no answer that was right before and is wrong
 * after is missed.
 */
export function requiredBump(before: FormDefinition, after: FormDefinition): RequiredBump {
  const operations = overlayBetween(before, after)
  const versions = versionsOf(before, after)
  const clauses = new Map(weighClauses(versions).map((change) => [change.id, change]))
  const forms = { before: spokenForm(before), after: spokenForm(after) }
  const reasons: BumpReason[] = []

  for (const operation of operations) {
    const id = clauseOf(operation)
    const clause = id === undefined ? undefined : clauses.get(id)
    if (clause) clauses.delete(clause.id)
    const bump = clause?.bump ?? weighOperation(versions, operation)
    if (bump !== 'none') reasons.push({ bump, words: tell({ operation, ...forms }).words })
  }
  for (const { address, key, was, now, bump, isSameRule } of clauses.values()) {
    const operation: Operation = { do: 'set', ...address, key, value: now, was }
    const { words } = tell({ operation, ...forms })
    reasons.push({ bump, words: isSameRule ? `${words} ${elsewhere}` : words })
  }
  const sorted = reasons.toSorted((one, other) => bumps.indexOf(other.bump) - bumps.indexOf(one.bump))
  return { bump: sorted[0]?.bump ?? 'none', reasons: sorted }
}

const elsewhere = 'Die Antworten, von denen das abhängt, stehen jetzt an anderer Stelle im Formular.'

/** The condition that an operation sets or takes away. */
function clauseOf(operation: Operation): string | undefined {
  if (operation.do !== 'set' && operation.do !== 'remove') return undefined
  return operation.key === undefined || operation.condition !== undefined
    ? undefined
    : clauseId(operation, operation.key)
}
