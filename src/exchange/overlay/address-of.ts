import type { Address } from './address.ts'
import type { Operation } from './operation.ts'

/** Where an operation does something, without what. */
export function addressOf(operation: Operation): Address {
  const { step, field, option, condition, rule } = operation
  return {
    ...(step !== undefined && { step }),
    ...(field !== undefined && { field }),
    ...(option !== undefined && { option }),
    ...(condition !== undefined && { condition }),
    ...(rule !== undefined && { rule }),
  }
}
