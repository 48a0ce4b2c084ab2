import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Context } from '../../../../widgets/engine/context.ts'
import type { FormExamples } from '../../../model/form-examples.ts'
import type { Bench, Filled } from './bench.ts'
import { benchOf } from './bench-of.ts'
import { budgetOf, type Patience } from './budget.ts'
import { Collection, type GeneratedExample } from './collection.ts'
import { nameOfWay, whatDiffers, whatIsNew } from './describe-way.ts'
import { barest, fullest } from './fullest.ts'
import { marksOf } from './marks-of.ts'
import { otherDays } from './other-days.ts'
import { reach } from './reach.ts'
import { everyWay } from './ways.ts'
import { wrongExamples } from './wrong-examples.ts'

/** What the examples of a form show. */
export interface Coverage {
  /**
   * `every-way`: each possible sequence of steps and questions has an example, where right answers lead through it.
   * `every-condition`: there are too many sequences; each condition has come out both ways instead.
   */
  readonly shows: 'every-way' | 'every-condition'
  /** Ways with an example. */
  readonly ways: number
  /** Ways that right answers do not lead through: a rule of the form stops them. */
  readonly stopped: number
  /** What no example shows, as a German sentence for each. */
  readonly missing: readonly string[]
  /** The search ended because too much would have had to be tried. */
  readonly isCut: boolean
}

/** Examples made up for a form. */
export interface GeneratedExamples {
  readonly examples: readonly GeneratedExample[]
  readonly coverage: Coverage
}

const none: GeneratedExamples = {
  examples: [],
  coverage: { shows: 'every-condition', ways: 0, stopped: 0, missing: [], isCut: false },
}

/**
 * Makes up answers to a form: as many as can be at once, as few as must be, one set for every way through it, and wrong ones.
 * Every example has been through the engine. The same form and day give the same examples.
 *
 * @param places Municipalities of the county, as the engine takes them.
 * @param today The day on which the examples are filled in, `YYYY-MM-DD`.
 * @returns No examples where the form contradicts itself so that it cannot be walked or no right answers were found.
 */
export function generateExamples(
  definition: FormDefinition,
  places: Context['places'],
  today: string,
  patience: Patience = {},
): GeneratedExamples {
  const budget = budgetOf(patience)
  const bench = benchOf(definition, { today, language: 'de', places }, budget)
  const complete = bench && fullest(bench)
  if (!bench || !complete) return none
  const collection = new Collection()
  const bare = barest(bench, complete) ?? complete
  collection.add(bench, 'complete', 'complete', complete, 'Alles, was zugleich beantwortet werden kann.')
  collection.add(bench, 'minimal', 'minimal', bare, 'Nur das, was beantwortet werden muss.')
  const every = everyWay(bench, complete)
  for (const way of every?.ways ?? []) {
    if (!collection.has(way))
      collection.add(bench, 'way', nameOfWay(bench, way, complete), way, whatDiffers(bench, way, complete))
  }
  let missing = marksOf(bench.outline).filter((mark) => !reached(bench, collection, mark, [complete, bare]))
  for (const other of missing.length > 0 ? otherDays(bench.outline, today) : []) {
    const then = benchOf(definition, { today: other, language: 'de', places }, budget)
    const start = then && fullest(then)
    if (then && start) missing = missing.filter((mark) => !reached(then, collection, mark, [start]))
  }
  for (const { example, covers } of wrongExamples(bench, complete, bare)) collection.addWrong(example, covers)
  return {
    examples: collection.examples,
    coverage: {
      shows: every ? 'every-way' : 'every-condition',
      ways: collection.ways,
      stopped: every?.stopped ?? 0,
      missing: missing
        .filter((mark) => !collection.marks.has(`0${mark.slice(1)}`))
        .map((mark) => whatIsNew(bench, [mark])),
      isCut: budget.isSpent(),
    },
  }
}

/** Looks for what no example has shown. */
function reached(bench: Bench, collection: Collection, mark: string, from: readonly Filled[]): boolean {
  if (collection.marks.has(mark)) return true
  const way = reach(bench, mark, from)
  return way !== undefined && collection.add(bench, 'way', nameOfWay(bench, way, from[0]), way)
}

/** What is saved as `examples.yaml`. */
export const examplesFile = ({ examples }: GeneratedExamples): FormExamples =>
  examples.map(({ example }) => example)
