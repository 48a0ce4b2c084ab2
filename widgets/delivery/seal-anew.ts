import type { Keyset } from '../contract/keyset.ts'
import type { SignedReceipt } from '../contract/receipt.ts'
import { exchange } from '../outbox/applications.ts'
import { readDraftFile } from '../outbox/drafts.ts'
import type { Application } from '../outbox/schema.ts'
import { decryptDraft } from '../seal/draft-cipher.ts'
import { SealError } from '../seal/seal-error.ts'
import { request } from '../transports/request.ts'
import { readAnyReceipt, type Surroundings } from './attempt.ts'
import { decryptPart } from './device-cipher.ts'
import type { Device } from './device.ts'
import { readPlain } from './plain-application.ts'
import { sealFor } from './seal-for.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What became of an application whose key was revoked. */
export type SealedAnew =
  | { readonly kind: 'sealed'; readonly application: Application; readonly blobs: ReadonlyMap<string, Bytes> }
  | { readonly kind: 'arrived'; readonly receipt: SignedReceipt }
  /** The intake could not be asked whether it has arrived. */
  | { readonly kind: 'not-now' }
  /** Other bytes lie at the intake under its id, which nobody may overwrite. */
  | { readonly kind: 'taken' }
  /** Another tab or worker was first. */
  | { readonly kind: 'overtaken' }
  /** There is nothing here to seal anew. */
  | { readonly kind: 'impossible' }

/**
 * Seals an application anew, under the same id, because the key it was sealed to has been revoked. Only if the intake has
 * not taken it under that key: what has arrived has arrived.
 */
export async function sealAnew(
  device: Extract<Device, { keeps: 'drafts' | 'sealed' }>,
  application: Application,
  keyset: Keyset,
  surroundings: Surroundings,
): Promise<SealedAnew> {
  if (application.attempts > 0) {
    const found = await findReceipt(application, keyset, surroundings)
    if (found === 'unknown') return { kind: 'not-now' }
    if (found === 'taken') return { kind: 'taken' }
    if (found !== 'none') return { kind: 'arrived', receipt: found }
  }
  const { copy, id, draft } = application
  if (device.keeps !== 'drafts' || !copy || draft === undefined) return { kind: 'impossible' }
  try {
    const json = new TextDecoder().decode(await decryptPart(device, id, 'copy', copy))
    const bytesOf = async (file: string) => {
      const part = await readDraftFile(device.db, draft, file)
      return part && decryptDraft(device.key, part, `file:${draft}:${file}`)
    }
    const plain = await readPlain(json, bytesOf)
    if (!plain) return { kind: 'impossible' }
    // Files get new names: under the old ones the intake may hold the old bytes.
    const files = plain.files.map((file) => ({ ...file, id: crypto.randomUUID() }))
    const renamed = renameFiles({ ...plain, files }, plain.files)
    const { sealed, bytes } = await sealFor(application.backend, renamed, keyset, surroundings.now())
    const formerH = [...application.formerH, application.H]
    const next = await exchange(device.db, application, { ...sealed, formerH }, bytes)
    return next
      ? { kind: 'sealed', application: next, blobs: new Map(bytes.map((blob) => [blob.id, blob.bytes])) }
      : { kind: 'overtaken' }
  } catch (error) {
    // No key to seal to, or a copy of another device.
    if (error instanceof SealError || error instanceof DOMException) return { kind: 'impossible' }
    throw error
  }
}

type ToSeal = NonNullable<Awaited<ReturnType<typeof readPlain>>>

/** Answers name their files by id. */
function renameFiles(application: ToSeal, before: ToSeal['files']): ToSeal {
  const names = new Map(before.map(({ id }, index) => [id, application.files[index]?.id ?? id]))
  const answers = JSON.parse(JSON.stringify(application.answers), (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? (names.get(value) ?? value) : value,
  ) as ToSeal['answers']
  return { ...application, answers }
}

/**
 * The receipt of what has arrived; `none` where the intake says that nothing has, `taken` where other bytes have, `unknown`
 * where it cannot be asked.
 */
async function findReceipt(
  application: Application,
  keyset: Keyset,
  { fetch }: Surroundings,
): Promise<SignedReceipt | 'none' | 'taken' | 'unknown'> {
  const { backend, id, H, formerH } = application
  if (backend.kind !== 'intake') return 'none'
  for (const hash of [H, ...formerH]) {
    const answer = await request(fetch, `${backend.url}submissions/${id}/receipt?h=${hash}`, {}, 0)
    if (!(answer instanceof Response)) return 'unknown'
    if (answer.status === 404) return 'none'
    try {
      const { receipt } = (await answer.json()) as { receipt: string }
      return await readAnyReceipt(receipt, keyset, application)
    } catch {
      // Of other bytes, or no receipt at all.
      if (answer.status !== 422) return 'unknown'
    }
  }
  return 'taken'
}
