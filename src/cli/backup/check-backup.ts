import { existsSync } from 'node:fs'
import type { BlobReference } from '../../../widgets/contract/envelope.ts'
import type { Keyset } from '../../../widgets/contract/keyset.ts'
import { sha256, sha256Text } from '../../../widgets/seal/digest.ts'
import { readManifestHeader } from '../../../widgets/seal/open-application.ts'
import { readReceipt } from '../../../widgets/seal/receipt.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import { createBlobFolder, type BlobFolder } from '../../intake/blob-folder.ts'
import { openSqliteCopy } from '../../intake/sqlite-copy.ts'
import type { StoredFile, StoredSubmission } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'
import { keysFolder, readRoots, trustIn } from '../keys/keys-folder.ts'
import { readPublished } from '../keys/published-keyset.ts'
import { blobFolder, intakeFile } from '../server/store-files.ts'
import { shownPath } from '../shown-path.ts'
import { compareInventory } from './inventory.ts'

/** What a backup holds, and what is wrong with it. */
export interface BackupReport {
  readonly applications: number
  /** Receipts whose signature holds for the application they lie with. */
  readonly receipts: number
  /** Applications whose content had been deleted when the backup was made. */
  readonly deleted: number
  readonly files: number
  /** Bytes of all files together. */
  readonly bytes: number
  /** ISO 8601: when the newest application came in. */
  readonly newest: string | undefined
  /** German sentences. None where the backup can be relied on. */
  readonly problems: readonly string[]
}

/**
 * Reads a backup as whoever restores it would, without changing it: is the database sound, does every receipt verify, is
 * every application and every file what its hash says, and none missing? Is every file of the backup as it was copied?
 *
 * @throws {CommandError} where the folder is no backup.
 */
export async function checkBackup(folder: string): Promise<BackupReport> {
  if (!existsSync(intakeFile(folder)))
    throw new CommandError(`${shownPath(folder)} ist keine Sicherung: Es fehlt intake.sqlite.`)
  const keyset = await publishedKeyset(folder)
  const changes = await compareInventory(folder)
  const copy = openCopy(intakeFile(folder))
  try {
    const problems = copy.damages().map((damage) => `Die Datenbank ist beschädigt: ${damage}`)
    // What is in a damaged file cannot be counted on.
    if (problems.length > 0) return { ...nothing, problems: [...problems, ...changes] }
    const files = new Map([...copy.files()].map((file) => [nameOf(file), file]))
    const counts = { applications: 0, receipts: 0, deleted: 0 }
    let newest = 0
    for (const submission of copy.submissions()) {
      const found = await problemsOf(submission, keyset, files)
      counts.applications += 1
      counts.deleted += submission.purgedAt === undefined ? 0 : 1
      counts.receipts += found.includes(brokenReceipt) ? 0 : 1
      newest = Math.max(newest, submission.receivedAt)
      problems.push(...found.map((problem) => `${submission.code}: ${problem}`))
    }
    const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0)
    problems.push(...(await missingBytes(createBlobFolder(blobFolder(folder)), [...files.values()])))
    problems.push(...changes)
    return {
      ...counts,
      files: files.size,
      bytes,
      newest: newest === 0 ? undefined : new Date(newest).toISOString(),
      problems,
    }
  } finally {
    copy.close()
  }
}

async function publishedKeyset(folder: string): Promise<Keyset> {
  const keys = keysFolder(folder)
  const published = await readPublished(keys, trustIn(await readRoots(keys)))
  if (published) return published.keyset
  throw new CommandError(`${shownPath(folder)} ist keine Sicherung: Es fehlt keys/keyset.jws.`)
}

function openCopy(path: string) {
  try {
    return openSqliteCopy(path)
  } catch (cause) {
    throw new CommandError(`${shownPath(path)} lässt sich nicht lesen: ${(cause as Error).message}`, 1, {
      cause,
    })
  }
}

const nothing = { applications: 0, receipts: 0, deleted: 0, files: 0, bytes: 0, newest: undefined }

const brokenReceipt = 'Die Eingangsbestätigung ist nicht gültig.'

async function problemsOf(
  submission: StoredSubmission,
  keyset: Keyset,
  files: ReadonlyMap<string, StoredFile>,
): Promise<readonly string[]> {
  const { id, h, receipt, manifest, purgedAt } = submission
  const problems = (await isSigned(receipt, keyset, { id, H: h })) ? [] : [brokenReceipt]
  if (purgedAt !== undefined) return problems
  if ((await sha256Text(manifest)) !== h) return [...problems, 'Der Antrag ist beschädigt.']
  const isThere = ({ id: blob, sha256: hash }: BlobReference) =>
    files.get(nameOf({ application: id, id: blob }))?.sha256 === hash
  return listedFiles(submission).every(isThere) ? problems : [...problems, 'Eine Datei fehlt im Verzeichnis.']
}

/** What the outside of an application lists. Its hash has been looked at: so it is what the intake has checked. */
const listedFiles = ({ kind, manifest }: StoredSubmission): readonly BlobReference[] =>
  kind === 'sealed'
    ? readManifestHeader(manifest).blobs
    : (JSON.parse(manifest) as { blobs: readonly BlobReference[] }).blobs

async function isSigned(...[jws, keyset, expected]: Parameters<typeof readReceipt>): Promise<boolean> {
  try {
    await readReceipt(jws, keyset, expected)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

async function missingBytes(blobs: BlobFolder, files: readonly StoredFile[]): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { application, id, sha256: hash } of files) {
    const bytes = await blobs.read(application, id)
    if (!bytes) problems.push(`Die Datei ${nameOf({ application, id })} fehlt.`)
    else if ((await sha256(bytes)) !== hash)
      problems.push(`Die Datei ${nameOf({ application, id })} ist beschädigt.`)
  }
  return problems
}

const nameOf = ({ application, id }: Pick<StoredFile, 'application' | 'id'>): string => `${application}/${id}`
