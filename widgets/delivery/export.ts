import { isSealed } from '../contract/level.ts'
import type { Uuid } from '../contract/primitives.ts'
import { advance, readApplication } from '../outbox/applications.ts'
import { rememberedKeyset } from '../outbox/keysets.ts'
import type { Application } from '../outbox/schema.ts'
import { readKeyset } from '../seal/keyset.ts'
import { sealedFile, sealedFileName } from '../transports/file.ts'
import type { Parcel } from '../transports/transport.ts'
import type { DraftDevice } from './drafts.ts'
import { parcelOf } from './parcel.ts'
import { readPlain } from './plain-application.ts'
import { sealFor } from './seal-for.ts'
import type { OutboxDevice } from './send.ts'

type Blobs = ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>>

/** A sealed application as a file, to be handed in by mail, by post or at the counter. */
export interface SealedFile {
  readonly name: string
  readonly content: Blob
}

/**
 * Writes a waiting application as one file that only the office can open. One that waits unsealed is sealed to the office
 * for it.
 *
 * @returns `undefined` where bytes of it are gone, or the county's keys were never seen.
 */
export async function exportKept(device: OutboxDevice, id: Uuid): Promise<SealedFile | undefined> {
  const kept = await readApplication(device.db, id)
  const file = kept && (await exportSealed(kept.application, kept.blobs, device))
  // From now on it may be handed in: what is changed afterwards must say that it replaces this one.
  if (file) await advance(device.db, kept.application, { attempts: kept.application.attempts + 1 })
  return file
}

/** As `exportKept`, for an application that lies on the page. @param device Left out where nothing is kept. */
export async function exportSealed(
  application: Application,
  blobs: Blobs,
  device: OutboxDevice | undefined,
): Promise<SealedFile | undefined> {
  const key = device?.keeps === 'drafts' ? device : undefined
  const parcel = await parcelOf(application, blobs, application.kid === undefined ? key : undefined)
  if (!parcel) return undefined
  const sealed = isSealed(application.backend) ? parcel : await sealToOffice(application, parcel, device)
  if (!sealed) return undefined
  return { name: sealedFileName(sealed), content: sealedFile(sealed) }
}

async function sealToOffice(
  { root, createdAt }: Application,
  parcel: Parcel,
  device: OutboxDevice | DraftDevice | undefined,
): Promise<Parcel | undefined> {
  const seen = device && (await rememberedKeyset(device.db, root))
  if (!seen) return undefined
  const { keyset } = await readKeyset(seen.jws, root, seen.seenAt)
  const bytesOf = (id: Uuid) => Promise.resolve(parcel.blobs.find((blob) => blob.id === id)?.bytes)
  const plain = await readPlain(parcel.manifest, bytesOf)
  if (!plain) return undefined
  const { sealed, bytes } = await sealFor({ kind: 'file' }, plain, keyset, createdAt)
  const bytesById = new Map(bytes.map((blob) => [blob.id, blob.bytes]))
  return {
    ...parcel,
    manifest: sealed.manifest,
    H: sealed.H,
    blobs: sealed.blobs.flatMap((blob) => {
      const whole = bytesById.get(blob.id)
      return whole ? [{ ...blob, bytes: whole }] : []
    }),
  }
}
