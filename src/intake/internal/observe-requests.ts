import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { IntakeMetrics } from '../metrics.ts'
import type { RequestLog } from '../request-log.ts'

/** Anybody can write anything as a method, and each would be a new row of the metrics. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'POST', 'OPTIONS', 'DELETE', 'PATCH'])

/** Writes down and counts each request once it has been answered. */
export const observeRequests =
  (log: RequestLog, metrics: IntakeMetrics | undefined): MiddlewareHandler =>
  async (context, next) => {
    const start = performance.now()
    await next()
    const { req, res } = context
    const entry = {
      method: methods.has(req.method) ? req.method : 'OTHER',
      // Now the one that answered.
      route: routePath(context),
      status: res.status,
      ms: performance.now() - start,
      id: /\/submissions\/([0-9a-f]{8})/u.exec(req.path)?.[1],
      code: context.get('refusal'),
      bytes: context.get('bytes'),
    }
    log.request(entry)
    metrics?.request(entry)
  }
