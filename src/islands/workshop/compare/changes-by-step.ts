import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Change } from '../../../exchange/compare/change.ts'

/** Changes that belong together. */
export interface ChangeGroup {
  /** German: title of the step, or what of the form it is. */
  readonly title: string
  readonly changes: readonly Change[]
}

/** Changes in the order of the new version: the form itself, then step by step, then steps that are gone. */
export function changesByStep(
  changes: readonly Change[],
  before: FormDefinition,
  after: FormDefinition,
): readonly ChangeGroup[] {
  const steps = new Map(
    [...after.steps, ...before.steps].toReversed().map((step) => [step.id, step.title.de]),
  )
  const order = [...after.steps, ...before.steps].map(({ id }) => id)
  const byStep = Map.groupBy(changes, ({ at }) => (at.step === undefined ? '' : at.step))
  const ids = [...new Set(['', ...order, ...byStep.keys()])]
  return ids.flatMap((id) => {
    const own = byStep.get(id) ?? []
    if (own.length === 0) return []
    return [{ title: id === '' ? 'Das ganze Formular' : `Schritt „${steps.get(id) ?? id}“`, changes: own }]
  })
}
