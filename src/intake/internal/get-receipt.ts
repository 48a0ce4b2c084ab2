import type { Handler } from 'hono'
import * as v from 'valibot'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import type { IntakeDependencies } from '../dependencies.ts'
import { problem } from './problem.ts'

/** `GET /submissions/:id/receipt?h=H`: the receipt again, for a sender whose answer was lost. */
export const getReceipt =
  ({ store }: Pick<IntakeDependencies, 'store'>): Handler<object, '/submissions/:id/receipt'> =>
  async ({ req }) => {
    const id = req.param('id')
    if (!v.is(Uuid, id)) return problem('bad-id')
    const stored = await store.receipt(id)
    if (!stored) return problem('unknown-receipt')
    return stored.h === req.query('h') ? Response.json({ receipt: stored.receipt }) : problem('other-content')
  }
