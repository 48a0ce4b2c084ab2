import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { withEntry } from '../../widgets/elements/form/entry-path.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import { answersOf, compileWalk, everyItem, type WalkedStep } from '../../widgets/engine/walk.ts'
import { someEntry } from './generate/entry.ts'
import { someEntries } from './generate/entries.ts'
import { leavesOf } from './generate/leaves.ts'
import { forAnyone, RUNS } from './generate/some-form.ts'

const pathsOf = (steps: readonly WalkedStep[]): string[] =>
  everyItem(steps.flatMap(({ items }) => items)).map(({ path }) => path)

describe('an answer changed and changed back', () => {
  test('leaves everything as it was, what was hidden in between, too', { timeout: 120_000 }, () => {
    let hidden = 0
    forAnyone(({ definition, context }, choices) => {
      const { entries } = someEntries(choices, definition)
      const { leaves } = leavesOf(definition, entries)
      const walk = compileWalk(definition, allKinds)
      const before = walk(entries, context)

      // Changed one after the other, and back in the opposite order.
      const changed = choices.shuffled(leaves).slice(0, choices.between(1, 4))
      let now = entries
      for (const { path, question } of changed) {
        now = withEntry(now, path, someEntry(choices, question, 'Anders'))
        const between = new Set(pathsOf(walk(now, context)))
        if (pathsOf(before).some((there) => !between.has(there))) hidden += 1
      }
      for (const { path, entry } of changed.toReversed()) now = withEntry(now, path, entry)

      const after = walk(now, context)
      if (isDeepStrictEqual(after, before)) return
      expect(now).toEqual(entries)
      expect(answersOf(after)).toEqual(answersOf(before))
      expect(after).toEqual(before)
    })
    expect(hidden).toBeGreaterThan(RUNS / 50)
  })
})
