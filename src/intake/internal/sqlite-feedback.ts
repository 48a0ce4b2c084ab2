import type { FeedbackCount, FeedbackStore } from '../store.ts'
import { reasonOf } from './reason-of.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { whenAvailable } from './sqlite-errors.ts'
import { withoutNulls } from './without-nulls.ts'

/**
 * The part of the store that counts answers.
 *
 * @param demandRoom Throws where nothing new should be begun.
 */
export function sqliteFeedback(
  { run }: Pick<SqliteConnection, 'run'>,
  demandRoom: () => Promise<void>,
): FeedbackStore {
  return {
    async countFeedback(feedback) {
      await demandRoom()
      const { day, page, answer } = feedback
      whenAvailable(() => run.countFeedback.run(day, page, answer, reasonOf(feedback)))
    },
    feedback: async ({ since }) =>
      whenAvailable(() => run.feedback.all(since).map((row) => withoutNulls<FeedbackCount>(row))),
  }
}
