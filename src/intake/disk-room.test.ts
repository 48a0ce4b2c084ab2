import { tmpdir } from 'node:os'
import { expect, test, vi } from 'vitest'
import { assertRoom, hasRoom } from './disk-room.ts'
import { StoreUnavailableError } from './store.ts'

const disk = (gigabytes: number, free: number) => ({
  bsize: 4096,
  blocks: (gigabytes * 1e9) / 4096,
  bavail: (free * 1e9) / 4096,
})

test.for([
  [0.064, 0.0065, true],
  [0.064, 0.006, false],
  [10, 1.01, true],
  [10, 0.99, false],
  [1000, 2.1, true],
  [1000, 1.9, false],
] as const)('of %s GB, %s free are enough: %s', ([size, free, enough]) => {
  expect(hasRoom(disk(size, free))).toBe(enough)
})

const statfs = vi.hoisted(() => vi.fn())
vi.mock('node:fs/promises', async (original) => ({ ...(await original<object>()), statfs }))

test('a disk that is almost full is refused, and one that cannot be looked at', async () => {
  statfs.mockResolvedValueOnce(disk(10, 0.5))
  await expect(assertRoom(tmpdir())).rejects.toThrow(StoreUnavailableError)
  statfs.mockRejectedValueOnce(new Error('gone'))
  await expect(assertRoom('/elsewhere')).rejects.toThrow('gone')
})
