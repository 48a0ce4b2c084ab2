import type { Bench, Filled } from './bench.ts'
import { goThrough } from './go-through.ts'
import { settle } from './settle.ts'

/** Most ways that are shown each by itself; of forms with more, every condition is shown both ways instead. */
const limits = { ways: 40, tries: 1200 }

/** Every way through a form: the steps and questions that come, each with right answers where there are any. */
export interface Ways {
  readonly ways: readonly Filled[]
  /** Ways that no right answers lead through to the end: a rule of the form stops them. */
  readonly stopped: number
}

/** Steps and questions on the way. */
export const signatureOf = ({ trial }: Filled): string =>
  [...trial.marks].filter((mark) => mark.startsWith('+step:') || mark.startsWith('+field:')).join(' ')

/** Goes through all decisions in order. @returns `undefined` where there are too many ways. */
export function everyWay(bench: Bench, start: Filled): Ways | undefined {
  const { outline, decisions } = bench
  const deciding = decisions.behind(outline.clauses.filter(({ role }) => role === 'step' || role === 'field'))
  const { ways: found, areAll } = goThrough(bench, start, deciding, limits, signatureOf)
  if (!areAll) return undefined
  const ways = [...found].flatMap(([signature, way]) => {
    const right = settle(bench, way, (other) => signatureOf(other) === signature)
    return right ? [right] : []
  })
  return { ways, stopped: found.size - ways.length }
}
