import type { ProblemCode } from '../../../widgets/contract/error-codes.ts'
import type { FormBinding } from '../form-bindings.ts'
import type { ProblemDetails } from './problem.ts'

/** How applications with a form are refused that the county does not take any more, or not at the moment. */
export const refusalOfClosed = ({
  for: time,
  message,
}: NonNullable<FormBinding['closed']>): [code: ProblemCode, details: ProblemDetails] => [
  time === 'now' ? 'form-suspended' : 'form-withdrawn',
  { detail: message.de },
]
