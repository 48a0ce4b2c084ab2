import type { Handler } from 'hono'
import * as v from 'valibot'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import type { Forwarded, ReceiptAnswer } from '../../../widgets/contract/receipt.ts'
import type { ErrandState } from '../store.ts'
import type { Desk } from './desk.ts'
import { problem } from './problem.ts'
import { replyJson } from './reply.ts'

/**
 * `GET /submissions/:id/receipt?h=H`: the receipt again, for a sender whose answer was lost; and what has become of it
 * since, where it is relayed.
 */
export const getReceipt =
  ({ store }: Pick<Desk, 'store'>): Handler<object, '/submissions/:id/receipt'> =>
  async (context) => {
    const id = context.req.param('id')
    if (!v.is(Uuid, id)) return problem(context, 'bad-id')
    const stored = await store.receipt(id)
    if (!stored) return problem(context, 'unknown-receipt')
    if (stored.h !== context.req.query('h')) return problem(context, 'other-content')
    const relayed = (await store.errands(id)).find(({ kind }) => kind === 'fit-connect')
    const answer: ReceiptAnswer = {
      receipt: stored.receipt,
      ...(relayed && { forwarded: forwardedIn[relayed.state] }),
    }
    return replyJson(context, 200, answer)
  }

const forwardedIn: Readonly<Record<ErrandState['state'], Forwarded>> = {
  waiting: 'waiting',
  done: 'accepted',
  failed: 'rejected',
}
