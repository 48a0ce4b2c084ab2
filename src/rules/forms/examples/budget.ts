/** What generating may still cost. */
export interface Budget {
  /** One more try. */
  readonly spend: () => void
  readonly isSpent: () => boolean
}

/** How much may be tried at all. */
export interface Patience {
  /** Times the form is filled in, 4,000 where nothing is said. */
  readonly tries?: number
  /** Asked before each round: true ends the search with what there is. */
  readonly isOver?: () => boolean
}

/** @param patience What whoever asks can wait for. */
export function budgetOf({ tries = 4000, isOver = () => false }: Patience): Budget {
  let left = tries
  return {
    spend: () => {
      left -= 1
    },
    isSpent: () => left <= 0 || isOver(),
  }
}
