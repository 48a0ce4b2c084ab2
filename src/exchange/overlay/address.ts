import * as v from 'valibot'

const name = v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)))

/** A thing in a form, found by the ids of the form and not by its place, so that it is found again in another version. */
export const Address = v.strictObject({
  /** Id of a step. With `field`: the step it stands in; it is looked for in the others, too. */
  step: name,
  /** Id of a field; of one in a group `kinder.name`. */
  field: name,
  /** Value of an option of `field`. */
  option: name,
  /** Name of one of the form's conditions. */
  condition: name,
  /** Id of one of the form's rules. */
  rule: name,
})
export type Address = v.InferOutput<typeof Address>

/** Whether an address names one thing. None of its names: the form itself. */
export function isOneThing({ step, field, option, condition, rule }: Address): boolean {
  if (condition !== undefined && rule !== undefined) return false
  if (condition !== undefined || rule !== undefined) return (step ?? field ?? option) === undefined
  return option === undefined || field !== undefined
}
