import type { Uuid } from '../contract/primitives.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import type { Outbox } from './open.ts'
import type { Accepted, Application, KeptReceipt } from './schema.ts'
import { together, whole } from './whole.ts'

/** A file as it is kept: sealed for the office, or encrypted for this device. */
interface SealedBlob {
  readonly id: Uuid
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Every write that a promise to the citizen rests on reaches the disk before it counts. */
const strict = { durability: 'strict' } as const

/** All keys that begin with an id. */
const allOf = (id: Uuid): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

/**
 * Keeps a sealed application with its files and marks its draft as sealed: all of it or nothing. The application that it
 * replaces is sent no more.
 *
 * @param replaces What the sealed application says that it replaces: it must be what the draft knows by now.
 * @throws {DOMException} QuotaExceededError where the device has no room, InvalidStateError where another tab has sealed
 *   this draft meanwhile; nothing is kept then.
 */
export async function keepApplication(
  db: Outbox,
  application: Application,
  blobs: readonly SealedBlob[],
  replaces: Uuid | undefined,
): Promise<void> {
  const tx = db.transaction(['applications', 'blobs', 'drafts'], 'readwrite', strict)
  await whole(tx, async () => {
    const drafts = tx.objectStore('drafts')
    const draft = application.draft === undefined ? undefined : await drafts.get(application.draft)
    const isFresh = draft && draft.sealedAs === undefined && draft.replaces === replaces
    if (application.draft !== undefined && !isFresh) {
      throw new DOMException('The draft has been sealed already.', 'InvalidStateError')
    }
    const replaced = draft?.former
    await together([
      () => tx.objectStore('applications').add(application),
      ...blobs.map(
        ({ id, bytes }) =>
          () =>
            tx.objectStore('blobs').put(bytes, [application.id, id]),
      ),
      ...(draft ? [() => drafts.put({ ...draft, rev: draft.rev + 1, sealedAs: application.id })] : []),
      ...(replaced === undefined
        ? []
        : [
            () => tx.objectStore('applications').delete(replaced),
            () => tx.objectStore('blobs').delete(allOf(replaced)),
          ]),
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
  change: Change,
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

/** What may change of a sealed application: where it stands, and nothing of what is sealed. */
export type Change = Partial<
  Pick<
    Application,
    | 'state'
    | 'attempts'
    | 'failures'
    | 'nextAt'
    | 'expiresAt'
    | 'reason'
    | 'notice'
    | 'withoutReceipt'
    | 'sentAt'
  >
>

/**
 * Puts an application that was sealed anew in the place of the old one, under the same id.
 *
 * @returns The new one, or `undefined` where another tab or worker was first.
 */
export async function exchange(
  db: Outbox,
  read: Application,
  sealed: Pick<Application, 'kid' | 'manifest' | 'H' | 'formerH' | 'blobs'>,
  blobs: readonly SealedBlob[],
): Promise<Application | undefined> {
  const tx = db.transaction(['applications', 'blobs'], 'readwrite', strict)
  return whole(tx, async () => {
    const applications = tx.objectStore('applications')
    const current = await applications.get(read.id)
    if (current?.rev !== read.rev) return undefined
    const next = { ...current, ...sealed, rev: current.rev + 1 }
    await together([
      () => tx.objectStore('blobs').delete(allOf(read.id)),
      ...blobs.map((blob) => () => tx.objectStore('blobs').put(blob.bytes, [read.id, blob.id])),
      () => applications.put(next),
    ])
    return next
  })
}

/**
 * Lets go of an application that has arrived: in one transaction only its receipt is left.
 *
 * A receipt is true whoever has written to the application meanwhile, so `rev` is not asked for.
 */
export async function acknowledge(
  db: Outbox,
  application: Application,
  receipt: SignedReceipt | Accepted,
): Promise<KeptReceipt> {
  const { id, form, title, authority, office, backend } = application
  const kept: KeptReceipt = {
    ...{ id, form, title, authority, office },
    ...(backend.kind === 'fit-connect' &&
      receipt.jws && { status: { url: `${backend.url}submissions/${id}/receipt?h=${receipt.receipt.H}` } }),
    ...receipt,
  }
  await remove(db, application, kept)
  return kept
}

/** Deletes an application with everything that belongs to it, because the citizen says so or its time is over. */
export const forgetApplication = (db: Outbox, application: Application): Promise<void> =>
  remove(db, application, undefined)

async function remove(db: Outbox, { id, draft }: Application, left: KeptReceipt | undefined): Promise<void> {
  const tx = db.transaction(
    ['applications', 'blobs', 'receipts', 'drafts', 'draftFiles'],
    'readwrite',
    strict,
  )
  await whole(tx, async () => {
    // A draft that was opened again for another application is that one's by now.
    const kept = draft === undefined ? undefined : await tx.objectStore('drafts').get(draft)
    await together([
      ...(left ? [() => tx.objectStore('receipts').put(left)] : []),
      () => tx.objectStore('applications').delete(id),
      () => tx.objectStore('blobs').delete(allOf(id)),
      ...(kept?.sealedAs === id
        ? [
            () => tx.objectStore('drafts').delete(kept.id),
            () => tx.objectStore('draftFiles').delete(allOf(kept.id)),
          ]
        : []),
    ])
  })
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
 * Opens the draft of a sealed application again. If no attempt was ever begun the application is deleted: it is taken back.
 * Else it may have arrived and stays on its way; what is sealed from the draft next replaces it.
 *
 * @returns What became of the application; `no-draft` where there is nothing to open again, and nothing has changed.
 */
export async function reopenDraft(db: Outbox, id: Uuid): Promise<'taken-back' | 'to-replace' | 'no-draft'> {
  const tx = db.transaction(['applications', 'blobs', 'drafts'], 'readwrite', strict)
  return whole(tx, async () => {
    const application = await tx.objectStore('applications').get(id)
    const drafts = tx.objectStore('drafts')
    const draft = application?.draft === undefined ? undefined : await drafts.get(application.draft)
    if (!application || draft?.sealedAs !== id) return 'no-draft'
    const isSeen = application.attempts > 0
    const open = { ...draft, rev: draft.rev + 1, sealedAs: undefined }
    await together([
      () => drafts.put(isSeen ? { ...open, replaces: draft.replaces ?? id, former: id } : open),
      ...(isSeen
        ? []
        : [() => tx.objectStore('applications').delete(id), () => tx.objectStore('blobs').delete(allOf(id))]),
    ])
    return isSeen ? 'to-replace' : 'taken-back'
  })
}
