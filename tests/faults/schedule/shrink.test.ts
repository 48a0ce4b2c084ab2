import { expect, test } from 'vitest'
import { generate, type Schedule } from './generate.ts'
import { shrink } from './shrink.ts'

test('a seed always makes the same schedule, of at most 80 steps', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    expect(generate(seed)).toEqual(generate(seed))
    expect(generate(seed).steps.length).toBeLessThanOrEqual(80)
  }
})

test('of a schedule that fails only the steps are left that it takes', async () => {
  const needed = [{ do: 'cut power' }, { do: 'kill intake' }] as const
  const { steps } = generate(3)
  const schedule = { ...generate(3), steps: [...steps, needed[0], ...steps, needed[1], ...steps] }
  const fails = ({ steps: left }: Schedule) => Promise.resolve(needed.every((step) => left.includes(step)))
  expect((await shrink(schedule, fails)).steps).toEqual(needed)
})
