import { expect, test } from 'vitest'
import { inGroups } from './in-groups.ts'

test('what arrives while a group is under way forms the next', async () => {
  const groups: (readonly number[])[] = []
  const double = inGroups<number, number>(async (items) => {
    groups.push(items)
    return items.map((item) => item * 2)
  })
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(groups).toEqual([[1], [2, 3]])
})

test('a group has so many items at most', async () => {
  const sizes: number[] = []
  const same = inGroups<number, number>(async (items) => {
    sizes.push(items.length)
    return items
  }, 2)
  await Promise.all([1, 2, 3, 4, 5].map(same))
  expect(sizes).toEqual([1, 2, 2])
})

test('a group that fails fails for each of its items, and the next one runs', async () => {
  let broken = true
  const run = inGroups<number, number>(async (items) => {
    if (broken) throw new Error('full')
    return items
  })
  const outcomes = await Promise.allSettled([run(1), run(2)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  broken = false
  expect(await run(3)).toBe(3)
})
