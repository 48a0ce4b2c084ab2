import type { Uuid } from '../contract/primitives.ts'
import { advance, deleteApplication, waitingApplications } from '../outbox/applications.ts'
import { deleteDraft } from '../outbox/drafts.ts'
import type { Outbox } from '../outbox/open.ts'
import type { Application, KeptReceipt } from '../outbox/schema.ts'
import { announce } from './changes.ts'

export type { Application, KeptReceipt } from '../outbox/schema.ts'

/** What the device holds of one application: on its way, or its receipt. */
export type Kept =
  | { readonly kind: 'on-its-way'; readonly application: Application }
  | { readonly kind: 'arrived'; readonly receipt: KeptReceipt }

/** Where an application stands now; `undefined` where the device knows nothing of it. */
export async function readKept(db: Outbox, id: Uuid): Promise<Kept | undefined> {
  const receipt = await db.get('receipts', id)
  if (receipt) return { kind: 'arrived', receipt }
  const application = await db.get('applications', id)
  return application && { kind: 'on-its-way', application }
}

/** Receipts of applications with this form, the newest first. */
export async function receiptsOfForm(db: Outbox, form: string): Promise<KeptReceipt[]> {
  const receipts = await db.getAll('receipts')
  return receipts
    .filter((kept) => kept.form === form)
    .toSorted((a, b) => b.receipt.receivedAt.localeCompare(a.receipt.receivedAt))
}

/** Deletes a receipt, on a device that others use, too. */
export const forgetReceipt = (db: Outbox, id: Uuid): Promise<void> => db.delete('receipts', id)

/** Applications with this form that have not arrived, oldest first. */
export async function applicationsOfForm(db: Outbox, county: string, form: string): Promise<Application[]> {
  return (await waitingApplications(db)).filter(
    (application) => application.form === form && application.county === county,
  )
}

/** Sends again what waited for the citizen's help. */
export async function retry(db: Outbox, application: Application): Promise<void> {
  await advance(db, application, { state: 'sealed', withoutReceipt: 0, nextAt: 0 })
  announce()
}

/** Takes back an application of which no attempt was ever begun. @returns False where one was: it may have arrived. */
export async function withdraw(db: Outbox, id: Uuid): Promise<boolean> {
  const gone = await deleteApplication(db, id)
  announce()
  return gone
}

export const discardDraft = (db: Outbox, id: Uuid): Promise<void> => deleteDraft(db, id)
