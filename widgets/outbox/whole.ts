/** As much of a transaction as is needed here. */
interface Transaction {
  readonly done: Promise<void>
  readonly abort: () => void
}

/**
 * Runs the work of one transaction so that all of it happens or nothing. A request that throws at once (a value that
 * cannot be stored, a storage that is full) would otherwise leave the requests before it to be committed.
 */
export async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  // The same failure arrives through `work` or through `done`, whichever is first; neither may go unhandled.
  tx.done.catch(() => undefined)
  try {
    const result = await work()
    await tx.done
    return result
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It has ended already.
    }
    throw error
  }
}

/** Makes several requests at once. One that throws rejects like one that fails, so that none is left unwatched. */
export const together = (requests: readonly (() => Promise<unknown>)[]): Promise<unknown> =>
  Promise.all(requests.map(async (request) => request()))
