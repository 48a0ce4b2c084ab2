import type { DatabaseSync } from 'node:sqlite'
import { moveBytes } from './move-bytes.ts'
import { schema, schemaVersion } from './sqlite-schema.ts'

/**
 * Brings a file to the present schema, in one transaction: it is an old file or a new one, never something between.
 *
 * @param blobs Where the bytes of files go that older schemas kept in the database.
 */
export function migrate(database: DatabaseSync, blobs: string): void {
  if (versionOf(database) === schemaVersion) return
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    if (version > schemaVersion) {
      throw new Error(`The file has schema ${version}; this program knows ${schemaVersion} and below.`)
    }
    if (version < schemaVersion) {
      if (hasSubmissions(database)) fromFirst(database, blobs)
      else database.exec(schema)
      database.exec(`PRAGMA user_version = ${schemaVersion}`)
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const versionOf = (database: DatabaseSync): number =>
  (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

const hasSubmissions = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'submissions'").get() !== undefined

/** The first schema had no number, kept files whole in the database and knew neither errands nor retention. */
function fromFirst(database: DatabaseSync, blobs: string): void {
  const bytes = database.prepare('SELECT application, id, bytes FROM blobs').iterate()
  moveBytes(blobs, bytes as Iterable<{ application: string; id: string; bytes: Uint8Array }>)
  database.exec(`
    ALTER TABLE submissions RENAME TO first_submissions;
    ALTER TABLE blobs RENAME TO first_blobs;
    ${schema}
    INSERT INTO submissions (seq, id, h, form, ver, office, kid, kind, code, received_at, receipt, manifest)
      SELECT seq, id, h, form, ver, office, kid, 'sealed', code, received_at, receipt, manifest FROM first_submissions;
    INSERT INTO blobs SELECT application, id, sha256, size, received_at FROM first_blobs;
    DROP TABLE first_submissions;
    DROP TABLE first_blobs;
  `)
}
