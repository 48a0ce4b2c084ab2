import { DatabaseSync } from 'node:sqlite'
import { schemaVersion } from './internal/sqlite-schema.ts'
import { statements } from './internal/sqlite-statements.ts'
import { withoutNulls } from './internal/without-nulls.ts'
import type { StoredFile, StoredSubmission } from './store.ts'

/** A SQLite file that is only looked at: a copy, or one whose store is at work. */
export interface SqliteCopy {
  /** What SQLite finds wrong with the file itself; nothing where it is sound. */
  damages(): readonly string[]
  /** Everything that has come in, newest first, one after the other. */
  submissions(): Iterable<StoredSubmission>
  files(): Iterable<StoredFile>
  close(): void
}

/**
 * Opens a file without changing a byte of it or beside it.
 *
 * @throws {Error} where it is none, or another version's.
 */
export function openSqliteCopy(path: string): SqliteCopy {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    if (user_version !== schemaVersion)
      throw new Error(`The file has schema ${user_version}; this program reads ${schemaVersion}.`)
    const submissions = database.prepare(statements.submissionsWhole)
    const files = database.prepare(statements.files)
    return {
      damages: () => damagesOf(database),
      submissions: () => submissions.iterate().map((row) => withoutNulls<StoredSubmission>(row)),
      files: () => files.iterate() as Iterable<unknown> as Iterable<StoredFile>,
      close: () => {
        database.close()
      },
    }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Has any application come in here? Any version's file may be asked. */
export function holdsApplications(path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'submissions'").get()
    return table !== undefined && database.prepare('SELECT 1 FROM submissions LIMIT 1').get() !== undefined
  } finally {
    database.close()
  }
}

function damagesOf(database: DatabaseSync): readonly string[] {
  try {
    const lines = database.prepare('PRAGMA integrity_check').all()
    return lines.map(({ integrity_check }) => integrity_check as string).filter((line) => line !== 'ok')
  } catch (error) {
    // So badly that SQLite cannot even say where.
    return [(error as Error).message]
  }
}
