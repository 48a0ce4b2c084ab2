import type { Answers, FileAnswer } from '../contract/answers.ts'
import type { Uuid } from '../contract/primitives.ts'
import { textIn } from '../contract/text-in.ts'
import { keepApplication } from '../outbox/applications.ts'
import { rememberKeyset } from '../outbox/keysets.ts'
import type { Application } from '../outbox/schema.ts'
import { sealingKey } from '../seal/keyset.ts'
import { sealApplication } from '../seal/seal-application.ts'
import { SealError } from '../seal/seal-error.ts'
import { announce } from './changes.ts'
import type { Device } from './device.ts'
import type { LoadedRelease } from './load-release.ts'

/** What a citizen hands in on "Absenden". */
export interface HandedIn {
  readonly loaded: LoadedRelease
  readonly answers: Answers
  readonly files: readonly (FileAnswer & { readonly bytes: Uint8Array<ArrayBuffer> })[]
  readonly language: string
  /** Draft it comes from, where one was kept. */
  readonly draft: Uuid | undefined
}

/** A sealed application, and its files' sealed bytes for a device that keeps nothing. */
export interface Sealed {
  readonly application: Application
  readonly blobs: ReadonlyMap<Uuid, Uint8Array<ArrayBuffer>>
}

/**
 * Freezes what was entered: seals it under an id made here and keeps it in one strict transaction. From here on no byte
 * changes.
 *
 * @throws {SealError} ERR_NO_KEY where the county has no key that may be used now; ERR_ROLLED_BACK where an old key set
 *   is served.
 * @throws {DOMException} QuotaExceededError where the device has no room.
 */
export async function handIn(
  { loaded, answers, files, language, draft }: HandedIn,
  device: Device,
): Promise<Sealed> {
  const { release, keyset, keysetJws, root, county, hash } = loaded
  const now = Date.now()
  if (
    device.keeps !== 'nothing' &&
    !(await rememberKeyset(device.db, root, { seq: keyset.seq, jws: keysetJws }))
  ) {
    throw new SealError('ERR_ROLLED_BACK', 'The county has published a newer key set before.')
  }
  const key = sealingKey(keyset, now)
  if (!key) throw new SealError('ERR_NO_KEY', 'The county has no key that may be sealed to today.')
  const { definition, office, authority } = release
  const sealed = await sealApplication(
    {
      id: crypto.randomUUID(),
      form: definition.id,
      ver: definition.version,
      office: office.id,
      release: hash,
      language,
      sealedAt: new Date(now).toISOString(),
      answers,
      files,
    },
    key,
  )
  const application: Application = {
    id: sealed.id,
    rev: 1,
    state: 'sealed',
    draft,
    form: definition.id,
    title: textIn(definition.title, 'de'),
    authority,
    office,
    county,
    root,
    backend: new URL(release.backend.url, county).href,
    kid: sealed.kid,
    manifest: sealed.manifest,
    H: sealed.H,
    blobs: sealed.blobs.map(({ id, sha256, size }) => ({ id, sha256, size })),
    createdAt: now,
    attempts: 0,
    nextAt: now,
    reason: undefined,
    withoutReceipt: 0,
  }
  if (device.keeps !== 'nothing') {
    await keepApplication(device.db, application, sealed.blobs)
    announce()
  }
  return { application, blobs: new Map(sealed.blobs.map((blob) => [blob.id, blob.sealed])) }
}
