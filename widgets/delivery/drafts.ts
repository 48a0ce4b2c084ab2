import type { Uuid } from '../contract/primitives.ts'
import { deleteDraftFile, latestDraft, readDraftFile, saveDraft, saveDraftFile } from '../outbox/drafts.ts'
import { decryptDraft, encryptDraft } from '../seal/draft-cipher.ts'
import { announceDraft } from './changes.ts'
import type { Device } from './device.ts'

/** A device that keeps drafts. */
export type DraftDevice = Extract<Device, { keeps: 'drafts' }>

/** A draft as it was saved, decrypted. */
export interface OpenedDraft {
  readonly id: Uuid
  readonly rev: number
  /** Version of the form it was saved under. */
  readonly ver: string
  /** Epoch milliseconds. */
  readonly savedAt: number
  /** Application that the one handed in next replaces. */
  readonly replaces: Uuid | undefined
  /** Whatever the form element saved. */
  readonly content: unknown
}

/** What a draft belongs to. */
export interface DraftPlace {
  readonly id: Uuid
  readonly form: string
  readonly county: string
  readonly ver: string
}

/**
 * Encrypts and saves a draft.
 *
 * @param rev Counter the draft was read with, 0 for a new one.
 * @returns The new counter; `changed` where another tab has saved it meanwhile, `gone` where it was sealed or deleted.
 * @throws {DOMException} QuotaExceededError where the device has no room.
 */
export async function keepDraft(
  { db, key }: DraftDevice,
  place: DraftPlace,
  rev: number,
  content: unknown,
): Promise<number | 'changed' | 'gone'> {
  const plain = new TextEncoder().encode(JSON.stringify(content))
  const encrypted = await encryptDraft(key, plain, `draft:${place.id}`)
  const saved = await saveDraft(db, { ...place, savedAt: Date.now(), content: encrypted }, rev)
  if (typeof saved === 'number') announceDraft()
  return saved
}

/** The draft of a form that was saved last; `undefined` where there is none or it cannot be opened any more. */
export async function findDraft(
  { db, key }: DraftDevice,
  county: string,
  form: string,
): Promise<OpenedDraft | undefined> {
  const draft = await latestDraft(db, county, form)
  if (!draft) return undefined
  try {
    const plain = await decryptDraft(key, draft.content, `draft:${draft.id}`)
    const { id, rev, ver, savedAt, replaces } = draft
    return {
      id,
      rev,
      ver,
      savedAt,
      replaces,
      content: JSON.parse(new TextDecoder().decode(plain)) as unknown,
    }
  } catch {
    return undefined
  }
}

/** Encrypts and keeps a file of a draft. @throws {DOMException} QuotaExceededError where the device has no room. */
export async function keepFile(
  { db, key }: DraftDevice,
  draft: Uuid,
  file: Uuid,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await saveDraftFile(db, draft, file, await encryptDraft(key, bytes, `file:${draft}:${file}`))
}

/** The bytes of a file of a draft; `undefined` where the device does not have them. */
export async function findFile(
  { db, key }: DraftDevice,
  draft: Uuid,
  file: Uuid,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = await readDraftFile(db, draft, file)
  return content && decryptDraft(key, content, `file:${draft}:${file}`).catch(() => undefined)
}

export const forgetFile = ({ db }: DraftDevice, draft: Uuid, file: Uuid): Promise<void> =>
  deleteDraftFile(db, draft, file)
