import { DatabaseSync } from 'node:sqlite'
import { now } from './county.ts'

/** Makes a file as the very first version did: one application, number 7, with one file. */
export function firstSchema(
  path: string,
  {
    application,
    id,
    bytes,
  }: { readonly application: string; readonly id: string; readonly bytes: Uint8Array },
): void {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE submissions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      h TEXT NOT NULL,
      form TEXT NOT NULL,
      ver TEXT NOT NULL,
      office TEXT NOT NULL,
      kid TEXT NOT NULL,
      code TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      receipt TEXT NOT NULL,
      manifest TEXT NOT NULL
    ) STRICT;
    CREATE TABLE blobs (
      application TEXT NOT NULL,
      id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (application, id)
    ) STRICT;
  `)
  database
    .prepare(`INSERT INTO submissions VALUES (7, ?, 'h', 'f', '1.0.0', 'o', 'k', 'c', ?, 'receipt 7', 'm')`)
    .run(application, now)
  database
    .prepare(`INSERT INTO blobs VALUES (?, ?, 'a', ?, ?, ?)`)
    .run(application, id, bytes.length, now, bytes)
  database.close()
}
