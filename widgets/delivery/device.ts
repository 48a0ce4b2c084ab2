import { draftKey } from '../outbox/draft-key.ts'
import { type Outbox, openOutbox } from '../outbox/open.ts'
import { generateDraftKey } from '../seal/draft-cipher.ts'

/**
 * What this device can keep.
 *
 * - `drafts`: drafts and sealed applications.
 * - `sealed`: sealed applications only; the browser keeps no keys, so a draft could not be encrypted.
 * - `nothing`: private mode or storage switched off. What is typed lives as long as the page.
 */
export type Device =
  | { readonly keeps: 'drafts'; readonly db: Outbox; readonly key: CryptoKey }
  | { readonly keeps: 'sealed'; readonly db: Outbox }
  | { readonly keeps: 'nothing' }

/** Finds out what this device can keep. Never throws: keeping nothing is an answer. */
export async function openDevice(name?: string): Promise<Device> {
  let db: Outbox
  try {
    db = await openOutbox(name)
  } catch {
    return { keeps: 'nothing' }
  }
  try {
    return { keeps: 'drafts', db, key: await draftKey(db, generateDraftKey) }
  } catch {
    return { keeps: 'sealed', db }
  }
}
