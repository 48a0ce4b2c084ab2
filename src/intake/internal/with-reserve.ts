import type { Reserve } from './reserve.ts'
import { asUnavailable, isFull } from './sqlite-errors.ts'

/** Runs `work`; on a full disk once more, in the room that was set aside. */
export async function withReserve<T>(work: () => Promise<T>, reserve: Pick<Reserve, 'release'>): Promise<T> {
  try {
    return await work().catch((error: unknown) => {
      if (isFull(error) && reserve.release()) return work()
      throw error
    })
  } catch (error) {
    throw asUnavailable(error)
  }
}
