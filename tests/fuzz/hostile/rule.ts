import { conditionOperators } from '../../../widgets/contract/condition.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { edgeNumbers, hostileValue } from './json.ts'
import { awkward, hostileText } from './text.ts'

/** A rule that may be none. @param paths Fields that it may look at. */
export function hostileRule(choices: Choices, paths: readonly string[], depth = 4): unknown {
  if (choices.chance(2)) return chain(choices, paths)
  const kind = choices.below(depth > 0 ? 10 : 4)
  if (kind === 0) return choices.one(edgeNumbers)
  if (kind === 1) return choices.one([hostileText(choices), null, true, [], '2024-02-30'])
  if (kind < 4) return { var: someVar(choices, paths) }
  if (kind === 4) return hostileValue(choices)
  const operator = choices.chance(3) ? choices.one(awkward) : choices.one(conditionOperators)
  const operands = choices.chance(2)
    ? Array.from({ length: choices.one([500, 2000, 3000]) }, () => choices.below(3))
    : choices.list(0, 4, () => hostileRule(choices, paths, depth - 1))
  return { [operator]: choices.chance(10) ? (operands[0] ?? null) : operands }
}

/** An operator in itself, as deep as the contract lets it: what looks twice at every operand never ends. */
function chain(choices: Choices, paths: readonly string[]): unknown {
  const operator = choices.one(conditionOperators)
  const rest = choices.list(0, 2, () => choices.one<unknown>([1, 'x', { var: someVar(choices, paths) }]))
  const levels = choices.one([5, 20, 31])
  let rule: unknown = { var: someVar(choices, paths) }
  for (let level = 0; level < levels; level += 1) rule = { [operator]: [rule, ...rest] }
  return rule
}

function someVar(choices: Choices, paths: readonly string[]): unknown {
  const path = paths.length > 0 && choices.chance(75) ? choices.one(paths) : choices.one(awkward)
  return choices.one<unknown>([
    path,
    path,
    [path, choices.one(edgeNumbers)],
    `${path}.${choices.one(awkward)}`,
    `${path}.length`,
    '',
    [{ var: path }],
    ['__proto__', 1],
    choices.below(3),
  ])
}
