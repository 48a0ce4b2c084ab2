import type { Operation } from '../../overlay/operation.ts'
import type { Change } from '../change.ts'

/** Where an operation does something, in the form as it is after it. */
export function atOf(operation: Operation): Change['at'] {
  const { step, field, option, condition, rule } = operation
  const to = operation.do === 'move' ? operation.to : undefined
  const key = operation.do === 'set' || operation.do === 'remove' ? operation.key : undefined
  return Object.fromEntries(
    Object.entries({ step: to ?? step, field, option, condition, rule, key }).filter(
      ([, name]) => name !== undefined,
    ),
  )
}
