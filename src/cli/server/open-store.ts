import { chmod, mkdir } from 'node:fs/promises'
import { type BlobFolder, createBlobFolder } from '../../intake/blob-folder.ts'
import { openPostgresStore } from '../../intake/postgres-store.ts'
import { openSqliteStore } from '../../intake/sqlite-store.ts'
import type { Store } from '../../intake/store.ts'
import type { IntakeSettings } from '../settings.ts'
import { explainingPostgres } from './explaining-postgres.ts'
import { assertOneStore } from './one-store.ts'
import { blobFolder, intakeFile } from './store-files.ts'

/**
 * Opens what came in: rows in PostgreSQL where there is one, else in SQLite in the data folder; files in the data folder.
 * Only its owner may enter that folder.
 *
 * @throws {CommandError} where PostgreSQL cannot be reached, or applications lie in the other one of the two.
 * @throws {StoreUnavailableError} where the file cannot be opened.
 */
export async function openStore(
  dataDir: string,
  { databaseUrl }: Pick<IntakeSettings, 'databaseUrl'>,
): Promise<{ readonly store: Store; readonly blobs: BlobFolder }> {
  assertOneStore(dataDir, { databaseUrl })
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const blobs = createBlobFolder(blobFolder(dataDir))
  if (databaseUrl !== undefined) {
    const store = await explainingPostgres(databaseUrl, () => openPostgresStore(databaseUrl))
    return { store, blobs }
  }
  const store = openSqliteStore(intakeFile(dataDir))
  await chmod(intakeFile(dataDir), 0o600)
  return { store, blobs }
}
