import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StoreUnavailableError } from '../store.ts'
import { busyTimeout, pragmas, schema, statements } from './sqlite-schema.ts'

/** An open database with every statement prepared. */
export interface SqliteConnection {
  readonly run: Readonly<Record<keyof typeof statements, StatementSync>>
  /**
   * Runs `work` as one transaction that other processes see whole or not at all. It is synchronous on purpose: nothing
   * else of this process can get in between.
   */
  transaction<T>(work: () => T): T
  /** Moves the write-ahead log into the file and empties it, so that deleted bytes are gone from both. */
  checkpoint(): void
  close(): void
}

/** @throws {StoreUnavailableError} where the file cannot be opened or written. */
export function openSqliteConnection(path: string): SqliteConnection {
  return whenAvailable(() => {
    const database = new DatabaseSync(path, { timeout: busyTimeout, defensive: true })
    database.exec(pragmas)
    database.exec(schema)
    const run = Object.fromEntries(
      Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]),
    ) as SqliteConnection['run']
    return {
      run,
      transaction: (work) => inTransaction(database, work),
      checkpoint: () => {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      },
      close: () => {
        database.close()
      },
    }
  })
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

/** Result codes for which trying again later is right. @see https://www.sqlite.org/rescode.html */
const temporary: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14]) // busy, locked, read-only, I/O, full, cannot open

/** Runs `work`; SQLite's refusals that pass by themselves become `StoreUnavailableError`. */
export function whenAvailable<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asUnavailable(error)
  }
}

/** The error to throw for what SQLite threw. */
export function asUnavailable(cause: unknown): unknown {
  const { errcode } = cause as { errcode?: unknown }
  if (typeof errcode !== 'number' || !temporary.has(errcode & 0xff)) return cause
  return new StoreUnavailableError(`SQLite refuses with code ${errcode}.`, { cause })
}
