import type { FieldPlace } from '../../../../widgets/engine/checks/outline.ts'
import { everyItem, type Item } from '../../../../widgets/engine/walk.ts'
import { type Bench, type Filled, filled, withChoice } from './bench.ts'
import type { Taken } from './fill.ts'
import { settle } from './settle.ts'
import { pathOf } from './path-of.ts'

/** Tries to put one mistake right, where another way may do as well. */
const few = 20

/** Answers as much as can be answered at once: goes from decision to decision and keeps what asks for more. */
export function fullest(bench: Bench): Filled | undefined {
  const start = filled(bench, new Map())
  const right = settle(bench, start, () => true)
  if (!right) return undefined
  return improved(bench, right, (taken) => settle(bench, filled(bench, taken), () => true, few), isFuller)
}

/** Answers only what must be answered, on the way that asks for least. */
export function barest(bench: Bench, from: Filled): Filled | undefined {
  const bare = (taken: Taken, most?: number): Filled | undefined =>
    settle(bench, leavingOut(bench, taken), () => true, most)
  const start = bare(from.taken)
  return (
    start &&
    improved(
      bench,
      start,
      (taken) => bare(taken, few),
      (one, other) => isFuller(other, one),
    )
  )
}

const isFuller = (one: Filled, other: Filled): boolean => one.trial.answered > other.trial.answered

/** Tries every other choice at each decision, as often as that helps. */
function improved(
  bench: Bench,
  start: Filled,
  make: (taken: Taken) => Filled | undefined,
  isBetter: (one: Filled, other: Filled) => boolean,
): Filled {
  const { outline, decisions } = bench
  const deciding = decisions.behind(
    outline.clauses.filter(({ role }) => role !== 'holds' && role !== 'value'),
  )
  let best = start
  for (let round = 0; round < 2; round += 1) {
    const before = best
    for (const decision of deciding) {
      if (!isAsked(best, decision.place)) continue
      for (const choice of decision.choices.keys()) {
        if (bench.budget.isSpent()) return best
        if (choice === (best.taken.get(decision.place) ?? 0)) continue
        const way = make(withChoice(best.taken, decision, choice))
        if (way && isBetter(way, best)) best = way
      }
    }
    if (best === before) break
  }
  return best
}

const isAsked = ({ trial }: Filled, { field }: FieldPlace): boolean =>
  everyItem(trial.steps.flatMap(({ items }) => items)).some((item) => item.field.id === field.id)

/** Leaves out what need not be answered, until nothing more can be. */
function leavingOut(bench: Bench, taken: Taken): Filled {
  const leftOut = new Set<FieldPlace>()
  const needed = new Set<FieldPlace>()
  for (;;) {
    const way = filled(bench, taken, leftOut)
    const needs = needsIn(way)
    const before = leftOut.size + needed.size
    for (const place of bench.outline.fields) {
      const isNeeded = needs.get(pathOf(place))
      if (isNeeded === undefined || needed.has(place)) continue
      if (isNeeded && leftOut.delete(place)) needed.add(place)
      if (!isNeeded) leftOut.add(place)
    }
    if (leftOut.size + needed.size === before) return way
  }
}

/** Whether what is on the way must be answered, in some row at least. */
function needsIn({ trial }: Filled): ReadonlyMap<string, boolean> {
  const needs = new Map<string, boolean>()
  const look = (items: readonly Item[], prefix: string): void => {
    for (const item of items) {
      const path = prefix + item.field.id
      if (item.is === 'question' || item.is === 'composite')
        needs.set(path, item.required || needs.get(path) === true)
      if (item.is === 'group') {
        needs.set(path, false)
        for (const row of item.rows) look(row, `${path}.`)
      }
    }
  }
  for (const { items } of trial.steps) look(items, '')
  return needs
}
