import type { Uuid } from '../contract/primitives.ts'
import { acknowledge, advance, readApplication } from '../outbox/applications.ts'
import type { Outbox } from '../outbox/open.ts'
import { attempt, type Surroundings } from './attempt.ts'
import { announce } from './changes.ts'
import { currentKeyset } from './current-keyset.ts'

/**
 * Tries once to deliver a kept application. Only one tab or worker at a time does so for one application; the state is
 * written before the network is asked, so that a crash in between is remembered as an attempt whose end nobody knows.
 */
export async function sendKept(db: Outbox, id: Uuid, surroundings: Surroundings): Promise<void> {
  await withLock(`amt-send:${id}`, async () => {
    const kept = await readApplication(db, id)
    if (!kept) return
    const sending = await advance(db, kept.application, {
      state: 'sending',
      attempts: kept.application.attempts + 1,
    })
    if (!sending) return
    announce()
    const keyset = await currentKeyset(db, sending, surroundings.fetch)
    if (!keyset) {
      await advance(db, sending, { state: 'waiting', reason: 'network', nextAt: surroundings.now() + 2000 })
    } else {
      const verdict = await attempt(sending, kept.blobs, keyset, surroundings)
      if (verdict.kind === 'acknowledged') await acknowledge(db, sending, verdict.receipt)
      else await advance(db, sending, verdict.change)
    }
    announce()
  })
}

/** Runs where nobody else holds the lock, and not at all where somebody does. The counter `rev` guards where there are no locks. */
async function withLock(name: string, run: () => Promise<void>): Promise<void> {
  // Old browsers and pages without https have no locks; the types do not know.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) {
    await run()
    return
  }
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await run()
  })
}
