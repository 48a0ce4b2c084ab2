import type { Context } from 'hono'
import { createHash } from 'node:crypto'
import type { ProblemCode } from '../../../widgets/contract/error-codes.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { digestNamedBy } from './content-digest.ts'
import { problem } from './problem.ts'
import { type Body, readBody, type Room } from './read-body.ts'

/** A body that has come in whole, and as it was sent. */
export interface CheckedBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Sha256
}

/** What to answer to a body that has not come in whole. */
export const refusalOfBody: Readonly<Record<Exclude<Body['kind'], 'whole'>, ProblemCode>> = {
  'too-large': 'too-large',
  'no-memory': 'unavailable',
  'cut-off': 'bad-digest',
  'too-slow': 'too-slow',
}

/**
 * Reads the body of a request into memory, checks it against its digest and hands it on.
 *
 * @param use Answers the request. The body's share of the memory is given back once it has.
 */
export async function withCheckedBody(
  context: Context,
  room: Room,
  use: (body: CheckedBody) => Promise<Response>,
): Promise<Response> {
  const { body, taken } = await readBody(context.req.raw, room)
  try {
    if (body.kind !== 'whole') return problem(context, refusalOfBody[body.kind])
    const sha256 = createHash('sha256').update(body.bytes).digest('base64url')
    if (digestNamedBy(context.req.header('Content-Digest')) !== sha256) return problem(context, 'bad-digest')
    context.set('bytes', body.bytes.length)
    return await use({ bytes: body.bytes, sha256 })
  } finally {
    room.budget.give(taken)
  }
}
