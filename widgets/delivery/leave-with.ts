import type { BackendOf } from '../contract/backend.ts'
import { advance, readApplication } from '../outbox/applications.ts'
import type { Application } from '../outbox/schema.ts'
import { navigateTo } from '../transports/navigate.ts'
import type { Parcel } from '../transports/transport.ts'
import { announce } from './changes.ts'
import { parcelOf } from './parcel.ts'
import type { OutboxDevice } from './send.ts'

/** Leaves the page with an application that lies on it, because the device keeps nothing. */
export async function leaveFromPage(
  application: Application,
  blobs: Parameters<typeof parcelOf>[1],
  document: Document,
): Promise<void> {
  const parcel = await parcelOf(application, blobs, undefined)
  if (parcel?.backend.kind === 'multipart') navigateTo(parcel as Parcel<BackendOf<'multipart'>>, document)
}

/**
 * Leaves the page with an application, as a browser posts any form. Nobody will say whether it has arrived, so that it is
 * written down first: whoever comes back is asked.
 *
 * @returns False where another tab was first or its bytes are gone.
 */
export async function leaveWith(
  device: OutboxDevice,
  { id, rev }: Application,
  document: Document,
): Promise<boolean> {
  const kept = await readApplication(device.db, id)
  if (kept?.application.rev !== rev) return false
  const { application, blobs } = kept
  const parcel = await parcelOf(application, blobs, device.keeps === 'drafts' ? device : undefined)
  if (parcel?.backend.kind !== 'multipart') return false
  const attempts = application.attempts + 1
  if (!(await advance(device.db, application, { state: 'action', reason: 'left-page', attempts })))
    return false
  announce()
  navigateTo(parcel as Parcel<BackendOf<'multipart'>>, document)
  return true
}
