import type { Clause, FieldPlace } from '../../../../widgets/engine/checks/outline.ts'
import { type Bench, clausesAround, type Filled, filled, withChoice } from './bench.ts'
import type { Decision } from './decisions.ts'
import { seeded } from './seeded.ts'
import { settle } from './settle.ts'
import { pathOf } from './path-of.ts'

/** Ways tried at random before they are gone through in order. */
const atRandom = 40
/** Most ways gone through in order for one mark. */
const inOrder = 400

/** Looks for right answers with which something is, or is not, on the way. @param mark See `Trial.marks`. */
export function reach(bench: Bench, mark: string, from: readonly Filled[]): Filled | undefined {
  const isReached = ({ trial }: Filled) => trial.marks.has(mark)
  const behind = bench.decisions.behind(clausesOf(bench, mark))
  for (const start of from) {
    const found = search(bench, start, behind, isReached)
    if (found) return found
    if (bench.budget.isSpent()) return undefined
  }
  return undefined
}

function search(
  bench: Bench,
  start: Filled,
  behind: readonly Decision[],
  isReached: (way: Filled) => boolean,
): Filled | undefined {
  const settled = (way: Filled) => (isReached(way) ? settle(bench, way, isReached) : undefined)
  const random = seeded(behind.length)
  for (let round = 0; round < atRandom && !bench.budget.isSpent(); round += 1) {
    // A few at a time first: the less changes, the better the example can be understood.
    const changing = behind.filter(() => random() < (round < 8 ? 0.3 : 0.7))
    const taken = changing.reduce(
      (before, decision) => withChoice(before, decision, Math.floor(random() * decision.choices.length)),
      start.taken,
    )
    const found = settled(filled(bench, taken))
    if (found) return found
  }
  let left = inOrder
  const through = (index: number, way: Filled): Filled | undefined => {
    const found = settled(way)
    if (found) return found
    for (let next = index; next < behind.length; next += 1) {
      const decision = behind[next] as Decision
      for (const choice of decision.choices.keys()) {
        if (choice === (way.taken.get(decision.place) ?? 0)) continue
        if (left-- <= 0 || bench.budget.isSpent()) return undefined
        const further = through(next + 1, filled(bench, withChoice(way.taken, decision, choice)))
        if (further) return further
      }
    }
    return undefined
  }
  return through(0, filled(bench, start.taken))
}

/** What decides about a mark. */
function clausesOf({ outline }: Bench, mark: string): readonly Clause[] {
  const [, kind = '', name = ''] = /^[+-](\w+):([^=]*)/u.exec(mark) ?? []
  if (kind === 'step')
    return outline.steps
      .filter(({ step }) => step.id === name)
      .flatMap(({ key }) => outline.clausesAt.get(key) ?? [])
  const places = outline.fields.filter((place) => pathOf(place) === name)
  return places.flatMap((place) => around(outline, place))
}

const around = (outline: Bench['outline'], place: FieldPlace): readonly Clause[] => [
  ...clausesAround(outline, place),
  ...(place.group ? around(outline, place.group) : []),
]
