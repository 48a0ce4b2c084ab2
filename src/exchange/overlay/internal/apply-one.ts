import type { Operation } from '../operation.ts'
import { applyAdd, applyMove, applyRemove } from './apply-in-list.ts'
import { applySet, applyUnset } from './apply-set.ts'
import type { Outcome } from './outcome.ts'

/** Applies one operation. */
export function applyOne(data: unknown, operation: Operation): Outcome {
  switch (operation.do) {
    case 'set':
      return applySet(data, operation)
    case 'add':
      return applyAdd(data, operation)
    case 'remove':
      return operation.key === undefined ? applyRemove(data, operation) : applyUnset(data, operation)
    case 'move':
      return applyMove(data, operation)
  }
}
