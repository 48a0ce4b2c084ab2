import type { Field } from '../../../../widgets/contract/field.ts'
import type { Step } from '../../../../widgets/contract/form-definition.ts'
import type { Operation, OperationOf } from '../../overlay/operation.ts'
import { ownerOf } from '../../compare/words/owner-of.ts'
import type { Bump } from '../bump.ts'
import type { Question } from '../../../../widgets/engine/kinds.ts'
import { demands, isNever, isRightFromStart } from './demands.ts'
import { isAskedFor } from './is-asked-for.ts'
import type { Node } from './form-walk.ts'
import { weightOf } from './key-weights.ts'
import type { Versions } from './versions-of.ts'

type Weight = Exclude<Bump, 'none'>

/** How far a version goes up for one operation. What conditions say is weighed on its own. */
export function weighOperation(versions: Versions, operation: Operation): Bump {
  switch (operation.do) {
    case 'add':
      return weighAdd(versions, operation)
    case 'move':
      return 'patch'
    case 'remove':
      return operation.key === undefined ? weighRemove(versions, operation) : weighKey(versions, operation)
    case 'set':
      return weighKey(versions, operation)
  }
}

function weighAdd(versions: Versions, { field, option, condition, rule, value }: OperationOf<'add'>): Weight {
  if (condition !== undefined) return 'patch'
  if (rule !== undefined) return isAskedOfNew(versions, rule) ? 'minor' : 'major'
  if (option !== undefined) return 'minor'
  if (field !== undefined) {
    const added = value as Field
    return added.kind === 'info' ? 'patch' : demands(versions, added) ? 'major' : 'minor'
  }
  const { when, fields } = value as Step
  return !isNever(versions, when) && fields.some((added) => demands(versions, added)) ? 'major' : 'minor'
}

function weighRemove(
  { before }: Versions,
  { step, field, option, condition, rule, was }: OperationOf<'remove'>,
): Weight {
  if (condition !== undefined) return 'patch'
  if (rule !== undefined) return 'minor'
  if (option !== undefined) return 'major'
  // Also where its questions stand in another step now: whoever names the step finds it no more.
  const gone =
    field === undefined
      ? (before.steps.find((one) => one.step.id === step)?.step.fields ?? [])
      : [was as Field]
  return gone.every(({ kind }) => kind === 'info') ? 'patch' : 'major'
}

/** A rule that asks for a new question as well is asked of nobody who answered before. */
function isAskedOfNew({ before, after }: Versions, id: string): boolean {
  const rule = after.definition.rules.find((one) => one.id === id)
  const isNew = (name: string): boolean => {
    const field = after.top.find((node) => node.field.id === name)?.field
    if (!field || before.top.some((node) => node.field.id === name)) return false
    return (
      field.kind !== 'group' &&
      field.kind !== 'computed' &&
      (!('default' in field) || field.default === undefined)
    )
  }
  return rule?.fields.some(isNew) ?? false
}

/** Keys that hold conditions: see `weigh-clauses`. */
const ofClauses: ReadonlySet<string> = new Set(['when', 'required', 'holds', 'value'])

function weighKey(versions: Versions, operation: OperationOf<'set' | 'remove'>): Bump {
  const { field, condition, key, was } = operation
  if (condition !== undefined) return 'patch'
  if (key === undefined) return 'major'
  const owner = ownerOf(operation)
  if (owner === 'form' && key === 'version') return 'none'
  if (owner !== 'form' && ofClauses.has(key)) return 'patch'
  const node = field === undefined ? undefined : versions.after.nodes.get(field)
  const old = field === undefined ? undefined : versions.before.nodes.get(field)
  // Of another kind of question, every other key says so, too.
  if (node && old && node.field.kind !== old.field.kind && key !== 'kind') return 'patch'
  const now = operation.do === 'set' ? operation.value : undefined
  if (owner === 'field' && key === 'default') return node ? weighDefault(versions, node) : 'major'
  const weighed = weightOf(owner, key)
  if (!weighed) return 'major'
  const bump = weighed.weigh({ was, now, rest: weighed.rest, kind: node?.field.kind })
  return owner === 'field' &&
    node?.field.kind === 'group' &&
    (key === 'min' || key === 'max') &&
    old?.field.kind === 'group'
    ? weighRows(old.field, node.field, bump)
    : bump
}

/** Rows that are asked for from the start are never more than there may be. */
function weighRows(
  old: { min: number; max: number },
  now: { min: number; max: number },
  bump: Weight,
): Weight {
  return Math.min(now.min, now.max) > Math.min(old.min, old.max) ? 'major' : bump
}

/**
 * What stands in a question from the start answers it for whoever does not look: other questions may depend on that, and it
 * may not even be right.
 */
const weighDefault = (versions: Versions, { field }: Node): Weight =>
  isAskedFor(versions, field.id) || !isRightFromStart(field as Question) ? 'major' : 'minor'
