import { type Bench, type Filled, filled, withChoice } from './bench.ts'
import type { Decision } from './decisions.ts'

/** How far to go. */
export interface Limits {
  /** Different ways kept at most. */
  readonly ways: number
  /** Times the form is filled in at most. */
  readonly tries: number
}

/** What was come to. */
export interface Found {
  /** One of each kind, by what tells them apart; with right answers where some were met. */
  readonly ways: ReadonlyMap<string, Filled>
  /** Nothing was left out. */
  readonly areAll: boolean
}

/**
 * Takes every choice at every decision that is come to, in the order of the form.
 *
 * @param nameOf What tells ways apart.
 */
export function goThrough(
  bench: Bench,
  start: Filled,
  deciding: readonly Decision[],
  { ways, tries }: Limits,
  nameOf: (way: Filled) => string,
): Found {
  const found = new Map<string, Filled>()
  let left = tries
  const through = (index: number, way: Filled): boolean => {
    const decision = deciding[index]
    if (!decision) {
      const name = nameOf(way)
      const before = found.get(name)
      if (!before || (before.trial.issues.length > 0 && way.trial.issues.length === 0)) found.set(name, way)
      return found.size <= ways
    }
    if (!isAsked(way, decision)) return through(index + 1, way)
    const first = way.taken.get(decision.place) ?? 0
    const others = [...decision.choices.keys()].filter((choice) => choice !== first)
    return (
      through(index + 1, way) &&
      others.every((choice) => {
        left -= 1
        return (
          left > 0 &&
          !bench.budget.isSpent() &&
          through(index + 1, filled(bench, withChoice(way.taken, decision, choice)))
        )
      })
    )
  }
  const areAll = through(0, start)
  return { ways: found, areAll }
}

const isAsked = ({ trial }: Filled, { place }: Decision): boolean => {
  const outermost = place.group?.group ?? place.group ?? place
  return trial.steps.some(({ items }) => items.some((item) => item.field.id === outermost.field.id))
}
