import { addDays } from '../../widgets/contract/opening/berlin-time.ts'
import type { BinKind, RefuseTour } from './refuse.ts'

/** One collection of one bin. */
export interface Collection {
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly kind: BinKind
  /** True where a holiday has moved it. */
  readonly isMoved: boolean
}

/** Every collection of a tour from a day on, in the order of the calendar. */
export function collectionsFrom({ bins, moved }: RefuseTour, today: string): Collection[] {
  const movedTo = new Map(moved.map(({ from, to }) => [from, to]))
  return bins
    .flatMap(({ kind, first, last, everyWeeks }) => {
      const days: Collection[] = []
      for (let day = first; day <= last; day = addDays(day, 7 * everyWeeks))
        days.push({ on: movedTo.get(day) ?? day, kind, isMoved: movedTo.has(day) })
      return days
    })
    .filter(({ on }) => on >= today)
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.kind.localeCompare(other.kind))
}
