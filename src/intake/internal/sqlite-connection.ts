import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { migrate } from './sqlite-migrate.ts'
import { busyTimeout, feedbackSchema, pragmas } from './sqlite-schema.ts'
import { statements } from './sqlite-statements.ts'
import { whenAvailable } from './sqlite-errors.ts'

/** An open database with every statement prepared. */
export interface SqliteConnection {
  readonly run: Readonly<Record<keyof typeof statements, StatementSync>>
  /**
   * Runs `work` as one transaction that other processes see whole or not at all. It is synchronous on purpose: nothing
   * else of this process can get in between.
   */
  transaction<T>(work: () => T): T
  /**
   * Moves the write-ahead log into the file and empties it, so that deleted bytes are gone from both.
   *
   * @returns False where another process was reading: then some are still there.
   */
  checkpoint(): boolean
  /** Copies everything to a new file. It is not on the disk yet. */
  copyTo(path: string): void
  close(): void
}

/**
 * @param blobs Where the bytes of files go that older schemas kept in the database.
 * @throws {StoreUnavailableError} where the file cannot be opened or written.
 */
export function openSqliteConnection(path: string, blobs: string): SqliteConnection {
  return whenAvailable(() => {
    const database = new DatabaseSync(path, { timeout: busyTimeout, defensive: true })
    try {
      database.exec(pragmas)
      migrate(database, blobs)
      database.exec(feedbackSchema)
      return connectionTo(database)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function connectionTo(database: DatabaseSync): SqliteConnection {
  const run = Object.fromEntries(
    Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as SqliteConnection['run']
  const truncate = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  const copy = database.prepare('VACUUM INTO ?')
  return {
    run,
    transaction: (work) => inTransaction(database, work),
    checkpoint: () => (truncate.get() as { busy: number }).busy === 0,
    copyTo: (path) => void copy.run(path),
    close: () => {
      database.close()
    },
  }
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
