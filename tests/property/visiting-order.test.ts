import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { withEntry } from '../../widgets/elements/form/entry-path.ts'
import { withoutRow, withRow } from '../../widgets/elements/form/entry-rows.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import type { Entries } from '../../widgets/engine/entries.ts'
import { issuesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../widgets/engine/walk.ts'
import type { Choices } from './generate/choices.ts'
import { someEntry } from './generate/entry.ts'
import { someEntries } from './generate/entries.ts'
import { type FilledGroup, type Leaf, leavesOf } from './generate/leaves.ts'
import { forAnyone } from './generate/some-form.ts'

type Change = (entries: Entries) => Entries

describe('the order in which a form is filled in does not matter', () => {
  test('any order, any detour: the same way, answers and issues', { timeout: 120_000 }, () => {
    forAnyone(({ definition, context }, choices) => {
      const { entries } = someEntries(choices, definition)
      const { leaves, groups } = leavesOf(definition, entries)
      const walk = compileWalk(definition, allKinds)

      let reached: Entries = {}
      for (const change of someWay(choices, leaves, groups)) {
        reached = change(reached)
        // Whoever looks in between changes nothing.
        if (choices.chance(50)) issuesOf(walk(reached, context))
      }

      const [there, straight] = [walk(reached, context), compileWalk(definition, allKinds)(entries, context)]
      if (isDeepStrictEqual(there, straight)) return
      expect(reached).toEqual(entries)
      expect(answersOf(there)).toEqual(answersOf(straight))
      expect(issuesOf(there)).toEqual(issuesOf(straight))
      expect(there).toEqual(straight)
    })
  })
})

/** Changes that end with these entries: in any order, with second thoughts, and with rows that are taken away again. */
function someWay(choices: Choices, leaves: readonly Leaf[], groups: readonly FilledGroup[]): Change[] {
  const [extra] = choices.shuffled(groups.filter(({ rows }) => rows > 0))
  const at = extra && choices.between(0, extra.rows)
  const moved = (path: string): string => (extra && at !== undefined ? behind(path, extra.path, at) : path)
  const changes = choices.shuffled([
    ...groups.map(({ path, rows }): Change[] => (rows > 0 ? [(e) => withRow(e, moved(path), rows - 1)] : [])),
    ...leaves.map(({ path, question, entry }): Change[] => {
      const detours = choices.list(0, 2, () => someEntry(choices, question, 'Umweg'))
      return [...detours, entry].map((value) => (e) => withEntry(e, moved(path), value))
    }),
  ])
  if (!extra || at === undefined) return changes.flat()
  const junk = leaves.filter(({ path }) => path.startsWith(`${extra.path}.0.`))
  return [
    (e) => withRow(e, extra.path, extra.rows),
    ...changes.flat(),
    ...junk.map(
      ({ path, entry }): Change =>
        (e) =>
          withEntry(e, path.replace(`${extra.path}.0.`, `${extra.path}.${at}.`), entry),
    ),
    (e) => withoutRow(e, extra.path, at),
  ]
}

/** The path while there is a row too many at `at`: the rows from there on stand one further down. */
function behind(path: string, group: string, at: number): string {
  if (!path.startsWith(`${group}.`)) return path
  const [index = '', ...rest] = path.slice(group.length + 1).split('.')
  return [group, Number(index) + (Number(index) >= at ? 1 : 0), ...rest].join('.')
}
