import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'

/** Bytes that are set aside: room for the receipts of everything that is under way. */
const size = 4_000_000

/** Room on the disk that is set aside for the moment when there is no other. */
export interface Reserve {
  /** Sets it aside, unless it is or the disk has no room for it. */
  prepare(): void
  /** Gives the room to whoever writes next. @returns False where there was none set aside. */
  release(): boolean
}

/** @param path File that takes the room. */
export const createReserve = (path: string): Reserve => ({
  prepare() {
    if (existsSync(path)) return
    try {
      // Random: what is all the same takes no room on a disk that compresses.
      writeFileSync(path, randomBytes(size), { mode: 0o600, flush: true })
    } catch {
      rmSync(path, { force: true })
    }
  },
  release() {
    const there = existsSync(path)
    rmSync(path, { force: true })
    return there
  },
})

/** For a database that lies in memory. */
export const noReserve: Reserve = { prepare: () => undefined, release: () => false }
