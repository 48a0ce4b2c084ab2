import type { BlobName } from '../blob-folder.ts'
import { orphanLifetime, type Store, type Swept } from '../store.ts'
import { firstFeedbackDay } from './first-feedback-day.ts'
import type { PostgresConnection } from './postgres-connection.ts'

/**
 * Deletes what need not be kept any longer, in one statement. PostgreSQL does not overwrite what it deletes: the room is
 * used again by later rows, and copies stay in its write-ahead log until that is recycled.
 */
export async function postgresSweep(
  { run }: PostgresConnection,
  now: number,
  retention: Parameters<Store['sweep']>[1],
): Promise<Swept> {
  const forms = await run(
    (sql) => sql<{ form: string }[]>`
      SELECT DISTINCT form FROM submissions WHERE fetched_at IS NOT NULL AND purged_at IS NULL`,
  )
  const due = forms.flatMap(({ form }) => {
    const lifetime = retention(form)
    return lifetime === undefined ? [] : [{ form, before: now - lifetime }]
  })
  const deleted = await run(
    (sql) => sql<(BlobName | { readonly application: string; readonly id: null })[]>`
      WITH purged AS (
        UPDATE submissions SET manifest = '', purged_at = ${now}
        FROM unnest(${due.map(({ form }) => form)}::text[], ${due.map(({ before }) => before)}::bigint[])
          AS due (form, before)
        WHERE submissions.form = due.form AND fetched_at < due.before AND purged_at IS NULL AND NOT EXISTS (
          SELECT FROM errands WHERE errands.submission = submissions.id AND errands.state <> 'done'
        )
        RETURNING id
      ), files AS (
        DELETE FROM blobs WHERE application IN (SELECT id FROM purged) RETURNING application, id
      ), orphans AS (
        DELETE FROM blobs
        WHERE received_at < ${now - orphanLifetime}
          AND NOT EXISTS (SELECT FROM submissions WHERE submissions.id = blobs.application)
        RETURNING application, id
      ), answers AS (
        DELETE FROM feedback WHERE day < ${firstFeedbackDay(now)}
      )
      SELECT application, id FROM files UNION ALL SELECT application, id FROM orphans
      UNION ALL SELECT id, NULL FROM purged`,
  )
  const files = deleted.filter((row): row is BlobName => row.id !== null)
  return { files, applications: deleted.length - files.length }
}
