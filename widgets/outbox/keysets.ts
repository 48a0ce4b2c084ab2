import type { Sha256 } from '../contract/primitives.ts'
import type { Outbox } from './open.ts'
import { whole } from './whole.ts'

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
  return whole(tx, async () => {
    const newest = await tx.store.get(root)
    if (newest && newest.seq > seen.seq) return false
    await tx.store.put(seen, root)
    return true
  })
}

/** The newest key set seen of a root. */
export const rememberedKeyset = async (db: Outbox, root: Sha256): Promise<string | undefined> =>
  (await db.get('keysets', root))?.jws
