import type { FeedbackCount, FeedbackStore } from '../store.ts'
import type { PostgresConnection } from './postgres-connection.ts'
import { reasonOf } from './reason-of.ts'
import { withoutNulls } from './without-nulls.ts'

/** The part of the store that counts answers. One statement each: two processes never lose each other's. */
export function postgresFeedback({ run }: PostgresConnection): FeedbackStore {
  return {
    async countFeedback(feedback) {
      const { day, page, answer } = feedback
      await run(
        (sql) => sql`
          INSERT INTO feedback (day, page, answer, reason, count)
          VALUES (${day}, ${page}, ${answer}, ${reasonOf(feedback)}, 1)
          ON CONFLICT (day, page, answer, reason) DO UPDATE SET count = feedback.count + 1`,
      )
    },
    async feedback({ since }) {
      const rows = await run(
        (sql) => sql`
          SELECT day, page, answer, nullif(reason, '') AS reason, count FROM feedback
          WHERE day >= ${since} ORDER BY day, page, answer, feedback.reason`,
      )
      return rows.map((row) => withoutNulls<FeedbackCount>(row))
    },
  }
}
