import { Choices } from '../property/generate/choices.ts'
import type { Kit } from './kit.ts'
import type { Target } from './target.ts'
import { allTargets } from './targets/all-targets.ts'

/** A case by its number. The same seed and number are the same case, whatever was tried before. */
export interface Case {
  readonly target: Target
  readonly run: (kit: Kit) => void | Promise<void>
}

const total = allTargets.reduce((sum, { share }) => sum + share, 0)

export function caseOf(seed: number, number: number): Case {
  const choices = Choices.seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  let at = choices.below(total)
  const target = allTargets.find(({ share }) => (at -= share) < 0) as Target
  return { target, run: (kit) => target.run(choices, kit) }
}
