import type { Draft } from './draft.ts'

const database = 'amtswerk-werkstatt'
const store = 'entwuerfe'

/** Drafts on this device. They hold no personal data: forms are public in the end. */
export interface DraftStore {
  all(): Promise<readonly Draft[]>
  put(draft: Draft): Promise<void>
  remove(key: string): Promise<void>
}

/**
 * Opens the drafts of this browser.
 *
 * @throws {DOMException} where the browser keeps nothing, in a private window for example.
 */
export async function openDrafts(): Promise<DraftStore> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'key' })
  const db = await settled(opening)
  const within = (mode: IDBTransactionMode): IDBObjectStore => db.transaction(store, mode).objectStore(store)
  return {
    all: () => settled(within('readonly').getAll() as IDBRequest<Draft[]>),
    put: async (draft) => void (await settled(within('readwrite').put(draft))),
    remove: async (key) => void (await settled(within('readwrite').delete(key))),
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB refused.'))
    }
  })
