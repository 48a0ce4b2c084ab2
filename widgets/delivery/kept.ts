import type { Uuid } from '../contract/primitives.ts'
import { advance, forgetApplication, reopenDraft, waitingApplications } from '../outbox/applications.ts'
import { deleteDraft } from '../outbox/drafts.ts'
import type { Outbox } from '../outbox/open.ts'
import type { Application, KeptReceipt } from '../outbox/schema.ts'
import { announce } from './changes.ts'
import { expiresAfter } from './expiry.ts'

export type { Application, KeptReceipt } from '../outbox/schema.ts'

/** What the device holds of one application: on its way, or that it has arrived. */
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

/** Everything that the device holds: what has not arrived, oldest first, then what has, newest first. */
export async function readAllKept(db: Outbox): Promise<Kept[]> {
  const applications = await waitingApplications(db)
  const receipts = (await db.getAll('receipts')).toSorted((a, b) => arrivedAt(b).localeCompare(arrivedAt(a)))
  return [
    ...applications.map((application) => ({ kind: 'on-its-way', application }) as const),
    ...receipts.map((receipt) => ({ kind: 'arrived', receipt }) as const),
  ]
}

/** ISO 8601: when it arrived, by the intake's clock where that is signed for. */
export const arrivedAt = (kept: KeptReceipt): string =>
  kept.jws === undefined ? kept.accepted.at : kept.receipt.receivedAt

/** Receipts of applications with this form, the newest first. */
export async function receiptsOfForm(db: Outbox, form: string): Promise<KeptReceipt[]> {
  const receipts = await db.getAll('receipts')
  return receipts
    .filter((kept) => kept.form === form)
    .toSorted((a, b) => arrivedAt(b).localeCompare(arrivedAt(a)))
}

/** Deletes a receipt, on a device that others use, too. */
export const forgetReceipt = (db: Outbox, id: Uuid): Promise<void> => db.delete('receipts', id)

/** Applications with this form that have not arrived, oldest first. */
export async function applicationsOfForm(db: Outbox, county: string, form: string): Promise<Application[]> {
  return (await waitingApplications(db)).filter(
    (application) => application.form === form && application.county === county,
  )
}

/** Sends again what waited for the citizen's help, or what nobody has confirmed. */
export async function retry(db: Outbox, application: Application, now: number = Date.now()): Promise<void> {
  await advance(db, application, {
    state: 'sealed',
    failures: 0,
    withoutReceipt: 0,
    nextAt: 0,
    expiresAt: now + expiresAfter,
  })
  announce()
}

/**
 * Opens what was entered for an application again, to be changed.
 *
 * @returns `taken-back` where no attempt was ever begun: it is gone. `to-replace` where one was: it may have arrived, and
 *   what is handed in next replaces it. `no-draft` where there is nothing to open again.
 */
export async function reopen(db: Outbox, id: Uuid): ReturnType<typeof reopenDraft> {
  const outcome = await reopenDraft(db, id)
  announce()
  return outcome
}

/** Deletes an application that has not arrived, because the citizen says so. */
export async function forget(db: Outbox, application: Application): Promise<void> {
  await forgetApplication(db, application)
  announce()
}

/** Notes that the citizen has handed the application in themselves. A copy stays, as for all that nobody confirms. */
export async function confirmCarried(
  db: Outbox,
  application: Application,
  now: number = Date.now(),
): Promise<void> {
  await advance(db, application, { state: 'sent', sentAt: now, reason: undefined })
  announce()
}

export const discardDraft = (db: Outbox, id: Uuid): Promise<void> => deleteDraft(db, id)
