import type { Answers, FileAnswer } from '../contract/answers.ts'
import type { Backend } from '../contract/backend.ts'
import { isSealed, leavesPage } from '../contract/level.ts'
import type { Uuid } from '../contract/primitives.ts'
import { textIn } from '../contract/text-in.ts'
import { keepApplication } from '../outbox/applications.ts'
import { rememberKeyset } from '../outbox/keysets.ts'
import type { Application } from '../outbox/schema.ts'
import { sha256, sha256Text } from '../seal/digest.ts'
import { toBase64url } from '../seal/encoding.ts'
import type { Application as ToSeal } from '../seal/seal-application.ts'
import { SealError } from '../seal/seal-error.ts'
import { announce } from './changes.ts'
import type { Device } from './device.ts'
import { encryptPart, pack } from './device-cipher.ts'
import { expiresAfter } from './expiry.ts'
import type { LoadedRelease } from './load-release.ts'
import { writePlain } from './plain-application.ts'
import { sealFor, type SealedParts } from './seal-for.ts'

/** What a citizen hands in on "Absenden". */
export interface HandedIn {
  readonly loaded: LoadedRelease
  /** Where it goes. Its address is absolute. */
  readonly backend: Backend
  readonly answers: Answers
  readonly files: readonly (FileAnswer & { readonly bytes: Uint8Array<ArrayBuffer> })[]
  readonly language: string
  /** Draft it comes from, where one was kept. */
  readonly draft: Uuid | undefined
  /** Application that this one replaces. */
  readonly replaces: Uuid | undefined
  /** Others use this device: nothing is kept on it that could be read here. */
  readonly isShared: boolean
}

/** An application as it lies here, and its files' bytes: for a device that keeps nothing. */
export interface Sealed {
  readonly application: Application
  readonly blobs: ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>>
}

/**
 * Freezes what was entered: seals it under an id made here and keeps it in one strict transaction. From here on no byte
 * changes. For a backend that is not sealed to it is encrypted for this device while it waits.
 *
 * @throws {SealError} ERR_NO_KEY where the county has no key that may be used now; ERR_ROLLED_BACK where an old key set
 *   is served.
 * @throws {DOMException} QuotaExceededError where the device has no room.
 */
export async function handIn(handedIn: HandedIn, device: Device): Promise<Sealed> {
  const { loaded, backend, answers, files, language, draft, replaces, isShared } = handedIn
  const { release, keyset, keysetJws, root, county, hash } = loaded
  // A device's clock may be years behind; it is not earlier than when the county last answered.
  const now = Math.max(Date.now(), loaded.seenAt)
  if (
    device.keeps !== 'nothing' &&
    !(await rememberKeyset(device.db, root, { seq: keyset.seq, jws: keysetJws, seenAt: loaded.seenAt }))
  ) {
    throw new SealError('ERR_ROLLED_BACK', 'The county has published a newer key set before.')
  }
  const { definition, office, authority } = release
  const toSeal: ToSeal = {
    id: crypto.randomUUID(),
    form: definition.id,
    ver: definition.version,
    office: office.id,
    release: hash,
    language,
    sealedAt: new Date(now).toISOString(),
    ...(replaces !== undefined && { replaces }),
    answers,
    files,
  }
  const { id } = toSeal
  const ownKey = device.keeps === 'drafts' && !isShared ? device : undefined
  const { sealed, bytes } = isSealed(backend)
    ? await sealFor(backend, toSeal, keyset, now)
    : await encryptForDevice(toSeal, ownKey)
  const copy =
    ownKey && sealed.kid !== undefined
      ? await encryptPart(ownKey, id, 'copy', new TextEncoder().encode(writePlain(toSeal)))
      : undefined
  const application: Application = {
    id,
    rev: 1,
    state: isCarried(backend) ? 'action' : 'sealed',
    draft,
    form: definition.id,
    ver: definition.version,
    title: textIn(definition.title, 'de'),
    authority,
    office,
    county,
    root,
    backend,
    ...sealed,
    formerH: [],
    copy,
    createdAt: now,
    expiresAt: now + expiresAfter,
    attempts: 0,
    failures: 0,
    nextAt: now,
    reason: isCarried(backend) ? 'to-hand-in' : undefined,
    notice: undefined,
    sentAt: undefined,
    withoutReceipt: 0,
  }
  if (isKeepable(backend, device, isShared) && device.keeps !== 'nothing') {
    await keepApplication(device.db, application, bytes, replaces)
    announce()
  }
  return { application, blobs: new Map(bytes.map((blob) => [blob.id, blob.bytes])) }
}

/** True where the application is kept on the device and not only on the page. */
export const isKeepable = (backend: Backend, { keeps }: Device, isShared: boolean): boolean =>
  isSealed(backend) ? keeps !== 'nothing' : keeps === 'drafts' && !isShared

/** Nothing goes out by itself: the citizen carries the file, or leaves the page with the form. */
const isCarried = (backend: Backend): boolean => backend.kind === 'file' || leavesPage(backend)

/**
 * Encrypts an application under this device's key; on a device without one it stays on the page as it is.
 *
 * @param device Where left out, nothing is kept.
 */
async function encryptForDevice(
  toSeal: ToSeal,
  device: Extract<Device, { keeps: 'drafts' }> | undefined,
): Promise<SealedParts> {
  const text = writePlain(toSeal)
  const hide = async (part: string, plain: Uint8Array<ArrayBuffer>) =>
    device ? pack(await encryptPart(device, toSeal.id, part, plain)) : plain
  const bytes = await Promise.all(
    toSeal.files.map(async (file) => ({ id: file.id, bytes: await hide(file.id, file.bytes) })),
  )
  const blobs = await Promise.all(
    toSeal.files.map(async (file) => ({
      id: file.id,
      sha256: await sha256(file.bytes),
      size: file.bytes.length,
    })),
  )
  const manifest = toBase64url(await hide('manifest', new TextEncoder().encode(text)))
  return { sealed: { kid: undefined, manifest, H: await sha256Text(text), blobs }, bytes }
}
