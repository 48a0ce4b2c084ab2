import type { Sha256 } from '../contract/primitives.ts'
import type { Outbox } from './open.ts'

/**
 * Remembers a verified key set.
 *
 * @returns False where a newer one was seen before: somebody serves an old one.
 */
export async function rememberKeyset(
  db: Outbox,
  root: Sha256,
  seen: { seq: number; jws: string },
): Promise<boolean> {
  const tx = db.transaction('keysets', 'readwrite')
  const newest = await tx.store.get(root)
  if (newest && newest.seq > seen.seq) {
    await tx.done
    return false
  }
  await Promise.all([tx.store.put(seen, root), tx.done])
  return true
}

/** The newest key set seen of a root. */
export const rememberedKeyset = async (db: Outbox, root: Sha256): Promise<string | undefined> =>
  (await db.get('keysets', root))?.jws
