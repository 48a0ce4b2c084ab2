import type { StatsFs } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { StoreUnavailableError } from './store.ts'

/** What is kept free of a disk: a tenth of it, but no more than this. Bytes. */
const enough = 2_000_000_000

/** Milliseconds for which one look at the disk counts: applications arrive by the thousand. */
const glance = 1000

const looks = new Map<string, { readonly at: number; readonly roomy: Promise<boolean> }>()

/**
 * Refuses to begin anything new while less than a tenth of the disk is free (on large disks: less than 2 GB): what is
 * under way then still finds room for its receipt.
 *
 * @param path A folder on the disk.
 * @throws {StoreUnavailableError}
 */
export async function assertRoom(path: string): Promise<void> {
  const now = performance.now()
  const last = looks.get(path)
  const look = last && now - last.at < glance ? last : { at: now, roomy: statfs(path).then(hasRoom) }
  looks.set(path, look)
  if (!(await look.roomy)) throw new StoreUnavailableError('The disk is almost full.')
}

/** @see https://man7.org/linux/man-pages/man3/statvfs.3.html `bavail`: blocks free for everybody, not only for root. */
export const hasRoom = ({ bavail, blocks, bsize }: Pick<StatsFs, 'bavail' | 'blocks' | 'bsize'>): boolean =>
  bavail * bsize >= Math.min((blocks * bsize) / 10, enough)
