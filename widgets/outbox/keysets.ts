import type { Sha256 } from '../contract/primitives.ts'
import type { Outbox } from './open.ts'
import type { OutboxSchema } from './schema.ts'
import { whole } from './whole.ts'

type Seen = OutboxSchema['keysets']['value']

/**
 * Remembers a verified key set.
 *
 * @returns False where a newer one was seen before: somebody serves an old one.
 */
export async function rememberKeyset(db: Outbox, root: Sha256, seen: Seen): Promise<boolean> {
  const tx = db.transaction('keysets', 'readwrite')
  return whole(tx, async () => {
    const newest = await tx.store.get(root)
    if (newest && newest.seq > seen.seq) return false
    await tx.store.put(seen, root)
    return true
  })
}

/** The newest key set seen of a root. */
export const rememberedKeyset = (db: Outbox, root: Sha256): Promise<Seen | undefined> =>
  db.get('keysets', root)
