import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Hono } from 'hono'
import type { Problem } from '../../../widgets/contract/problem.ts'
import { readReceipt } from '../../../widgets/seal/receipt.ts'
import { createIntake } from '../../intake/create-intake.ts'
import { formBindings } from '../../intake/form-bindings.ts'
import { createRequestLog } from '../../intake/request-log.ts'
import { CommandError } from '../command-error.ts'
import { currentContent } from '../current-content.ts'
import { readSiteKeys } from '../keys/county-keys.ts'
import { passphrasesFrom } from '../keys/passphrases.ts'
import { openStore } from '../server/open-store.ts'
import type { Settings } from '../settings.ts'
import { berlinTime } from './berlin-time.ts'
import { type HandedIn, readHandedIn } from './handed-in.ts'

type ImportSettings = Pick<Settings, 'dataDir' | 'passphraseFile' | 'intake'>

/**
 * Takes in an application that somebody has handed in as a file: exactly as if it had come by the wire, so that it is
 * checked the same, gets the same receipt, and is taken once however often it comes.
 *
 * @param paths A `.amtantrag` file, or the `.jwe` files of one application.
 * @returns What to print.
 * @throws {CommandError} where it cannot be taken.
 */
export async function importApplication(
  paths: readonly string[],
  settings: ImportSettings,
  json: boolean,
): Promise<string> {
  const application = readHandedIn(await Promise.all(paths.map(read)))
  const { county } = await currentContent()
  const keys = await readSiteKeys(settings.dataDir, county.id, passphrasesFrom(settings), Date.now())
  const { keyset } = keys.published
  const receiptKey = await keys.receipt()
  const { store, blobs } = await openStore(settings.dataDir, settings.intake)
  try {
    const intake = createIntake({
      store,
      blobs,
      clock: Date.now,
      keys: { receipt: receiptKey, keyset },
      forms: openForms(formBindings(county)),
      log: createRequestLog({ write: () => undefined }),
    })
    const { status, receipt: jws } = await handOver(intake, application)
    const { receipt } = await readReceipt(jws, keyset, {
      id: application.id,
      H: sha256(application.manifest),
    })
    if (json) return JSON.stringify({ id: receipt.id, code: receipt.code, receipt: jws, new: status === 201 })
    const at = berlinTime(Date.parse(receipt.receivedAt))
    const before = status === 201 ? '' : ' (war schon da)'
    return `Eingegangen am ${at} Uhr – Eingangsnummer ${receipt.code}${before}`
  } finally {
    await store.close()
  }
}

async function read(path: string): Promise<{ name: string; text: string }> {
  try {
    return { name: basename(path), text: await readFile(path, 'utf8') }
  } catch (cause) {
    throw new CommandError(`„${path}“ lässt sich nicht lesen.`, 1, { cause })
  }
}

/** Whoever carries an application to the office is not told that its form is closed. */
const openForms = (forms: ReturnType<typeof formBindings>): ReturnType<typeof formBindings> =>
  new Map([...forms].map(([form, binding]) => [form, { ...binding, closed: undefined }]))

async function handOver(
  intake: Hono,
  { id, mediaType, manifest, blobs }: HandedIn,
): Promise<{ status: number; receipt: string }> {
  const url = `/submissions/${id}`
  for (const blob of blobs) await put(intake, `${url}/b/${blob.id}`, 'application/jose', blob.bytes, {})
  const answer = await put(intake, url, mediaType, manifest, { 'Idempotency-Key': `"${id}"` })
  const { receipt } = (await answer.json()) as { receipt: string }
  return { status: answer.status, receipt }
}

async function put(
  intake: Hono,
  url: string,
  mediaType: string,
  body: Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const digest = createHash('sha256').update(body).digest('base64')
  const headers = { 'Content-Type': mediaType, 'Content-Digest': `sha-256=:${digest}:`, ...more }
  const answer = await intake.request(url, { method: 'PUT', headers, body })
  if (answer.ok) return answer
  const { title } = (await answer.json()) as Problem
  throw new CommandError(`Der Antrag wurde nicht aufgenommen: ${title}`)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
