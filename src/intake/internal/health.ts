import { timingSafeEqual } from 'node:crypto'
import type { Handler } from 'hono'
import type { IntakeMetrics } from '../metrics.ts'
import type { Desk } from './desk.ts'
import { problem } from './problem.ts'
import { reply, replyJson } from './reply.ts'
import { senderOf } from './sender.ts'

/** `GET /health`: whether an application would be stored now. 503 where not. */
export const getHealth =
  ({ store }: Pick<Desk, 'store'>): Handler =>
  async (context) => {
    await store.probe()
    return replyJson(context, 200, { status: 'ok' })
  }

/**
 * `GET /metrics`: for whoever has the token; without one, for programs on this machine. Nobody else learns that it is there.
 *
 * @param token `METRICS_TOKEN`.
 */
export const getMetrics =
  (metrics: IntakeMetrics, token: string | undefined): Handler =>
  async (context) => {
    const isAllowed =
      token === undefined
        ? senderOf(context, 0).isLocal
        : isSame(context.req.header('Authorization') ?? '', `Bearer ${token}`)
    if (!isAllowed) return problem(context, 'not-found')
    return reply(context, 200, await metrics.text(), { 'Content-Type': metrics.contentType })
  }

function isSame(said: string, expected: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
