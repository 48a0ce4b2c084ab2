import { describe, expect, test } from 'vitest'
import type { Answers } from '../../widgets/contract/answers.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import { filesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../widgets/engine/walk.ts'
import { someEntries } from './generate/entries.ts'
import { forAnyone, RUNS } from './generate/some-form.ts'
import { wayOf } from './on-the-way.ts'

describe('what is hidden never leaves', () => {
  test('no answer, no option, no file', { timeout: 120_000 }, () => {
    const seen = { tries: 0, hidden: 0, options: 0, sent: 0 }
    forAnyone(({ definition, context }, choices) => {
      const { entries, marks } = someEntries(choices, definition)
      const steps = compileWalk(definition, allKinds)(entries, context)
      const answers = answersOf(steps)
      const { on, off } = wayOf(definition, answers, context.today)

      const sent = [...placesIn(answers, '')]
      expect(sent.filter((place) => off.has(place) || (!place.includes('=') && !on.has(place)))).toEqual([])

      // A mark belongs to one question: it must not come out by any other way either.
      const text = JSON.stringify([answers, filesOf(steps)])
      const out = [...marks].filter(([mark]) => text.includes(mark)).map(([, path]) => path)
      expect(out.filter((path) => !on.has(path))).toEqual([])

      seen.tries += 1
      seen.hidden += [...marks.values()].filter((path) => off.has(path)).length
      seen.options += [...off].filter((place) => place.includes('=')).length
      seen.sent += out.length
    })
    // None of this is worth anything where nothing is hidden.
    expect(seen.tries).toBe(RUNS)
    for (const count of [seen.hidden, seen.options, seen.sent]) expect(count).toBeGreaterThan(RUNS / 20)
  })
})

/** Every path in answers, and what may be an option chosen: `field=option`. */
function* placesIn(answers: Answers, prefix: string): Generator<string> {
  for (const [id, answer] of Object.entries(answers)) {
    const path = `${prefix}${id}`
    yield path
    if (typeof answer === 'string') yield `${path}=${answer}`
    if (typeof answer !== 'object') continue
    if (!Array.isArray(answer)) yield* placesIn(answer as Answers, `${path}.`)
    for (const [index, item] of (Array.isArray(answer) ? answer : []).entries()) {
      if (isRow(item)) yield* placesIn(item, `${path}.${index}.`)
      else if (typeof item === 'string') yield `${path}=${item}`
    }
  }
}

const isRow = (item: unknown): item is Answers =>
  typeof item === 'object' && item !== null && !('size' in item)
