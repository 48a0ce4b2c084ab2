import { levelOf } from '../contract/level.ts'
import type { Uuid } from '../contract/primitives.ts'
import { acknowledge, advance, type Change, readApplication } from '../outbox/applications.ts'
import type { Application } from '../outbox/schema.ts'
import { attempt, type Surroundings, type Verdict } from './attempt.ts'
import { backoff } from './backoff.ts'
import { announce } from './changes.ts'
import type { Device } from './device.ts'
import { holdBack } from './hold-back.ts'
import { type News, readNews } from './news.ts'
import { parcelOf } from './parcel.ts'

/** A device that keeps what is sent. */
export type OutboxDevice = Extract<Device, { keeps: 'drafts' | 'sealed' }>

type Blobs = ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>>

/**
 * Tries once to deliver a kept application. Only one tab or worker at a time does so for one application; the state is
 * written before the network is asked, so that a crash in between is remembered as an attempt whose end nobody knows.
 */
export async function sendKept(device: OutboxDevice, id: Uuid, surroundings: Surroundings): Promise<void> {
  await withLock(`amt-send:${id}`, async () => {
    const { db } = device
    const kept = await readApplication(db, id)
    if (!kept || !goesByItself(kept.application)) return
    const settle = async (application: Application, verdict: Verdict): Promise<void> => {
      if (verdict.kind === 'delivered') await acknowledge(db, application, verdict.receipt)
      else await advance(db, application, verdict.change)
      announce()
    }
    const change = (application: Application, to: Change) => settle(application, { kind: 'kept', change: to })

    // Whoever was sending is gone, and nobody knows whether it arrived.
    if (kept.application.state === 'sending' && levelOf(kept.application.backend) === 'C') {
      await change(kept.application, { state: 'action', reason: 'unsure' })
      return
    }
    const news = await readNews(db, kept.application, surroundings.fetch)
    const held = holdBack(kept.application, news, surroundings)
    if (held) {
      await change(kept.application, held)
      return
    }
    const ready = await withGoodKey(device, kept.application, kept.blobs, news, surroundings)
    if ('verdict' in ready) {
      await settle(kept.application, ready.verdict)
      return
    }
    const sending = await advance(db, ready.application, {
      state: 'sending',
      attempts: ready.application.attempts + 1,
    })
    if (!sending || !news.keyset) return
    announce()
    const parcel = await parcelOf(sending, ready.blobs, device.keeps === 'drafts' ? device : undefined)
    await settle(sending, await attempt(sending, parcel, news.keyset, surroundings))
  })
}

/** True where nobody has to do anything first. */
export const goesByItself = ({ state }: Application): boolean =>
  state === 'sealed' || state === 'sending' || state === 'waiting'

/** The application, sealed anew if its key has been revoked; or where it stands because that is not possible. */
async function withGoodKey(
  device: OutboxDevice,
  application: Application,
  blobs: Blobs,
  { keyset }: News,
  surroundings: Surroundings,
): Promise<{ readonly application: Application; readonly blobs: Blobs } | { readonly verdict: Verdict }> {
  if (!keyset?.revoked.some(({ kid }) => kid === application.kid)) return { application, blobs }
  // Hardly ever needed, and only where the network has just answered.
  const { sealAnew } = await import('./seal-anew.ts')
  const anew = await sealAnew(device, application, keyset, surroundings)
  const wait = (change: Change) => ({ verdict: { kind: 'kept', change } as const })
  switch (anew.kind) {
    case 'sealed':
      return anew
    case 'arrived':
      return { verdict: { kind: 'delivered', receipt: anew.receipt } }
    case 'impossible':
      return wait({ state: 'action', reason: 'key-revoked' })
    case 'taken':
      return wait({ state: 'action', reason: 'other-content' })
    case 'not-now':
    case 'overtaken': {
      const failures = application.failures + 1
      const nextAt = surroundings.now() + backoff(failures, surroundings.random())
      return wait({ state: 'waiting', reason: 'network', failures, nextAt })
    }
  }
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
