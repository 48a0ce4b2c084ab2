import { expect, test } from 'vitest'
import { StoreUnavailableError } from '../store.ts'
import { inGroups } from './in-groups.ts'

test('what arrives together forms a group, and what arrives while it is under way the next', async () => {
  const groups: (readonly number[])[] = []
  const late: Promise<number>[] = []
  const double = inGroups<number, number>(async (items) => {
    groups.push(items)
    if (groups.length === 1) late.push(double(4), double(5))
    return items.map((item) => item * 2)
  })
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(await Promise.all(late)).toEqual([8, 10])
  expect(groups).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('a group has so many items at most', async () => {
  const sizes: number[] = []
  const same = inGroups<number, number>(
    async (items) => {
      sizes.push(items.length)
      return items
    },
    { group: 2, queue: 10 },
  )
  await Promise.all([1, 2, 3, 4, 5].map(same))
  expect(sizes).toEqual([2, 2, 1])
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

test('whoever comes when the queue is full is sent away at once, and nobody else', async () => {
  const taken: number[] = []
  const take = inGroups<number, number>(
    async (items) => {
      taken.push(...items)
      return items
    },
    { group: 1, queue: 2 },
  )
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(take))
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(outcomes[2]).toMatchObject({ reason: expect.any(StoreUnavailableError) as unknown })
  expect(taken).toEqual([1, 2])
  expect(await take(6)).toBe(6)
})
