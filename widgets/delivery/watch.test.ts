import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Application } from '../outbox/schema.ts'
import type { Surroundings } from './attempt.ts'
import type { OutboxDevice } from './send.ts'
import { watchOutbox } from './watch.ts'

const surroundings = { now: () => Date.now() } as unknown as Surroundings
const reads = vi.fn<() => Promise<Application[]>>()
const device = { db: { getAllFromIndex: reads } } as unknown as OutboxDevice

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('document', { addEventListener: () => undefined })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  reads.mockReset().mockResolvedValue([])
})
afterEach(() => {
  vi.useRealTimers()
})

test('a round that breaks off is tried again by itself, and said for whoever looks for the mistake', async () => {
  const broken = new Error('The database is closing.')
  reads.mockRejectedValueOnce(broken)
  const watch = watchOutbox(device, surroundings)
  await vi.advanceTimersByTimeAsync(0)
  expect(console.error).toHaveBeenCalledWith(broken)
  expect(reads).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reads).toHaveBeenCalledTimes(3)
  watch.stop()
})

test('a round that takes long is not followed by another before its time', async () => {
  let end: (waiting: Application[]) => void = () => undefined
  reads.mockReturnValueOnce(new Promise((resolve) => (end = resolve)))
  const watch = watchOutbox(device, surroundings)
  await vi.advanceTimersByTimeAsync(120_000)
  end([])
  await vi.advanceTimersByTimeAsync(120_000)
  // One round looks twice: at what is due, and at what is left.
  expect(reads).toHaveBeenCalledTimes(2)
  watch.stop()
})
