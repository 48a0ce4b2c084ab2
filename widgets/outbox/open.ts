import { outboxName } from '../contract/limits.ts'
import { type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb'
import type { OutboxSchema } from './schema.ts'

export type Outbox = IDBPDatabase<OutboxSchema>

/** Longest that opening may take before the device counts as keeping nothing. Milliseconds. */
const patience = 5000

/**
 * Opens the device's outbox.
 *
 * @param name Other than the default only in tests.
 * @throws {DOMException} where the browser keeps nothing: private mode, storage switched off, or a storage that hangs.
 */
export async function openOutbox(name = outboxName): Promise<Outbox> {
  const opening = openDB<OutboxSchema>(name, 2, {
    async upgrade(db, from, _to, tx) {
      if (from === 1) return addBackend(tx.objectStore('applications'))
      db.createObjectStore('applications', { keyPath: 'id' }).createIndex('createdAt', 'createdAt')
      db.createObjectStore('blobs')
      db.createObjectStore('receipts', { keyPath: 'id' })
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('form', 'form')
      db.createObjectStore('draftFiles')
      db.createObjectStore('keys')
      db.createObjectStore('keysets')
    },
    // An older page must not stop a newer one from opening.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
    },
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('The storage did not open in time.', 'TimeoutError'))
    }, patience)
  })
  try {
    return await Promise.race([opening, tooSlow])
  } finally {
    clearTimeout(timer)
  }
}

/** Applications of the first version knew one kind of backend, by its address. */
async function addBackend(
  applications: IDBPObjectStore<OutboxSchema, StoreNames<OutboxSchema>[], 'applications', 'versionchange'>,
): Promise<void> {
  for (const application of await applications.getAll()) {
    const url = application.backend as unknown as string
    await applications.put({
      ...application,
      ver: '0.0.0',
      backend: { kind: 'intake', url },
      formerH: [],
      copy: undefined,
      failures: application.attempts,
      expiresAt: application.createdAt + 14 * 24 * 60 * 60_000,
      notice: undefined,
      sentAt: undefined,
    })
  }
}
