import { setImmediate } from 'node:timers/promises'
import { StoreUnavailableError } from '../store.ts'

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/** How large groups and queues get. */
export interface GroupSizes {
  /** Items a group at most. */
  readonly group: number
  /** Items that may wait. Whoever comes on top is sent away at once instead of waiting long. */
  readonly queue: number
}

/** A group is written within a few milliseconds, the whole queue within a fraction of a second. */
export const groupSizes: GroupSizes = { group: 64, queue: 512 }

/**
 * Runs items in groups, one group at a time: whatever arrives while a group is under way forms the next. So many
 * applications share the one wait for the disk. That wait stops the whole process where the store is SQLite, so that
 * nothing can arrive meanwhile: each group lets everything in first that is at the door.
 *
 * @param run Answers each item of a group at the item's own place. What it throws, every item of the group gets.
 * @returns Runs one item. It throws `StoreUnavailableError` where too many wait.
 */
export function inGroups<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  sizes = groupSizes,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let running = false

  async function drain(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      await setImmediate()
      await runGroup(waiting.splice(0, sizes.group))
    }
    running = false
  }

  async function runGroup(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result)
    } catch (reason) {
      for (const { reject } of group) reject(reason)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= sizes.queue) {
        reject(new StoreUnavailableError('Too many applications are waiting to be written.'))
        return
      }
      waiting.push({ item, resolve, reject })
      if (!running) void drain()
    })
}
