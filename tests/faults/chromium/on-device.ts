import type { Page } from '@playwright/test'

/** What a browser holds of one origin, as the observer reads it. */
export interface OnDevice {
  readonly applications: readonly { readonly id: string; readonly state: string; readonly H: string }[]
  readonly receipts: readonly { readonly id: string; readonly jws: string }[]
}

/** Reads the outbox of a page's origin, past all of the product's code. */
export const readDevice = (page: Page): Promise<OnDevice> =>
  page.evaluate(
    () =>
      new Promise<OnDevice>((resolve, reject) => {
        const fail = (): void => {
          reject(new Error('The outbox cannot be read.'))
        }
        const opening = indexedDB.open('amtswerk')
        opening.onerror = fail
        opening.onsuccess = () => {
          const database = opening.result
          if (!database.objectStoreNames.contains('applications')) {
            database.close()
            resolve({ applications: [], receipts: [] })
            return
          }
          const transaction = database.transaction(['applications', 'receipts'])
          const applications = transaction.objectStore('applications').getAll()
          const receipts = transaction.objectStore('receipts').getAll()
          transaction.onerror = fail
          transaction.oncomplete = () => {
            database.close()
            resolve({
              applications: (applications.result as OnDevice['applications'][number][]).map(
                ({ id, state, H }) => ({ id, state, H }),
              ),
              receipts: (receipts.result as OnDevice['receipts'][number][]).map(({ id, jws }) => ({
                id,
                jws,
              })),
            })
          }
        }
      }),
  )
