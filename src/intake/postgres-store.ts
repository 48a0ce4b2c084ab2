import type { Candidate } from './internal/candidate.ts'
import { inGroups } from './internal/in-groups.ts'
import { acceptGroup } from './internal/postgres-accept.ts'
import { openPostgresConnection, type Sql } from './internal/postgres-connection.ts'
import { postgresErrands } from './internal/postgres-errands.ts'
import { postgresFeedback } from './internal/postgres-feedback.ts'
import { postgresSweep } from './internal/postgres-sweep.ts'
import { withoutNulls } from './internal/without-nulls.ts'
import {
  type Acceptance,
  type BlobOutcome,
  type Store,
  type StoredBlob,
  type StoredFile,
  type StoredReceipt,
  type StoredSubmission,
  StoreUnavailableError,
  type SubmissionEntry,
} from './store.ts'

/**
 * The store for several intake processes, on one machine or many: one PostgreSQL, and one blob folder that all of them
 * reach. Applications that reach a process together share one commit.
 *
 * Numbers only ever go up, but one may be left out: when two processes get the same application at once, or the server
 * crashes.
 *
 * @param url `DATABASE_URL`: `postgres://user:password@host/database`.
 * @throws {StoreUnavailableError} where the server cannot be reached.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  const connection = await openPostgresConnection(url)
  const { run } = connection
  const accept = inGroups<Candidate, Acceptance>((group) => acceptGroup(connection, group))
  return {
    async blob(application, id) {
      const [row] = await run(
        (sql) => sql<StoredBlob[]>`
          SELECT sha256, size FROM blobs WHERE application = ${application} AND id = ${id}`,
      )
      return row
    },
    async putBlob({ application, id, sha256, size, receivedAt }, most) {
      const [row] = await run(
        (sql) => sql<[{ outcome: BlobOutcome }]>`
          SELECT put_blob((${application}, ${id}, ${sha256}, ${size}, ${receivedAt})::blobs, ${most}) AS outcome`,
      )
      return row.outcome
    },
    files: () =>
      run(
        (sql) => sql<StoredFile[]>`SELECT application, id, sha256, size FROM blobs ORDER BY application, id`,
      ),
    async receipt(id) {
      const [row] = await run(
        (sql) => sql<StoredReceipt[]>`SELECT h, receipt FROM submissions WHERE id = ${id}`,
      )
      return row
    },
    accept: (submission, blobs, acknowledge, errands = []) =>
      accept({ submission, blobs, acknowledge, errands }),
    async submissions() {
      const rows = await run(
        (sql) => sql`
          SELECT ${entry(sql)}, (SELECT count(*) FROM blobs WHERE application = submissions.id) AS files
          FROM submissions ORDER BY seq DESC`,
      )
      return rows.map((row) => withoutNulls<SubmissionEntry>(row))
    },
    async submission(id) {
      const [row] = await run((sql) => sql`SELECT ${entry(sql)}, manifest FROM submissions WHERE id = ${id}`)
      return row && withoutNulls<StoredSubmission>(row)
    },
    async markFetched(id, at) {
      await run(
        (sql) => sql`UPDATE submissions SET fetched_at = ${at} WHERE id = ${id} AND fetched_at IS NULL`,
      )
    },
    ...postgresErrands(connection),
    ...postgresFeedback(connection),
    sweep: (now, retention) => postgresSweep(connection, now, retention),
    async probe() {
      const [server] = await run(
        (sql) => sql<[{ reads: string }]>`SELECT current_setting('transaction_read_only') AS reads`,
      )
      if (server.reads === 'on') throw new StoreUnavailableError('PostgreSQL only reads at the moment.')
    },
    close: () => connection.close(),
  }
}

/** What a list shows of an application. */
const entry = (sql: Sql) => sql`
  seq, id, h, form, ver, office, kid, kind, code, received_at AS "receivedAt", receipt, fetched_at AS "fetchedAt",
  purged_at AS "purgedAt"`
