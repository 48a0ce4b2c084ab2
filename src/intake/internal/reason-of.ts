import type { Feedback } from '../../../widgets/contract/feedback.ts'

/** The reason as a key of the table has it, which knows no null: an empty text where there is none. */
export const reasonOf = (feedback: Feedback): string =>
  feedback.answer === 'no' ? (feedback.reason ?? '') : ''
