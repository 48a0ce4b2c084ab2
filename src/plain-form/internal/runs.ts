import type { Condition } from '../../../widgets/contract/condition.ts'
import type { Field } from '../../../widgets/contract/field.ts'

/** Fields that follow one another under the same condition. */
export interface Run {
  readonly when: Condition | undefined
  readonly fields: readonly Field[]
}

/** Takes fields that stand under the same condition together, in their order. */
export function runsOf(fields: readonly Field[]): Run[] {
  const runs: { when: Condition | undefined; fields: Field[] }[] = []
  for (const field of fields) {
    const last = runs.at(-1)
    if (last && JSON.stringify(last.when) === JSON.stringify(field.when)) last.fields.push(field)
    else runs.push({ when: field.when, fields: [field] })
  }
  return runs
}
