import type { Handler } from 'hono'
import * as v from 'valibot'
import { Sha256, Uuid } from '../../../widgets/contract/primitives.ts'
import { readBoundedJson } from './bounded-json.ts'
import { refusalOfBody } from './checked-body.ts'
import type { Desk } from './desk.ts'
import { mediaTypeOf } from './media-type.ts'
import { problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { replyJson } from './reply.ts'

/** Which application the work is for. */
const Asked = v.strictObject({ id: Uuid, H: Sha256 })

/** Bytes of such a question, with room. */
const most = 500

/** `POST /pow`: the work that a new application has to come with; `null` where none is demanded. */
export const postPow =
  ({ proof, limits, budget }: Pick<Desk, 'proof' | 'limits' | 'budget'>): Handler<object, '/pow'> =>
  async (context) => {
    if (mediaTypeOf(context.req.raw) !== 'application/json') return problem(context, 'wrong-content-type')
    const { body, taken } = await readBody(context.req.raw, { most, budget, slowest: limits.slowest })
    budget.give(taken)
    if (body.kind !== 'whole') return problem(context, refusalOfBody[body.kind])
    const asked = v.safeParse(Asked, readBoundedJson(body.bytes))
    if (!asked.success) return problem(context, 'bad-id')
    const { id, H } = asked.output
    return replyJson(context, 200, { challenge: proof ? await proof.challenge(id, H) : null })
  }
