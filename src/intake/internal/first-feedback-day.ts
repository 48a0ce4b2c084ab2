import type { IsoDate } from '../../../widgets/contract/primitives.ts'
import { addDays, berlinTime } from '../../../widgets/contract/opening/berlin-time.ts'
import { feedbackDays } from '../store.ts'

/** First day whose answers are still kept. @param now Epoch milliseconds. */
export const firstFeedbackDay = (now: number): IsoDate =>
  addDays(berlinTime(new Date(now)).date, -feedbackDays)
