import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BlobFolder, createBlobFolder } from '../../intake/blob-folder.ts'
import { openPostgresStore } from '../../intake/postgres-store.ts'
import { openSqliteStore } from '../../intake/sqlite-store.ts'
import type { Store } from '../../intake/store.ts'
import type { IntakeSettings } from '../settings.ts'

/** The file in which the intake keeps what came in. */
export const intakeFile = (dataDir: string): string => join(dataDir, 'intake.sqlite')

/** The folder of the sealed files. */
export const blobFolder = (dataDir: string): string => join(dataDir, 'blobs')

/**
 * Opens what came in: rows in PostgreSQL where there is one, else in SQLite in the data folder; files in the data folder.
 * Only its owner may enter that folder.
 *
 * @throws {StoreUnavailableError} where it cannot be opened.
 */
export async function openStore(
  dataDir: string,
  { databaseUrl }: Pick<IntakeSettings, 'databaseUrl'>,
): Promise<{ readonly store: Store; readonly blobs: BlobFolder }> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const blobs = createBlobFolder(blobFolder(dataDir))
  if (databaseUrl !== undefined) return { store: await openPostgresStore(databaseUrl), blobs }
  const store = openSqliteStore(intakeFile(dataDir))
  await chmod(intakeFile(dataDir), 0o600)
  return { store, blobs }
}
