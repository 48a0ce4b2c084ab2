import type { Outbox } from './open.ts'
import { whole } from './whole.ts'

/**
 * The key that drafts on this device are encrypted with; made on first use. Two tabs that begin at once end up with the
 * same one.
 *
 * @throws {DOMException} DataCloneError where a browser cannot keep keys (seen on iOS): then there are no drafts.
 */
export async function draftKey(db: Outbox, generate: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const kept = await db.get('keys', 'draft')
  if (kept) return kept
  const made = await generate()
  const tx = db.transaction('keys', 'readwrite')
  return whole(tx, async () => {
    const first = await tx.store.get('draft')
    if (!first) await tx.store.put(made, 'draft')
    return first ?? made
  })
}
