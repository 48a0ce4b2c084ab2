import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openPostgresConnection, type PostgresConnection, type Sql } from './internal/postgres-connection.ts'
import { openSqliteConnection } from './internal/sqlite-connection.ts'
import { syncFolder } from './internal/sync-folder.ts'

/** Rows of each kind. */
export interface MovedRows {
  readonly submissions: number
  readonly blobs: number
  readonly errands: number
}

/**
 * `in-use`: another process has the file open. `not-empty`: the database holds what the file does not. `different`: what
 * was written is not what was read. In all three the file is where it was, and in use.
 */
export type Move =
  | { readonly kind: 'moved'; readonly rows: MovedRows }
  | { readonly kind: 'in-use' | 'not-empty' | 'different' }

/**
 * Moves everything that came in from a SQLite file to an empty PostgreSQL: rows, numbers, receipts and errands as they are.
 * Sealed files stay in the blob folder. The file gets another name once every row was read back and is the same.
 *
 * Each batch is a transaction of its own (see `PostgresConnection.run`); a move that was cut off is begun again and leaves
 * out what is there. Errands come last: nobody may do one whose application is not there.
 *
 * @param path The file. No other process may have it open: one that did would go on acknowledging into the old file.
 * @param moved Its name afterwards.
 * @throws {StoreUnavailableError} where the server cannot be reached.
 */
export async function moveToPostgres(path: string, url: string, moved: string): Promise<Move> {
  // Brings an older file up to date first.
  openSqliteConnection(path, join(dirname(path), 'blobs')).close()
  const file = new DatabaseSync(path)
  try {
    if (!holdAlone(file)) return { kind: 'in-use' }
    const connection = await openPostgresConnection(url)
    try {
      if (!(await hasNothingElse(connection, file))) return { kind: 'not-empty' }
      for (const table of tables)
        for (const rows of batches(file, table)) await write(connection, table, rows)
      await continueNumbers(connection, file)
      for (const table of tables) if (!(await isSame(connection, file, table))) return { kind: 'different' }
    } finally {
      await connection.close()
    }
    const rows = {
      submissions: countIn(file, 'submissions'),
      blobs: countIn(file, 'blobs'),
      errands: countIn(file, 'errands'),
    }
    await rename(path, moved)
    await rm(`${path}-reserve`, { force: true })
    await syncFolder(dirname(path))
    return { kind: 'moved', rows }
  } finally {
    file.close()
  }
}

/** In the order of writing. Their columns have the same names in both databases. */
const tables = ['blobs', 'submissions', 'feedback', 'errands'] as const
type Table = (typeof tables)[number]

/** What names a row. */
const keys = {
  ...{ blobs: 'application, id', submissions: 'seq', errands: 'number' },
  feedback: 'day, page, answer, reason',
} as const

/**
 * Leaving the write-ahead log is refused while any other connection is open, which a lock alone would not find.
 *
 * @see https://www.sqlite.org/wal.html#persistence_of_wal_mode
 */
function holdAlone(file: DatabaseSync): boolean {
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    if (errcode === 5) return false // SQLITE_BUSY
    throw error
  }
}

type Row = Readonly<Record<string, unknown>>

/** Rows in one statement: an application has up to a few hundred kilobytes. */
const batchSize = 100

function* batches(file: DatabaseSync, table: Table): Generator<readonly Row[]> {
  let batch: Row[] = []
  for (const row of file.prepare(`SELECT * FROM ${table} ORDER BY ${keys[table]}`).iterate()) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const countIn = (file: DatabaseSync, table: Table): number =>
  (file.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count

/** True where the database is empty, or holds what an earlier attempt has written. */
async function hasNothingElse({ run }: PostgresConnection, file: DatabaseSync): Promise<boolean> {
  const submissions = await run(
    (sql) => sql<{ id: string; receipt: string }[]>`SELECT id, receipt FROM submissions`,
  )
  const blobs = await run(
    (sql) => sql<{ application: string; id: string; sha256: string }[]>`
      SELECT application, id, sha256 FROM blobs`,
  )
  const feedback = await run(
    (sql) => sql<{ day: string; page: string; answer: string; reason: string; count: number }[]>`
      SELECT day, page, answer, reason, count FROM feedback`,
  )
  const submission = file.prepare('SELECT 1 FROM submissions WHERE id = ? AND receipt = ?')
  const blob = file.prepare('SELECT 1 FROM blobs WHERE application = ? AND id = ? AND sha256 = ?')
  const answer = file.prepare(
    'SELECT 1 FROM feedback WHERE day = ? AND page = ? AND answer = ? AND reason = ? AND count >= ?',
  )
  return (
    submissions.every(({ id, receipt }) => submission.get(id, receipt)) &&
    blobs.every(({ application, id, sha256 }) => blob.get(application, id, sha256)) &&
    feedback.every((row) => answer.get(row.day, row.page, row.answer, row.reason, row.count))
  )
}

async function write({ run }: PostgresConnection, table: Table, rows: readonly Row[]): Promise<void> {
  await run(
    (sql) => sql`
      INSERT INTO ${sql(table)} OVERRIDING SYSTEM VALUE
      SELECT * FROM json_populate_recordset(NULL::${sql(table)}, ${JSON.stringify(rows)}::text::json)
      ${onConflict(sql, table)}`,
  )
}

/** Answers may have been counted between two attempts. Nothing else of what was written changes, or the move is refused. */
const onConflict = (sql: Sql, table: Table) =>
  table === 'feedback'
    ? sql`ON CONFLICT (day, page, answer, reason) DO UPDATE SET count = EXCLUDED.count`
    : sql`ON CONFLICT DO NOTHING`

/** No number is used twice, also none whose row is gone. */
async function continueNumbers({ run }: PostgresConnection, file: DatabaseSync): Promise<void> {
  const highest = (table: Table): number => {
    const row = file.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').get(table)
    return Number(row?.['seq'] ?? 0)
  }
  const [numbers, errands] = [highest('submissions'), highest('errands')]
  await run(
    (sql) => sql`
      SELECT setval('numbers', greatest(${numbers}::bigint, 1), ${numbers}::bigint > 0),
        setval(pg_get_serial_sequence('errands', 'number'), greatest(${errands}::bigint, 1), ${errands}::bigint > 0)`,
  )
}

/** Reads everything once more: is each row there as it was, and no other? */
async function isSame({ run }: PostgresConnection, file: DatabaseSync, table: Table): Promise<boolean> {
  for (const rows of batches(file, table)) {
    const [{ count }] = await run(
      (sql) => sql<[{ count: number }]>`
        SELECT count(*) FROM json_populate_recordset(NULL::${sql(table)}, ${JSON.stringify(rows)}::text::json) AS read
        JOIN ${sql(table)} AS written USING (${sql.unsafe(keys[table])})
        WHERE written IS NOT DISTINCT FROM read`,
    )
    if (count !== rows.length) return false
  }
  const [{ count }] = await run((sql) => sql<[{ count: number }]>`SELECT count(*) FROM ${sql(table)}`)
  return count === countIn(file, table)
}
