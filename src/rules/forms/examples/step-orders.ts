import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { someDay } from '../../../../widgets/engine/checks/days.ts'
import { filled } from './bench.ts'
import { benchOf } from './bench-of.ts'
import { budgetOf } from './budget.ts'
import { goThrough } from './go-through.ts'

/** Which steps can follow each other. */
export interface StepOrders {
  /** Ids of the steps of each way. */
  readonly orders: readonly (readonly string[])[]
  /** No other order was left out. */
  readonly areAll: boolean
}

const limits = { ways: 300, tries: 1500 }

/**
 * Finds in which orders the steps of a form can come, whatever is answered.
 *
 * @returns `undefined` where the form contradicts itself so that it cannot be walked.
 */
export function stepOrders(definition: FormDefinition): StepOrders | undefined {
  const budget = budgetOf({ tries: limits.tries + 1 })
  const bench = benchOf(definition, { today: someDay, language: 'de', places }, budget)
  if (!bench) return undefined
  const deciding = bench.decisions.behind(bench.outline.clauses.filter(({ role }) => role === 'step'))
  const { ways, areAll } = goThrough(bench, filled(bench, new Map()), deciding, limits, ({ trial }) =>
    trial.steps.map(({ step }) => step.id).join(' '),
  )
  return {
    orders: [...ways.values()].map(({ trial }) => trial.steps.map(({ step }) => step.id)),
    areAll,
  }
}

/** Which municipality it is decides about no step: rules know none by name. */
const places = [
  { value: 'ein-ort', label: 'Ein Ort' },
  { value: 'noch-ein-ort', label: 'Noch ein Ort' },
]
