import type { Handler } from 'hono'
import { berlinTime } from '../../../widgets/contract/opening/berlin-time.ts'
import { refusalOfBody } from './checked-body.ts'
import type { Desk } from './desk.ts'
import { isNavigation } from './is-navigation.ts'
import { mediaTypeOf } from './media-type.ts'
import { problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { readFeedback } from './read-feedback.ts'
import { reply } from './reply.ts'
import { senderOf } from './sender.ts'

/** Bytes of an answer, with room: the longest has 115. */
const most = 300

/** Page of the site that says thanks. */
const thanks = '/danke/'

type FeedbackDesk = Pick<Desk, 'store' | 'clock' | 'limits' | 'budget' | 'rates' | 'trustedProxies'> &
  Required<Pick<Desk, 'isAskedPage'>>

/**
 * `POST /feedback`: an answer to "War diese Seite hilfreich?". It is counted; who sent it, and when on that day, is neither
 * kept nor written down. Whoever sends it by a form without JavaScript is led to a page that says thanks.
 */
export const postFeedback =
  (desk: FeedbackDesk): Handler<object, '/feedback'> =>
  async (context) => {
    const { store, clock, limits, budget, rates, trustedProxies = 0, isAskedPage } = desk
    if (mediaTypeOf(context.req.raw) !== 'application/x-www-form-urlencoded')
      return problem(context, 'wrong-content-type')
    const { body, taken } = await readBody(context.req.raw, { most, budget, slowest: limits.slowest })
    budget.give(taken)
    if (body.kind !== 'whole') return problem(context, refusalOfBody[body.kind])
    context.set('bytes', body.bytes.length)
    const feedback = readFeedback(body.bytes)
    if (!feedback || !isAskedPage(feedback.page)) return problem(context, 'bad-feedback')
    const { address, isLocal } = senderOf(context, trustedProxies)
    const retryAfter = isLocal ? undefined : await rates.ofFeedback(address)
    if (retryAfter !== undefined) return problem(context, 'too-many-requests', { retryAfter })
    await store.countFeedback({ ...feedback, day: berlinTime(new Date(clock())).date })
    return isNavigation(context.req)
      ? reply(context, 303, null, { Location: thanks })
      : reply(context, 204, null)
  }
