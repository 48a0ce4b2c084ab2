import type { MiddlewareHandler } from 'hono'
import type { Desk } from './desk.ts'
import { problem } from './problem.ts'
import { senderOf } from './sender.ts'

/** Refuses early what would only wait: a server that says so stays quick for everybody else. */
export function limitInFlight({ limits }: Pick<Desk, 'limits'>): MiddlewareHandler {
  let underWay = 0
  return async (context, next) => {
    if (underWay >= limits.maxInFlight) return problem(context, 'unavailable')
    underWay += 1
    try {
      return await next()
    } finally {
      underWay -= 1
    }
  }
}

/** Refuses an address that sends in masses. This machine's own programs are not counted. */
export const limitAddresses =
  ({ rates, trustedProxies = 0 }: Pick<Desk, 'rates' | 'trustedProxies'>): MiddlewareHandler =>
  async (context, next) => {
    const { address, isLocal } = senderOf(context, trustedProxies)
    const retryAfter = isLocal ? undefined : await rates.ofAddress(address)
    return retryAfter === undefined ? next() : problem(context, 'too-many-requests', { retryAfter })
  }
