import * as v from 'valibot'

/** Why a page did not help. */
export const feedbackReasons = ['unclear', 'incomplete', 'wrong', 'not-mine'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]

/** Path of a page, as the site links it: `/leistungen/<slug>/`. */
const Page = v.pipe(v.string(), v.maxLength(100))

/**
 * An answer to "War diese Seite hilfreich?", as a page's form posts it. No words of people's own, and nothing about who
 * they are: there is no field for either.
 */
export const Feedback = v.variant('answer', [
  v.strictObject({ page: Page, answer: v.literal('yes') }),
  v.strictObject({
    page: Page,
    answer: v.literal('no'),
    reason: v.optional(v.picklist(feedbackReasons)),
  }),
])
export type Feedback = v.InferOutput<typeof Feedback>
