import type { Forwarded, ReceiptAnswer } from '../contract/receipt.ts'
import type { Outbox } from '../outbox/open.ts'
import { request } from '../transports/request.ts'
import { announce } from './changes.ts'
import type { KeptReceipt } from './kept.ts'

/** Shortest time between two questions about one application. Milliseconds. */
const pause = 60_000
/** When each was last asked about, by the clock of this page that nobody sets. */
const asked = new Map<string, number>()

const answers: readonly unknown[] = ['waiting', 'accepted', 'rejected'] satisfies Forwarded[]

/** Asks once, if it is time to, and keeps a new answer with the receipt. An accepted one is at its end. */
export async function ask(db: Outbox, { id, status }: KeptReceipt): Promise<void> {
  const now = performance.now()
  if (!status || status.forwarded === 'accepted' || now - (asked.get(id) ?? -pause) < pause) return
  asked.set(id, now)
  const answer = await request((input, init) => fetch(input, init), status.url, {}, 0)
  if (!(answer instanceof Response && answer.ok)) return
  const { forwarded } = (await answer.json()) as Partial<ReceiptAnswer>
  if (forwarded === undefined || !answers.includes(forwarded) || forwarded === status.forwarded) return
  const tx = db.transaction('receipts', 'readwrite')
  const kept = await tx.store.get(id)
  // Whoever has deleted the receipt meanwhile does not get it back.
  if (kept) await tx.store.put({ ...kept, status: { ...status, forwarded } })
  await tx.done
  announce()
}
