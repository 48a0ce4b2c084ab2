import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { createBlobFolder } from '../../../src/intake/blob-folder.ts'
import { createIntake } from '../../../src/intake/create-intake.ts'
import { createMetrics } from '../../../src/intake/metrics.ts'
import { openPostgresStore } from '../../../src/intake/postgres-store.ts'
import { createRequestLog } from '../../../src/intake/request-log.ts'
import { openSqliteStore } from '../../../src/intake/sqlite-store.ts'
import type { ServerOrder } from './served.ts'

/** A server that is measured. */
export interface Measured {
  readonly app: Hono
  /** Applications that are stored. */
  rows(): Promise<number>
  close(): Promise<void>
}

/** The intake as `npm start` serves it, with log and metrics; without proof of work and rates, which one sender would hit. */
export async function ourServer(order: ServerOrder): Promise<Measured> {
  const { folder, database, keys, form, office, maxInFlight } = order
  const store =
    database === undefined
      ? openSqliteStore(join(folder, 'intake.sqlite'))
      : await openPostgresStore(database)
  const log = pino.destination({ dest: join(folder, 'intake.log'), sync: false })
  const intake = createIntake({
    store,
    blobs: createBlobFolder(join(folder, 'blobs')),
    clock: Date.now,
    keys,
    forms: new Map([[form, { office }]]),
    limits: { maxInFlight },
    metrics: createMetrics(store),
    log: createRequestLog(log),
  })
  return {
    app: new Hono().route('/api/v1', intake),
    rows: async () => (await store.submissions()).length,
    async close() {
      await store.close()
      log.end()
    },
  }
}
