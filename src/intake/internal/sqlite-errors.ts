import { StoreUnavailableError } from '../store.ts'

/** Result code of a full disk. @see https://www.sqlite.org/rescode.html */
const full = 13

/** Result codes for which trying again later is right: busy, locked, read-only, I/O, full, cannot open. */
const temporary: ReadonlySet<number> = new Set([5, 6, 8, 10, full, 14])

/** Runs `work`; SQLite's refusals that pass by themselves become `StoreUnavailableError`. */
export function whenAvailable<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asUnavailable(error)
  }
}

/** The error to throw for what SQLite threw. */
export function asUnavailable(cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === undefined || !temporary.has(code)) return cause
  return new StoreUnavailableError(`SQLite refuses with code ${code}.`, { cause })
}

/** Is this how SQLite says that the disk is full? */
export const isFull = (error: unknown): boolean => codeOf(error) === full

/** The primary result code; extended ones carry it in their low byte. */
function codeOf(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : undefined
}
