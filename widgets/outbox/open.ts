import { outboxName } from '../contract/limits.ts'
import { type IDBPDatabase, openDB } from 'idb'
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
  const opening = openDB<OutboxSchema>(name, 1, {
    upgrade(db) {
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
