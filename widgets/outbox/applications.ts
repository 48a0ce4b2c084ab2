import type { Uuid } from '../contract/primitives.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import type { Outbox } from './open.ts'
import type { Application, KeptReceipt } from './schema.ts'
import { together, whole } from './whole.ts'

/** Every write that a promise to the citizen rests on reaches the disk before it counts. */
const strict = { durability: 'strict' } as const

/** All keys that begin with an id. */
const allOf = (id: Uuid): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

/**
 * Keeps a sealed application with its files and marks its draft as sealed: all of it or nothing.
 *
 * @throws {DOMException} QuotaExceededError where the device has no room, InvalidStateError where another tab has sealed
 *   this draft already; nothing is kept then.
 */
export async function keepApplication(
  db: Outbox,
  application: Application,
  blobs: readonly { readonly id: Uuid; readonly sealed: Uint8Array<ArrayBuffer> }[],
): Promise<void> {
  const tx = db.transaction(['applications', 'blobs', 'drafts'], 'readwrite', strict)
  await whole(tx, async () => {
    const drafts = tx.objectStore('drafts')
    const draft = application.draft === undefined ? undefined : await drafts.get(application.draft)
    if (application.draft !== undefined && (!draft || draft.sealedAs !== undefined)) {
      throw new DOMException('The draft has been sealed already.', 'InvalidStateError')
    }
    await together([
      () => tx.objectStore('applications').add(application),
      ...blobs.map(
        ({ id, sealed }) =>
          () =>
            tx.objectStore('blobs').put(sealed, [application.id, id]),
      ),
      ...(draft ? [() => drafts.put({ ...draft, rev: draft.rev + 1, sealedAs: application.id })] : []),
    ])
  })
}

/**
 * Changes where an application stands, if nobody else did since it was read.
 *
 * @returns The application as it stands now, or `undefined` where another tab or worker was first.
 */
export async function advance(
  db: Outbox,
  read: Application,
  change: Partial<Pick<Application, 'state' | 'attempts' | 'nextAt' | 'reason' | 'withoutReceipt'>>,
): Promise<Application | undefined> {
  const tx = db.transaction('applications', 'readwrite', strict)
  return whole(tx, async () => {
    const current = await tx.store.get(read.id)
    if (current?.rev !== read.rev) return undefined
    const next = { ...current, ...change, rev: current.rev + 1 }
    await tx.store.put(next)
    return next
  })
}

/** Lets go of an application that has arrived: in one transaction only its receipt is left. */
export async function acknowledge(
  db: Outbox,
  application: Application,
  receipt: SignedReceipt,
): Promise<KeptReceipt> {
  const { id, form, title, authority, office, draft } = application
  const kept = { id, form, title, authority, office, ...receipt }
  const tx = db.transaction(
    ['applications', 'blobs', 'receipts', 'drafts', 'draftFiles'],
    'readwrite',
    strict,
  )
  await whole(tx, () =>
    together([
      () => tx.objectStore('receipts').put(kept),
      () => tx.objectStore('applications').delete(id),
      () => tx.objectStore('blobs').delete(allOf(id)),
      ...(draft === undefined
        ? []
        : [
            () => tx.objectStore('drafts').delete(draft),
            () => tx.objectStore('draftFiles').delete(allOf(draft)),
          ]),
    ]),
  )
  return kept
}

/** Applications that have not arrived, oldest first. */
export const waitingApplications = (db: Outbox): Promise<Application[]> =>
  db.getAllFromIndex('applications', 'createdAt')

/** One application with its sealed files, read together. `undefined` where it has arrived or was withdrawn. */
export async function readApplication(
  db: Outbox,
  id: Uuid,
): Promise<{ application: Application; blobs: ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>> } | undefined> {
  const tx = db.transaction(['applications', 'blobs'])
  const application = await tx.objectStore('applications').get(id)
  if (!application) return undefined
  const blobs = new Map<Uuid, Uint8Array<ArrayBuffer>>()
  for (const { id: blob } of application.blobs) {
    const sealed = await tx.objectStore('blobs').get([id, blob])
    if (sealed) blobs.set(blob, sealed)
  }
  return { application, blobs }
}

/**
 * Deletes a sealed application of which no attempt was ever begun, and opens its draft again.
 *
 * @returns False where an attempt was begun: it may have arrived, so it cannot be taken back here.
 */
export async function deleteApplication(db: Outbox, id: Uuid): Promise<boolean> {
  const tx = db.transaction(['applications', 'blobs', 'drafts'], 'readwrite', strict)
  return whole(tx, async () => {
    const application = await tx.objectStore('applications').get(id)
    if (!application || application.attempts > 0) return false
    const drafts = tx.objectStore('drafts')
    const draft = application.draft === undefined ? undefined : await drafts.get(application.draft)
    await together([
      () => tx.objectStore('applications').delete(id),
      () => tx.objectStore('blobs').delete(allOf(id)),
      ...(draft ? [() => drafts.put({ ...draft, rev: draft.rev + 1, sealedAs: undefined })] : []),
    ])
    return true
  })
}
