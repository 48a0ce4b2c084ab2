/**
 * Settings of every connection. `synchronous = FULL` in WAL mode waits for the disk at each commit: an answer is only
 * given for what would survive a power cut. `secure_delete` overwrites what is deleted.
 *
 * @see https://www.sqlite.org/pragma.html
 */
export const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = OFF;
`

/** Milliseconds to wait for another process that is writing. */
export const busyTimeout = 1000

/** `AUTOINCREMENT` keeps the highest number ever given, so that none is used twice even after rows are deleted. */
export const schema = `
  CREATE TABLE IF NOT EXISTS submissions (
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
  CREATE TABLE IF NOT EXISTS blobs (
    application TEXT NOT NULL,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (application, id)
  ) STRICT;
`

/** Every statement the store runs. Values are bound, never written into the text. */
export const statements = {
  blob: 'SELECT sha256, size FROM blobs WHERE application = ? AND id = ?',
  blobBytes: 'SELECT bytes FROM blobs WHERE application = ? AND id = ?',
  blobSum: 'SELECT coalesce(sum(size), 0) AS bytes FROM blobs WHERE application = ?',
  insertBlob:
    'INSERT INTO blobs (application, id, sha256, size, received_at, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  receipt: 'SELECT h, receipt FROM submissions WHERE id = ?',
  lastSeq: "SELECT seq FROM sqlite_sequence WHERE name = 'submissions'",
  insertSubmission: `
    INSERT INTO submissions (seq, id, h, form, ver, office, kid, code, received_at, receipt, manifest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  submissions: `
    SELECT seq, id, h, form, ver, office, kid, code, received_at AS receivedAt, receipt, manifest
    FROM submissions ORDER BY seq DESC`,
  sweep: `
    DELETE FROM blobs
    WHERE received_at < ? AND NOT EXISTS (SELECT 1 FROM submissions WHERE submissions.id = blobs.application)`,
} as const
