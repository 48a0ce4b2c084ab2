import { randomUUID } from 'node:crypto'
import type { ErrandState, ErrandStore, LeasedErrand } from '../store.ts'
import { errandColumns } from './errand-end.ts'
import type { PostgresConnection, Sql } from './postgres-connection.ts'
import { withoutNulls } from './without-nulls.ts'

/** The errands' part of the store. One statement each: two processes never hold one lease. */
export function postgresErrands({ run }: PostgresConnection): ErrandStore {
  return {
    async leaseErrand(now, lifetime) {
      const [leased] = await run(
        (sql) => sql<LeasedErrand[]>`
          UPDATE errands SET lease = ${randomUUID()}, next_at = ${now + lifetime}, attempts = attempts + 1
          WHERE number = (
            SELECT number FROM errands WHERE state = 'waiting' AND next_at <= ${now}
            ORDER BY next_at, number LIMIT 1 FOR UPDATE SKIP LOCKED
          )
          RETURNING number, submission, kind, target, progress, attempts, lease`,
      )
      return leased
    },
    async saveProgress({ number, lease }, progress) {
      const { count } = await run(
        (sql) => sql`
          UPDATE errands SET progress = ${progress}
          WHERE number = ${number} AND lease = ${lease} AND state = 'waiting'`,
      )
      return count === 1
    },
    async endErrand({ number, lease }, end) {
      const { state, reason, nextAt } = errandColumns(end)
      const { count } = await run(
        (sql) => sql`
          UPDATE errands SET state = ${state}, reason = ${reason}, next_at = ${nextAt}, lease = NULL
          WHERE number = ${number} AND lease = ${lease} AND state = 'waiting'`,
      )
      return count === 1
    },
    async errands(submission) {
      const rows = await run(
        (sql) => sql`
          SELECT ${columns(sql)} FROM errands
          WHERE ${submission === undefined ? sql`state <> 'done'` : sql`submission = ${submission}`}
          ORDER BY number`,
      )
      return rows.map((row) => withoutNulls<ErrandState>(row))
    },
    async allErrands() {
      const rows = await run((sql) => sql`SELECT ${columns(sql)} FROM errands ORDER BY number`)
      return rows.map((row) => withoutNulls<ErrandState>(row))
    },
    async retryErrand(number) {
      const { count } = await run(
        (sql) => sql`
          UPDATE errands SET state = 'waiting', next_at = 0, attempts = 0
          WHERE number = ${number} AND state = 'failed'`,
      )
      return count === 1
    },
  }
}

const columns = (sql: Sql) => sql`number, submission, kind, target, state, attempts, reason`
