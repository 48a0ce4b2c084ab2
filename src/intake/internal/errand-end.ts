import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import type { ErrandEnd, ErrandState } from '../store.ts'

/** How an errand stands after an attempt, as both databases keep it. */
export interface ErrandColumns {
  readonly state: ErrandState['state']
  readonly reason: string | null
  /** Epoch milliseconds. */
  readonly nextAt: number
}

export function errandColumns(end: ErrandEnd): ErrandColumns {
  switch (end.kind) {
    case 'done':
      return { state: 'done', reason: null, nextAt: 0 }
    case 'later':
      return { state: 'waiting', reason: end.reason, nextAt: end.nextAt }
    case 'failed':
      return { state: 'failed', reason: end.reason, nextAt: 0 }
    default:
      throw new UnreachableError(end)
  }
}
