import { type Bench, type Filled, filled, withChoice } from './bench.ts'
import type { Decision } from './decisions.ts'
import type { Taken } from './fill.ts'
import { seeded } from './seeded.ts'

/** Times the form is filled in for one mistake at most. */
const mostTries = 300

/**
 * Changes choices until nothing is wrong: one decision at a time, then several at random.
 *
 * @param keep What must stay true of what was filled in.
 * @param most Times the form may be filled in for one mistake.
 * @returns `undefined` where no right answers were found.
 */
export function settle(
  bench: Bench,
  start: Filled,
  keep: (way: Filled) => boolean,
  most = mostTries,
): Filled | undefined {
  let best = start
  while (best.trial.issues.length > 0) {
    const better = oneStep(bench, best, keep, most)
    if (!better) return undefined
    best = better
  }
  return best
}

function oneStep(
  bench: Bench,
  from: Filled,
  keep: (way: Filled) => boolean,
  most: number,
): Filled | undefined {
  let left = most
  const tried = (taken: Taken): Filled | undefined => {
    left -= 1
    const way = filled(bench, taken, from.leftOut)
    return way.trial.issues.length < from.trial.issues.length && keep(way) ? way : undefined
  }
  const isOver = () => left <= 0 || bench.budget.isSpent()
  for (const issue of from.trial.issues) {
    const about = decisionsAbout(bench, issue)
    for (const decision of about) {
      for (const choice of decision.choices.keys()) {
        if (choice === (from.taken.get(decision.place) ?? 0)) continue
        if (isOver()) return undefined
        const way = tried(withChoice(from.taken, decision, choice))
        if (way) return way
      }
    }
    // What another rule ties to them must move with them.
    const tied = [...new Set(about.flatMap((decision) => tiedTo(bench, decision)))]
    const random = seeded(tied.length)
    while (tied.length > 1 && !isOver()) {
      const share = random()
      const changing = tied.filter(() => random() < share)
      const way = tried(
        changing.reduce(
          (taken, decision) => withChoice(taken, decision, Math.floor(random() * decision.choices.length)),
          from.taken,
        ),
      )
      if (way) return way
    }
  }
  return undefined
}

/** Decisions that stand in a rule together with one. */
function tiedTo({ outline, decisions }: Bench, one: Decision): readonly Decision[] {
  const rules = outline.clauses.filter(({ role }) => role === 'holds')
  return [
    one,
    ...rules
      .map((rule) => decisions.behind([rule]))
      .filter((behind) => behind.includes(one))
      .flat(),
  ]
}

/** Decisions that a mistake may come from: those a rule is about, or the question's own and those behind it. */
function decisionsAbout(
  { outline, decisions }: Bench,
  { field, code, values }: Filled['trial']['issues'][number],
): readonly Decision[] {
  if (code === 'form-rule') {
    const index = outline.definition.rules.findIndex(({ id }) => id === values?.['rule'])
    return decisions.behind(outline.clauses.filter(({ key }) => key === `rules.${index}.holds`)).toReversed()
  }
  const ids = field.split('.')
  const own = decisions.all.filter(({ place }) => ids.includes(place.field.id))
  const behind = outline.fields
    .filter((place) => ids.includes(place.field.id))
    .flatMap((place) => decisions.behind(outline.clausesAt.get(place.key) ?? []))
  return [...new Set([...own, ...behind])]
}
