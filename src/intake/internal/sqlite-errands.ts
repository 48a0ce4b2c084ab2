import { randomUUID } from 'node:crypto'
import type { ErrandState, ErrandStore, LeasedErrand } from '../store.ts'
import { errandColumns } from './errand-end.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { whenAvailable } from './sqlite-errors.ts'
import { withoutNulls } from './without-nulls.ts'

/** The errands' part of the store. One statement each: two processes never hold one lease. */
export function sqliteErrands({ run }: Pick<SqliteConnection, 'run'>): ErrandStore {
  return {
    leaseErrand: async (now, lifetime) =>
      whenAvailable(() => {
        const leased = run.leaseErrand.get(randomUUID(), now + lifetime, now)
        return leased && withoutNulls<LeasedErrand>(leased)
      }),
    saveProgress: async ({ number, lease }, progress) =>
      whenAvailable(() => run.saveProgress.run(progress, number, lease).changes === 1),
    endErrand: async ({ number, lease }, end) =>
      whenAvailable(() => {
        const { state, reason, nextAt } = errandColumns(end)
        return run.endErrand.run(state, reason, nextAt, number, lease).changes === 1
      }),
    errands: async (submission) =>
      whenAvailable(() => {
        const rows = submission === undefined ? run.errandsLeft.all() : run.errandsOf.all(submission)
        return rows.map((row) => withoutNulls<ErrandState>(row))
      }),
    allErrands: async () =>
      whenAvailable(() => run.allErrands.all().map((row) => withoutNulls<ErrandState>(row))),
    retryErrand: async (number) => whenAvailable(() => run.retryErrand.run(number).changes === 1),
  }
}
