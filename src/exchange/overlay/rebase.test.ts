import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Choices } from '../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../tests/property/generate/definition.ts'
import { edited } from '../versions/testing/some-edit.ts'
import { applyOverlay } from './apply-overlay.ts'
import { overlayBetween } from './overlay-between.ts'
import { rebase } from './rebase.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A form, what a county made of it, and what upstream made of it. */
function three(seed: number) {
  const choices = Choices.seeded(seed)
  const old = plain(someDefinition(choices))
  const [mine, theirs] = [plain(edited(choices, old, 6)), plain(edited(choices, old, 6))]
  return { old, mine, theirs, operations: overlayBetween(old, mine) }
}

const promise = (check: (given: ReturnType<typeof three>) => void): void => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      check(three(seed))
    }),
    { numRuns: 600, seed: 20261122 },
  )
}

test('without a new version, everything stays as it is', { timeout: 60_000 }, () => {
  promise(({ old, operations }) => {
    expect(rebase(operations, old, plain(old))).toEqual({ operations, conflicts: [] })
  })
})

test('where upstream took over all of the local changes, none is left', { timeout: 60_000 }, () => {
  promise(({ old, mine, operations }) => {
    expect(rebase(operations, old, mine)).toEqual({ operations: [], conflicts: [] })
  })
})

test(
  'what comes out applies to the new version without a conflict, however it was decided',
  { timeout: 120_000 },
  () => {
    let conflicting = 0
    promise(({ old, theirs, operations }) => {
      const undecided = rebase(operations, old, theirs)
      conflicting += undecided.conflicts.length
      const decided = (['mine', 'theirs'] as const).map((choice) =>
        rebase(operations, old, theirs, Object.fromEntries(operations.map((_, index) => [index, choice]))),
      )
      expect(decided.flatMap(({ conflicts }) => conflicts)).toEqual([])
      expect(decided[1]?.operations).toEqual([])
      for (const result of [undecided, ...decided]) {
        const { conflicts } = applyOverlay(theirs, result.operations)
        expect(conflicts).toEqual([])
      }
    })
    expect(conflicting).toBeGreaterThan(100)
  },
)

test('every local text is still there, or there is a conflict that names it', { timeout: 60_000 }, () => {
  let texts = 0
  promise(({ old, theirs, operations }) => {
    const { operations: kept, conflicts } = rebase(operations, old, theirs)
    const { data } = applyOverlay(theirs, kept)
    for (const [index, operation] of operations.entries()) {
      if (operation.do !== 'set' || typeof operation.value !== 'string') continue
      texts += 1
      const again = applyOverlay(data, [operation])
      // It is there already, or somebody has been asked.
      const isThere = again.conflicts.length === 0 && JSON.stringify(again.data) === JSON.stringify(data)
      expect(isThere || conflicts.some((conflict) => conflict.index === index)).toBe(true)
    }
  })
  expect(texts).toBeGreaterThan(100)
})
