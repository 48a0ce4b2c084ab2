import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { type BlobFolder, createBlobFolder } from '../../src/intake/blob-folder.ts'
import { createIntake } from '../../src/intake/create-intake.ts'
import type { IntakeDependencies } from '../../src/intake/dependencies.ts'
import { createRequestLog } from '../../src/intake/request-log.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import type { Store } from '../../src/intake/store.ts'
import { form, office } from './application.ts'
import { now, type TestCounty } from './county.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** An intake with a file of its own, and what it has written down. */
export interface Desk {
  readonly intake: Hono
  readonly store: Store
  readonly blobs: BlobFolder
  /** The SQLite file. */
  readonly path: string
  /** Lines of the log. */
  readonly log: string[]
}

/** An intake of this county. It is closed when the test ends. */
export async function openDesk(
  { receipt, keyset }: TestCounty,
  changes: Partial<IntakeDependencies> = {},
  path?: string,
): Promise<Desk> {
  const file = path ?? join(await temporaryFolder(), 'intake.sqlite')
  const log: string[] = []
  const store = openSqliteStore(file)
  onTestFinished(() => store.close())
  const blobs = createBlobFolder(join(dirname(file), 'blobs'))
  const intake = createIntake({
    store,
    blobs,
    clock: () => now,
    keys: { receipt, keyset },
    forms: new Map([[form, { office }]]),
    log: createRequestLog({ write: (line) => void log.push(line) }),
    ...changes,
  })
  return { intake, store, blobs, path: file, log }
}

/** What lies in the file, counted over a connection of its own. */
export function rowsIn(path: string): { submissions: number; blobs: number } {
  const database = new DatabaseSync(path, { readOnly: true })
  const count = (table: 'submissions' | 'blobs') =>
    (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
  const rows = { submissions: count('submissions'), blobs: count('blobs') }
  database.close()
  return rows
}
