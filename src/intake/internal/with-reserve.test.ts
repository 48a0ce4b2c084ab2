import { expect, test } from 'vitest'
import { StoreUnavailableError } from '../store.ts'
import { withReserve } from './with-reserve.ts'

/** How SQLite says that the disk is full. */
const full = Object.assign(new Error('database or disk is full'), { errcode: 13 })

function diskWith(pieces: number, hasReserve: boolean) {
  let room = pieces
  let reserve = hasReserve
  let attempts = 0
  return {
    write: async () => {
      attempts += 1
      if (room === 0) throw full
      return 'written'
    },
    release: () => {
      const there = reserve
      if (there) room += 1
      reserve = false
      return there
    },
    attempts: () => attempts,
  }
}

test('a full disk is written to once more in the room that was set aside', async () => {
  const disk = diskWith(0, true)
  expect(await withReserve(disk.write, disk)).toBe('written')
  expect(disk.attempts()).toBe(2)
})

test('without any room left it is said that nothing can be stored now', async () => {
  const disk = diskWith(0, false)
  await expect(withReserve(disk.write, disk)).rejects.toThrow(StoreUnavailableError)
  expect(disk.attempts()).toBe(1)
})

test('what is set aside stays where the disk is not the trouble', async () => {
  const disk = diskWith(0, true)
  const broken = () => Promise.reject(new Error('no key'))
  await expect(withReserve(broken, disk)).rejects.toThrow('no key')
  expect(disk.release()).toBe(true)
})
