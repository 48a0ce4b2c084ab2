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

/** Number of this schema, kept in the file as `user_version`. */
export const schemaVersion = 2

/**
 * Counted answers. Made beside the numbered schema where it is not there: programs of before do not know the table and go
 * on with the file, and copies of before can still be checked. No reason is an empty text.
 */
export const feedbackSchema = `
  CREATE TABLE IF NOT EXISTS feedback (
    day TEXT NOT NULL,
    page TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, page, answer, reason)
  ) STRICT, WITHOUT ROWID;
`

/**
 * `AUTOINCREMENT` keeps the highest number ever given, so that none is used twice even after rows are deleted.
 *
 * An errand is due from `next_at` on; while somebody holds its lease, that is when the lease ends.
 */
export const schema = `
  CREATE TABLE submissions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    h TEXT NOT NULL,
    form TEXT NOT NULL,
    ver TEXT NOT NULL,
    office TEXT NOT NULL,
    kid TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    fetched_at INTEGER,
    purged_at INTEGER,
    manifest TEXT NOT NULL
  ) STRICT;
  CREATE INDEX submissions_to_purge ON submissions (form, fetched_at)
    WHERE fetched_at IS NOT NULL AND purged_at IS NULL;
  CREATE TABLE blobs (
    application TEXT NOT NULL,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (application, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE errands (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    submission TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    progress TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    next_at INTEGER NOT NULL,
    lease TEXT,
    UNIQUE (submission, kind, target)
  ) STRICT;
  CREATE INDEX errands_due ON errands (next_at, number) WHERE state = 'waiting';
`
