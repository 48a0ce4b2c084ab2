import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { RequestLog } from '../request-log.ts'

/** Writes down each request once it has been answered. */
export const logRequests =
  (log: RequestLog): MiddlewareHandler =>
  async (context, next) => {
    const start = performance.now()
    await next()
    log.request({
      method: context.req.method,
      // Now the one that answered.
      route: routePath(context),
      status: context.res.status,
      ms: performance.now() - start,
      id: /\/submissions\/([0-9a-f]{8})/u.exec(context.req.path)?.[1],
    })
  }
