import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { outlineOf } from '../../../../widgets/engine/checks/outline.ts'
import type { Context } from '../../../../widgets/engine/context.ts'
import { answerPool } from './answer-pool.ts'
import type { Bench } from './bench.ts'
import type { Budget } from './budget.ts'
import { decisionsOf } from './decisions.ts'
import { fillOf } from './fill.ts'
import { tryOutIn } from './trial.ts'
import { whoIn } from './who.ts'

/** Puts a form on the bench; `undefined` where it contradicts itself so that it cannot be walked. */
export function benchOf(definition: FormDefinition, context: Context, budget: Budget): Bench | undefined {
  try {
    const tryOut = tryOutIn(definition, context, budget)
    const outline = outlineOf(definition)
    const pool = answerPool(context, whoIn(outline))
    const decisions = decisionsOf(outline, pool, context.today)
    return {
      outline,
      today: context.today,
      decisions,
      fill: fillOf(outline, decisions, pool),
      tryOut,
      budget,
    }
  } catch (error) {
    // A draft may name conditions that are not there: that is said elsewhere.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
